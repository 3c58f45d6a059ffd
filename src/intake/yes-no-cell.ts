import type { RowCell } from "./cells";

const YES: ReadonlySet<string> = new Set(["true", "yes", "y", "1"]);
const NO: ReadonlySet<string> = new Set(["false", "no", "n", "0"]);

/**
 * A cell of a yes/no column.
 *
 * @param cell TRUE, yes, y, 1 or FALSE, no, n, 0, in any case, as value or as text
 * @returns null where the cell is neither
 */
export function readYesNo(cell: RowCell): boolean | null {
  const word = String(cell ?? "")
    .trim()
    .toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
