import type { CellValue } from "../../flex/data-issue";
import { isBlank } from "../cells";

/** Cells of a row, in the order of the header; it may be short. */
export type Row = readonly CellValue[];

/**
 * The first of some columns that a row fills.
 *
 * @param columns 0-based, in order of preference
 * @returns -1 where the row leaves all of them blank
 */
export function firstFilled(row: Row, columns: readonly number[]): number {
  for (const column of columns) if (!isBlank(row[column])) return column;
  return -1;
}
