import type { IRange } from "@univerjs/core";
import type { Rect } from "../host/grid-store";
import type { UniverBook } from "./univer-book";

/** Excel's size of a sheet; the grid's sheets are smaller and grow. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function toRange(rect: Rect): IRange {
  return {
    startRow: rect.row,
    endRow: rect.row + rect.rows - 1,
    startColumn: rect.column,
    endColumn: rect.column + rect.columns - 1,
  };
}

export function toRect(range: IRange): Rect {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** A matrix of the rectangle's size, filled from absolute positions. */
export function matrix<T>(rect: Rect, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (_, j) => cell(rect.row + i, rect.column + j)),
  );
}

/** Whole rows and columns cut to the cells that the sheet has; other rectangles as they are. */
export function clip(book: UniverBook, sheetId: string, rect: Rect): Rect {
  if (rect.rows < MAX_ROWS && rect.columns < MAX_COLUMNS) return rect;
  const sheet = book.sheet(sheetId);
  return {
    ...rect,
    rows: Math.max(1, Math.min(rect.rows, sheet.getRowCount() - rect.row)),
    columns: Math.max(1, Math.min(rect.columns, sheet.getColumnCount() - rect.column)),
  };
}
