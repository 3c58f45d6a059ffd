import type { RowCell } from "./cells";
import { readNumberText } from "./numbers/number-text";

/**
 * A cell as a number, by itself: what 1,234 means, only its whole column can tell.
 *
 * @param cell a number, or text with digits and a decimal point
 * @returns NaN where the cell is no number: blank, boolean, error, "1,000", "5 tokens"
 */
export function readNumber(cell: RowCell): number {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : NaN;
  if (typeof cell !== "string") return NaN;
  const read = readNumberText(cell);
  return read === null || cell.includes(",") ? NaN : read.point;
}
