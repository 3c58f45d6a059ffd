import type { CellRange } from "../report/sheet-spec";

/** Size of every Excel sheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** The loaded place of a range. */
type Placed = Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">;

/** What `cellRangeOf` needs loaded. */
export const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

/** @returns the place of a range whose `PLACE` is loaded */
export function cellRangeOf(range: Placed): CellRange {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** @returns the cells that both ranges have, or null where they do not meet */
export function intersection(one: CellRange, other: CellRange): CellRange | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** @returns the range of a sheet for a place */
export function rangeAt(sheet: Excel.Worksheet, { row, column, rows, columns }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}
