import type { Rect } from "../grid-store";
import { COLUMN_COUNT, ROW_COUNT, isOnSheet, spanning } from "./rect";

/** Letters of a column. @example columnName(27) //=> "AB" */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Index of a column by its letters. @example columnIndex("AB") //=> 27 */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * The A1 address of a rectangle, whole columns and rows in their short form.
 *
 * @param mark "$" for an absolute address
 * @example formatAddress({ row: 0, column: 0, rows: 2, columns: 2 }) //=> "A1:B2"
 */
export function formatAddress(rect: Rect, mark: "" | "$" = ""): string {
  const firstColumn = mark + columnName(rect.column);
  const lastColumn = mark + columnName(rect.column + rect.columns - 1);
  const firstRow = mark + String(rect.row + 1);
  const lastRow = mark + String(rect.row + rect.rows);
  if (rect.rows === ROW_COUNT) return `${firstColumn}:${lastColumn}`;
  if (rect.columns === COLUMN_COUNT) return `${firstRow}:${lastRow}`;
  const first = firstColumn + firstRow;
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/**
 * The rectangle of an A1 address without a sheet.
 *
 * @returns null where the text is no address or lies off the sheet
 */
export function parseAddress(text: string): Rect | null {
  const rect = parseCells(text) ?? parseColumns(text) ?? parseRows(text);
  return rect && isOnSheet(rect) ? rect : null;
}

function parseCells(text: string): Rect | null {
  const [, column, row, lastColumn = column, lastRow = row] = CELLS.exec(text) ?? [];
  if (column === undefined || lastColumn === undefined) return null;
  return spanning(Number(row) - 1, columnIndex(column), Number(lastRow) - 1, columnIndex(lastColumn));
}

function parseColumns(text: string): Rect | null {
  const [, first, last] = COLUMNS.exec(text) ?? [];
  if (first === undefined || last === undefined) return null;
  return spanning(0, columnIndex(first), ROW_COUNT - 1, columnIndex(last));
}

function parseRows(text: string): Rect | null {
  const [, first, last] = ROWS.exec(text) ?? [];
  if (first === undefined || last === undefined) return null;
  return spanning(Number(first) - 1, 0, Number(last) - 1, COLUMN_COUNT - 1);
}

/**
 * Splits a reference into the name of its sheet and the rest.
 *
 * @example splitReference("'It''s'!A1") //=> { sheet: "It's", rest: "A1" }
 */
export function splitReference(reference: string): { readonly sheet: string | null; readonly rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  if (!match) return { sheet: null, rest: reference };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? null, rest: match[3] ?? "" };
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_A_CELL = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*)$/i;

/** The name of a sheet as a reference spells it, in quotes where Excel needs them. */
export function quoteSheetName(name: string): string {
  const plain = PLAIN_SHEET_NAME.test(name) && !LIKE_A_CELL.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
