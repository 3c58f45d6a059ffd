import type { CellValue } from "../flex/data-issue";
import type { Grid } from "../intake/grid";
import { CellError, readCell } from "./cell";

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

type RawRow = readonly unknown[];

const BLANK_ROW: readonly CellValue[] = [];

/**
 * The cells of a range argument.
 *
 * Whole columns are legal: their blank end is cut off. Since a blank cell arrives as 0 on the desktop, a row of
 * nothing but blanks and zeros is blank.
 *
 * @param rows as the custom-functions runtime passes them; rows of plain cells are shared, not copied
 */
export function readRange(rows: readonly RawRow[]): RangeReading {
  const grid: (readonly CellValue[])[] = [];
  let firstError: ErrorPlace | null = null;
  for (let row = 0, end = usedRows(rows); row < end; row++) {
    const raw = rows[row]!;
    if (raw.every(isBlankOrZero)) grid.push(BLANK_ROW);
    else if (raw.every(isPlain)) grid.push(raw);
    else {
      const cells = raw.map(readCell);
      const column = cells.findIndex((cell) => cell instanceof CellError);
      const error = cells[column];
      if (error instanceof CellError) firstError ??= { row: row + 1, column: column + 1, error: error.kind };
      grid.push(cells.map((cell) => (cell instanceof CellError ? cell.kind : cell)));
    }
  }
  return { grid, firstError };
}

function usedRows(rows: readonly RawRow[]): number {
  let end = rows.length;
  while (end > 0 && rows[end - 1]!.every(isBlankOrZero)) end--;
  return end;
}

function isBlankOrZero(value: unknown): boolean {
  return value === 0 || value === null || value === undefined || value === "";
}

/** Whether a cell is taken as it is, as by far the most are. */
function isPlain(value: unknown): value is CellValue {
  if (typeof value === "string") return !value.startsWith("#");
  return typeof value === "number" ? Number.isFinite(value) : typeof value === "boolean" || value === null;
}
