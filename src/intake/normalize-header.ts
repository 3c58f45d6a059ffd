import type { RowCell } from "./cells";

/**
 * The form in which headers, term names and words of a column are compared: letters and digits in lower case.
 *
 * @param cell a header as written
 * @returns "" for a cell that is not text
 * @example normalizeHeader("Day_Used ") //=> "dayused"
 */
export function normalizeHeader(cell: RowCell): string {
  if (typeof cell !== "string") return "";
  return cell
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
