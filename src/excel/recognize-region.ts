import type { CellValue } from "../flex/data-issue";
import type { Grid } from "../intake/grid";
import { contradictedOrder, openOrders, withFurtherRows } from "../intake/open-orders";
import type { Corrections, DateOrderFinding, InputFile, Recognition } from "../intake/recognition";
import { recognize } from "../intake/recognize";
import type { CellRange } from "../report/sheet-spec";
import { rangeAt } from "./cell-ranges";
import { countsFrom1904 } from "./date-system";
import { filterRows } from "./filter-rows";
import { readRange } from "./read-range";
import { rememberedCorrections } from "./remembered-corrections";
import type { CorrectionsKey } from "./remembered-corrections";
import { sheetAddress } from "./sheet-address";
import type { UsageRegion } from "./usage-region";

/** Rows that are read to recognize data: room for a header far down, and for dates that show their order. */
const HEAD_ROWS = 1_000;

/** Rows of one page of dates; single columns are small. */
const PAGE_ROWS = 50_000;

/** Usage as recognized before it is read. */
export interface RecognizedRegion {
  readonly recognition: Recognition;
  /** How its rows are to be read; `corrections` are what is remembered of the user's. */
  readonly file: InputFile & { readonly corrections: Corrections };
  /** Under which corrections are remembered. */
  readonly key: CorrectionsKey;
  /** What the first dates show against the order that the user chose; null where nothing. */
  readonly contradiction: DateOrderFinding | null;
}

/**
 * Recognizes the usage of a region from its first rows, with the corrections that the workbook remembers. Where these
 * rows leave the order of day and month open, the columns with dates are read on until a date decides it.
 *
 * @throws DOMException "AbortError" when `signal` is aborted
 */
export async function recognizeRegion(
  context: Excel.RequestContext,
  region: UsageRegion,
  signal?: AbortSignal,
): Promise<RecognizedRegion> {
  const sheet = context.workbook.worksheets.getItem(region.sheet);
  const date1904 = await countsFrom1904(context);
  const head = await readHead(sheet, region.range);
  const file = { firstRow: region.range.row + 1, date1904 };
  const key = {
    signature: recognize(head, file).signature,
    place: sheetAddress(region.sheet, region.address),
  };
  const corrections = await rememberedCorrections(context, key);
  const corrected = { ...file, corrections };
  const recognition = recognize(head, corrected);
  const { dateOrder } = corrections;
  const shown = recognize(head, { ...file, corrections: { ...corrections, dateOrder: undefined } });
  const found = { key, contradiction: contradictedOrder(shown, dateOrder) };
  if (recognition.shape === "usage report" && recognition.period === null) {
    const asked = { ...corrected, filters: await filterRows(context, region.sheet) };
    return { recognition: recognize(head, asked), file: asked, ...found };
  }
  const decided = await decideOrder(sheet, region.range, head, recognition, corrected, signal);
  return { recognition: decided, file: corrected, ...found };
}

async function readHead(sheet: Excel.Worksheet, place: CellRange): Promise<Grid> {
  const rows: CellValue[][] = [];
  await readRange(sheet, { ...place, rows: Math.min(place.rows, HEAD_ROWS) }, ["values"], (page) =>
    rows.push(...(page.values as CellValue[][])),
  );
  return rows;
}

/** Reads the columns with dates below the head, until their order shows or the rows end. */
async function decideOrder(
  sheet: Excel.Worksheet,
  place: CellRange,
  head: Grid,
  recognition: Recognition,
  file: InputFile,
  signal: AbortSignal | undefined,
): Promise<Recognition> {
  const header = head.slice(0, (recognition.headerRow ?? 0) - place.row);
  let decided = recognition;
  for (let row = HEAD_ROWS; row < place.rows; row += PAGE_ROWS) {
    const open = openOrders(decided).map(({ column }) => column);
    if (open.length === 0) break;
    signal?.throwIfAborted();
    const columns = recognition.columns.filter(({ header: name }) => open.includes(name));
    const page = { ...place, row: place.row + row, rows: Math.min(PAGE_ROWS, place.rows - row) };
    const rows = await readColumns(
      sheet,
      page,
      columns.map(({ index }) => index),
    );
    decided = withFurtherRows(decided, header, rows, file);
  }
  return decided;
}

/** @returns rows with blanks in all other columns */
async function readColumns(
  sheet: Excel.Worksheet,
  place: CellRange,
  columns: readonly number[],
): Promise<Grid> {
  const ranges = columns.map((column) => {
    const range = rangeAt(sheet, { ...place, column: place.column + column, columns: 1 });
    range.load("values");
    return { column, range };
  });
  await sheet.context.sync();
  const rows = Array.from({ length: place.rows }, () => new Array<CellValue>(place.columns).fill(null));
  for (const { column, range } of ranges) {
    (range.values as CellValue[][]).forEach(([value], row) => (rows[row]![column] = value ?? null));
    range.untrack();
  }
  return rows;
}
