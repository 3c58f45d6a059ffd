import type { CellValue } from "../flex/data-issue";

/**
 * A cell as the code of a currency.
 *
 * @returns three letters in upper case; null where the cell is no such code
 */
export function readCurrency(cell: CellValue): string | null {
  const code = String(cell ?? "").trim();
  return /^[a-z]{3}$/i.test(code) ? code.toUpperCase() : null;
}
