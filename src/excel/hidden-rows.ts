import type { CellRange } from "../report/sheet-spec";
import { SHEET_COLUMNS, rangeAt } from "./cell-ranges";

/** Rows whose addresses fit one answer, with room to spare. */
const PAGE_ROWS = 20_000;

/**
 * How many rows of a range are hidden or filtered out. At most three syncs, however many rows there are.
 *
 * @param place rows to look at; its columns do not matter but for their number
 */
export async function countHiddenRows(sheet: Excel.Worksheet, place: CellRange): Promise<number> {
  const all = await areRowsHidden(sheet, place);
  if (all !== null) return all ? place.rows : 0;
  const { context } = sheet;
  const view = rangeAt(sheet, { ...place, ...(await shownColumn(sheet, place)) }).getVisibleView();
  view.load("rowCount");
  await context.sync();
  return place.rows - view.rowCount;
}

/**
 * The rows of a range that are hidden or filtered out.
 *
 * @returns their numbers, 1-based, as the sheet shows them
 * @throws DOMException "AbortError" when `signal` is aborted
 */
export async function hiddenRows(
  sheet: Excel.Worksheet,
  place: CellRange,
  signal?: AbortSignal,
): Promise<ReadonlySet<number>> {
  const all = await areRowsHidden(sheet, place);
  const hidden = new Set<number>();
  if (all === false) return hidden;
  const column = all === null ? await shownColumn(sheet, place) : null;
  const end = place.row + place.rows;
  for (let row = place.row; row < end; row += PAGE_ROWS) {
    signal?.throwIfAborted();
    const rows = Math.min(PAGE_ROWS, end - row);
    const shown = column === null ? [] : await shownRows(sheet, { row, rows, ...column });
    for (let number = row + 1; number <= row + rows; number++) hidden.add(number);
    for (const number of shown) hidden.delete(number);
  }
  return hidden;
}

/** @returns null where only some are */
async function areRowsHidden(sheet: Excel.Worksheet, place: CellRange): Promise<boolean | null> {
  const range = rangeAt(sheet, place);
  range.load("rowHidden");
  await sheet.context.sync();
  // The types do not know that it may be neither.
  return range.rowHidden as boolean | null;
}

/** The visible view leaves out hidden columns as well, so rows are told by a column that is shown. */
async function shownColumn(
  sheet: Excel.Worksheet,
  place: CellRange,
): Promise<{ readonly column: number; readonly columns: 1 }> {
  const candidates = Array.from({ length: place.columns }, (_, i) => place.column + i);
  const columns = [...candidates, SHEET_COLUMNS - 1].map((column) => {
    const range = rangeAt(sheet, { row: 0, column, rows: 1, columns: 1 });
    range.load("columnHidden");
    return { column, range };
  });
  await sheet.context.sync();
  const shown = columns.find(({ range }) => !range.columnHidden) ?? columns[0]!;
  return { column: shown.column, columns: 1 };
}

/** @returns numbers, 1-based */
async function shownRows(sheet: Excel.Worksheet, page: CellRange): Promise<number[]> {
  const { context } = sheet;
  const view = rangeAt(sheet, page).getVisibleView();
  view.load("cellAddresses");
  await context.sync();
  const addresses = view.cellAddresses as string[][];
  return addresses.map(([address = ""]) => Number(/\d+$/.exec(address)?.[0]));
}
