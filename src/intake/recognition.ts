import type { Period } from "../flex/analysis";

/** Kinds of usage data: what one row is. */
export type UsageShape = "daily export" | "session log" | "usage report";

/** Kinds of data that are recognized by their headers. */
export type Shape = UsageShape | "subscriptions";

/** How numbers such as 03/04/2025 are read: day first or month first. */
export type DateOrder = "dmy" | "mdy";

/** What a column can hold. */
export const COLUMN_ROLES = [
  "start",
  "date",
  "end",
  "userId",
  "userHash",
  "email",
  "userName",
  "firstName",
  "lastName",
  "product",
  "tokens",
  "days",
  "minutes",
  "hours",
  "access",
  "sessionSource",
  "source",
  "machine",
  "version",
  "chargeKind",
  "quantity",
  "status",
  "team",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What a row lacks to be the header of usage data. */
export type UsageNeed = "date" | "user" | "product" | "measure";

/** A column as recognized. */
export interface RecognizedColumn {
  /** As written, trimmed; "" for a column without header. */
  readonly header: string;
  /** null for a column that is not used. */
  readonly role: ColumnRole | null;
  /** 0-based, within the grid. */
  readonly index: number;
}

/** How the text dates of a column are read. */
export interface DateOrderFinding {
  /** Header of the column, as written. */
  readonly column: string;
  readonly order: DateOrder | "ambiguous";
  /** Why, in words for the user. */
  readonly reason: string;
  /** A date of the column that shows it, as written. */
  readonly example: string;
}

/** What was recognized before anything is read: to be shown, and corrected, by the user. */
export interface Recognition {
  /** null where the headers do not suffice; `missing` then says what is needed. */
  readonly shape: Shape | null;
  readonly missing: readonly UsageNeed[];
  /** Row of the sheet or file, 1-based; the likeliest row where there is no header; null where all rows are blank. */
  readonly headerRow: number | null;
  readonly columns: readonly RecognizedColumn[];
  /** Of the first column that is ambiguous, else of the first that has such dates; null where none has. */
  readonly dateOrder: DateOrderFinding | null;
  /** All columns with dates whose order had to be decided. */
  readonly dateOrders: readonly DateOrderFinding[];
  /** Stable for the same headers in the same order: the key under which corrections are remembered. */
  readonly signature: string;
  /** What a usage report covers; null where it does not say, and for every other shape. */
  readonly period: Period | null;
}

/** What the user says against or beyond what is recognized. */
export interface Corrections {
  /** Role by header as written; null for a column that is not to be used. Other columns keep their roles. */
  readonly roles?: Readonly<Record<string, ColumnRole | null>>;
  /** Decides columns of ambiguous dates, and every other column with text dates. */
  readonly dateOrder?: DateOrder;
  /** First and last day that a usage report covers, as serial days; goes before the report's own. */
  readonly period?: { readonly from: number; readonly to: number };
  /** Leaves out the rows that `hiddenRows` names; else they are read, with a notice. */
  readonly visibleRowsOnly?: boolean;
}

/** One sheet or file with data, and what its cells do not tell. */
export interface InputFile {
  /** Name of the sheet or file, which its issues carry; absent where there is only one input. */
  readonly file?: string;
  /** Row number of the grid's first row, 1-based; 1 where absent. */
  readonly firstRow?: number;
  /** Rows of the grid, where known beforehand: room for them is then made at once. */
  readonly rowCount?: number;
  /** Whether serial numbers count days from 1904, as in workbooks of that date system. */
  readonly date1904?: boolean;
  readonly corrections?: Corrections;
  /** Numbers of the rows that are hidden or filtered out, as in `firstRow`. */
  readonly hiddenRows?: ReadonlySet<number>;
  /** Addresses of merged cells within the data. */
  readonly mergedCells?: readonly string[];
  /** Columns of lengths whose cells show times, 0-based; their numbers are in the unit of the column by now. */
  readonly clockColumns?: readonly number[];
  /** Rows of other sheets that may tell the period, such as the filters on sheet 1 of a usage report. */
  readonly filters?: readonly (readonly (string | number | boolean | null)[])[];
}
