import type { DataIssue } from "../flex/data-issue";

/** What a table holds, and what is wrong with its cells. */
export interface TableReading<T> {
  readonly value: T;
  readonly issues: readonly DataIssue[];
}
