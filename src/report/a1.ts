import type { CellRange } from "./sheet-spec";

/**
 * The letters of a column.
 *
 * @param column 0-based
 * @example columnLetters(27) //=> "AB"
 */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/**
 * The A1 address of a cell.
 *
 * @param row 0-based
 * @param column 0-based
 * @example cellAddress(3, 1) //=> "B4"
 */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/**
 * The A1 address of a cell that stays put when the formula is copied.
 *
 * @example absoluteAddress(3, 1) //=> "$B$4"
 */
export function absoluteAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/**
 * The A1 address of a rectangle.
 *
 * @example rangeAddress({ row: 0, column: 0, rows: 2, columns: 3 }) //=> "A1:C2"
 */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.row, range.column);
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${cellAddress(range.row + range.rows - 1, range.column + range.columns - 1)}`;
}

/**
 * A sheet's name as formulas and links write it.
 *
 * @example quotedSheet("Ann's sheet") //=> "'Ann''s sheet'"
 */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/**
 * A link to a place in the workbook.
 *
 * @param sheet name of the sheet, unquoted
 * @param address A1 address on it
 * @example sheetLink("Flex Users", "A1") //=> "#'Flex Users'!A1"
 */
export function sheetLink(sheet: string, address = "A1"): string {
  return `#${quotedSheet(sheet)}!${address}`;
}
