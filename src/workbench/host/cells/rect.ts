import type { Rect } from "../grid-store";

/** Rows and columns of a sheet. */
export const ROW_COUNT = 1_048_576;
export const COLUMN_COUNT = 16_384;

/** The rectangle from a first to a last cell, both included, in either order. */
export function spanning(row: number, column: number, lastRow: number, lastColumn: number): Rect {
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

export function cellCount(rect: Rect): number {
  return rect.rows * rect.columns;
}

/** Whether a rectangle lies on the sheet and holds at least one cell. */
export function isOnSheet({ row, column, rows, columns }: Rect): boolean {
  return (
    [row, column, rows, columns].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= ROW_COUNT &&
    column + columns <= COLUMN_COUNT
  );
}

/** The cells that two rectangles share, or null. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle around two. */
export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Rows of values, one for each cell of the rectangle. */
export function mapCells<T>(rect: Rect, cell: (row: number, column: number) => T): T[][] {
  const grid = new Array<T[]>(rect.rows);
  for (let i = 0; i < rect.rows; i++) {
    const line = new Array<T>(rect.columns);
    for (let j = 0; j < rect.columns; j++) line[j] = cell(rect.row + i, rect.column + j);
    grid[i] = line;
  }
  return grid;
}
