import type { Cell } from "../report/sheet-spec";

/** What is sent to Excel for one cell; null leaves it as it is. */
export type CellInput = string | number | boolean | null;

/** Letters, blanks and the punctuation of sentences: nothing that Excel would take for a number, a date or a formula. */
const PLAIN_TEXT = /^\p{L}[\p{L}\s.,:;'()&_-]*$/u;
const BOOLEAN_WORD = /^(true|false)$/i;

/**
 * Text in the form in which Excel keeps it as text.
 *
 * Excel reads what is written as if it were typed: `=`, `+`, `-` and `@` begin a formula, "1-2" is a date and "007" is 7.
 * An apostrophe before it says text; it does not show and is not part of the value.
 *
 * @example literalText("=1+1") //=> "'=1+1"
 */
export function literalText(text: string): string {
  return PLAIN_TEXT.test(text) && !BOOLEAN_WORD.test(text) ? text : `'${text}`;
}

/**
 * What to send for a cell of a sheet that has been cleared.
 *
 * @param cell only `formula` becomes a formula
 * @returns null for a blank
 */
export function cellInput(cell: Cell | null): CellInput {
  if (cell === null) return null;
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (typeof value !== "string") return value;
  if (value === "") return null;
  // In a cell of format "@" nothing is parsed, and an apostrophe would show.
  return cell.numberFormat === "@" ? value : literalText(value);
}
