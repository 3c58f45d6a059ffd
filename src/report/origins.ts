import type { IssueSource } from "../flex/data-issue";
import { cellAddress, sheetLink } from "./a1";

/** Where an input stands in the workbook. */
export interface Origin {
  /** Name of the sheet, unquoted. */
  readonly sheet: string;
  /** Row of the sheet, 1-based, that the input calls row 1: 1 for usage, the header's row for a table. */
  readonly firstRow: number;
  /** 0-based column of the input's left edge. */
  readonly firstColumn: number;
  /** Headers from left to right, as written. */
  readonly headers: readonly string[];
}

/** The inputs that stand on sheets; one from a file has no origin. */
export type Origins = Readonly<Partial<Record<IssueSource, Origin>>>;

/**
 * The link to the cell that an input's row and column are.
 *
 * @param origin where the input stands; undefined for a file
 * @param row as the input counts, 1-based; null for the whole input
 * @param column header as written; null for the whole row
 * @returns undefined where there is no cell to lead to
 * @example originLink({ sheet: "Usage", firstRow: 1, firstColumn: 0, headers: ["Date", "User"] }, 7, "User")
 * //=> "#'Usage'!B7"
 */
export function originLink(
  origin: Origin | undefined,
  row: number | null,
  column: string | null = null,
): string | undefined {
  if (origin === undefined || row === null) return undefined;
  const position = column === null ? 0 : Math.max(0, origin.headers.indexOf(column));
  const address = cellAddress(origin.firstRow + row - 2, origin.firstColumn + position);
  return sheetLink(origin.sheet, address);
}
