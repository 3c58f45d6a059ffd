import type { RowCell } from "./cells";

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * A cell as a number.
 *
 * @param cell a number, or text with digits and a decimal point
 * @returns NaN where the cell is no number: blank, boolean, error, "1,000", "5 tokens"
 */
export function readNumber(cell: RowCell): number {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : NaN;
  if (typeof cell !== "string") return NaN;
  const text = cell.trim();
  if (!DECIMAL.test(text)) return NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : NaN;
}
