import type { CellValue, DataIssue, IssueParams, IssueSource, Severity } from "../flex/data-issue";
import { quoted } from "./cells";

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
}

/** A fault as an issue of the data; the sentence can name its column and its value. */
export function issueOf(fault: Fault, place: FaultPlace): DataIssue {
  const { code, column, value, params } = fault;
  return { ...place, code, column, value, params: { column, value: quoted(value), ...params } };
}
