import type { CellValue, DataIssue, IssueParams, IssueSource, Severity } from "../flex/data-issue";
import { isErrorCell, quoted } from "./cells";
import type { RowCell } from "./cells";

/** What is wrong with a cell. */
export interface Fault {
  readonly code: string;
  /** Header of the column as written. */
  readonly column: string;
  readonly value: CellValue;
  /** Values that the sentence names besides `column` and `value`. */
  readonly params?: IssueParams;
}

/** Where a fault was found and what it does to the row. */
export interface FaultPlace {
  readonly source: IssueSource;
  readonly severity: Severity;
  /** Row of the sheet or file, 1-based. */
  readonly row: number;
  /** Sheet or file of the row, where the input came from several. */
  readonly file?: string;
}

/** A fault of a cell; that it is an error value goes before what its content cannot be. */
export function cellFault(code: string, column: string, value: RowCell): Fault {
  return { code: isErrorCell(value) ? "intake.errorCell" : code, column, value: value ?? null };
}

/** Whether a reading is a fault instead of a value. */
export function isFault(reading: unknown): reading is Fault {
  return typeof reading === "object" && reading !== null && "code" in reading;
}

/** A fault as an issue of the data; the sentence can name its column and its value. */
export function issueOf(fault: Fault, place: FaultPlace): DataIssue {
  const { code, column, value, params } = fault;
  return { ...place, code, column, value, params: { column, value: quoted(value), ...params } };
}
