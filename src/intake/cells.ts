import type { CellValue } from "../flex/data-issue";

/** A cell of a row that may be short. */
export type RowCell = CellValue | undefined;

/** What Excel and its file formats put in place of a value that a formula could not compute. */
const ERROR_TEXT =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|GETTING_DATA)$/i;

/** Longest piece of a cell that a sentence quotes, in characters. */
const LONGEST_QUOTE = 60;

/** Whether a cell holds nothing, or nothing but white space. */
export function isBlank(cell: RowCell): cell is null | undefined | "" {
  if (typeof cell !== "string") return cell === null || cell === undefined;
  if (cell === "") return true;
  // Trimming every cell would cost: most begin with a character that is plainly visible.
  const first = cell.charCodeAt(0);
  return (first <= 0x20 || first >= 0xa0) && cell.trim() === "";
}

/** Whether all cells of a row are blank. */
export function isBlankRow(row: readonly CellValue[]): boolean {
  for (const cell of row) if (!isBlank(cell)) return false;
  return true;
}

/** Whether a cell holds one of Excel's error values, which arrive as text. */
export function isErrorCell(cell: RowCell): boolean {
  return typeof cell === "string" && cell.includes("#") && ERROR_TEXT.test(cell.trim());
}

/**
 * A cell as text that names something.
 *
 * @returns the text as written, "" for a blank cell, null for a boolean or an error value, which name nothing
 */
export function nameText(cell: RowCell): string | null {
  if (isBlank(cell)) return "";
  if (typeof cell === "string") return isErrorCell(cell) ? null : cell;
  return typeof cell === "number" ? String(cell) : null;
}

/**
 * A cell as a sentence quotes it.
 *
 * @returns at most 60 characters and an ellipsis; booleans as Excel writes them, a blank cell as ""
 */
export function quoted(cell: RowCell): string {
  if (isBlank(cell)) return "";
  const text = typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell).trim();
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
