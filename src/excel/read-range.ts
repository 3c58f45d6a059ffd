import type { CellRange } from "../report/sheet-spec";
import { rangeAt } from "./cell-ranges";
import { officeErrorCode } from "./office-errors";
import { WorkbookError } from "./workbook-error";

/** Excel reads at most so many cells at once; above it `values` may be null without an error. */
const MOST_CELLS = 5_000_000;

export interface ReadRangeOptions {
  /** Rows of the first page, 10,000 where absent. Pages shrink where Excel finds them too large. */
  readonly pageRows?: number;
  /** Called after each page with the rows read so far. */
  readonly onProgress?: (rows: number) => void;
  readonly signal?: AbortSignal;
}

/** Matrices of a range, one row a row of the sheet. */
export type PageProperty = "values" | "formulas" | "numberFormat";

/**
 * Reads a range page by page, one sync a page, so that neither Excel's 5 MB response limit nor memory sets its size.
 *
 * @param place cells to read
 * @param properties what to load; each page's range has them
 * @param onPage takes what it needs of a page; the page is dropped afterwards
 * @throws WorkbookError if a single row is too large
 * @throws DOMException "AbortError" when `signal` is aborted
 */
export async function readRange(
  sheet: Excel.Worksheet,
  place: CellRange,
  properties: readonly PageProperty[],
  onPage: (page: Excel.Range) => void,
  { pageRows = 10_000, onProgress, signal }: ReadRangeOptions = {},
): Promise<void> {
  const cellsARow = place.columns * properties.length;
  let size = Math.max(1, Math.min(pageRows, Math.floor(MOST_CELLS / cellsARow)));
  for (let done = 0; done < place.rows;) {
    signal?.throwIfAborted();
    const rows = Math.min(size, place.rows - done);
    const page = rangeAt(sheet, { ...place, row: place.row + done, rows });
    if (await loadPage(page, properties)) {
      onPage(page);
      page.untrack();
      done += rows;
      onProgress?.(done);
    } else if (rows === 1) {
      throw new WorkbookError("row-too-large", { row: place.row + done + 1 });
    } else {
      size = Math.ceil(rows / 2);
    }
  }
}

/** @returns false where the page is too large for one answer */
async function loadPage(page: Excel.Range, properties: readonly PageProperty[]): Promise<boolean> {
  page.load(properties.join(","));
  try {
    await page.context.sync();
  } catch (error) {
    if (officeErrorCode(error) === "ResponsePayloadSizeLimitExceeded") return false;
    throw error;
  }
  return properties.every((property) => (page[property] as unknown) !== null);
}
