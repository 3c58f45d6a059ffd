/** A cell as a sheet or a file holds it. Blank is null or "". */
export type CellValue = string | number | boolean | null;

/** `blocks` sets the row aside; `repaired` and `notice` leave it in use. */
export type Severity = "blocks" | "repaired" | "notice";

/** Which input the issue is in. */
export type IssueSource =
  | "usage"
  | "terms"
  | "rates"
  | "lots"
  | "tiers"
  | "seats"
  | "people"
  | "calendar"
  | "scenarios"
  | "monitoring";

/** Values that a sentence names; dates as ISO text. */
export type IssueParams = Readonly<Record<string, string | number>>;

/** Something in the data that the user should know; the sentence for `code` is in the message catalogue. */
export interface DataIssue {
  readonly code: string;
  readonly severity: Severity;
  readonly source: IssueSource;
  /** Sheet or file of the row, where the input came from several. */
  readonly file?: string;
  /** Row of the sheet or file, 1-based; null for an issue of the whole input. */
  readonly row: number | null;
  /** Header of the column as written; null where no single column is at fault. */
  readonly column: string | null;
  readonly value: CellValue;
  readonly params: IssueParams;
}
