import type { CellValue } from "../../flex/data-issue";
import type { Grid } from "../../intake/grid";
import type { PlainCell, PlainMatrix } from "./argument-cache";
import { CellError } from "./cell";

/** An error cell of a range, by its place in it; 1-based. */
export interface ErrorPlace {
  readonly row: number;
  readonly column: number;
  /** e.g. "#N/A" */
  readonly error: string;
}

/** A range as cells. */
export interface RangeReading {
  /** Without the blank rows at its end; blank rows in between are empty. Error cells hold the error's name. */
  readonly grid: Grid;
  /** The first error cell, row by row; null where there is none. */
  readonly firstError: ErrorPlace | null;
}

const BLANK_ROW: readonly CellValue[] = [];

/**
 * The cells of a range argument.
 *
 * Whole columns are legal: their blank end is cut off. Since a blank cell arrives as 0 on the desktop, a row of
 * nothing but blanks and zeros is blank.
 *
 * @param rows cells whose data types have been resolved; rows without errors are shared, not copied
 */
export function readRange(rows: PlainMatrix): RangeReading {
  const grid: (readonly CellValue[])[] = [];
  let firstError: ErrorPlace | null = null;
  for (let row = 0, end = usedRows(rows); row < end; row++) {
    const cells = rows[row]!;
    if (cells.every(isBlankOrZero)) grid.push(BLANK_ROW);
    else if (hasNoError(cells)) grid.push(cells);
    else {
      const column = cells.findIndex((cell) => cell instanceof CellError);
      const error = (cells[column] as CellError).kind;
      firstError ??= { row: row + 1, column: column + 1, error };
      grid.push(cells.map((cell) => (cell instanceof CellError ? cell.kind : cell)));
    }
  }
  return { grid, firstError };
}

function usedRows(rows: PlainMatrix): number {
  let end = rows.length;
  while (end > 0 && rows[end - 1]!.every(isBlankOrZero)) end--;
  return end;
}

function isBlankOrZero(value: PlainCell): boolean {
  return value === 0 || value === null || value === "";
}

function hasNoError(cells: readonly PlainCell[]): cells is readonly CellValue[] {
  return !cells.some((cell) => cell instanceof CellError);
}
