import type { CellValue } from "../flex/data-issue";
import type { Grid } from "../intake/grid";
import { PLACE, cellRangeOf } from "./cell-ranges";
import { loadMark, readMark } from "./sheet-marks";

/** A block of filters is small; a larger sheet holds data of its own, whose dates mean something else. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 12;
/** Sheets that are looked at. */
const MOST_SHEETS = 20;

/**
 * Rows of small sheets beside a usage report, which may tell what it covers: the vendor's download has its filters on
 * a sheet of their own.
 *
 * @param sheet name of the sheet with the report
 * @returns rows of all of them, from left to right; sheets of ours and sheets with tables are left out
 */
export async function filterRows(context: Excel.RequestContext, sheet: string): Promise<Grid> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const others = worksheets.items.filter(({ name }) => name !== sheet).slice(0, MOST_SHEETS);
  const places = others.map((other) => {
    loadMark(other);
    other.tables.load("items/id");
    return { other, used: other.getUsedRangeOrNullObject(true).load(PLACE) };
  });
  await context.sync();
  const small = places
    .filter(({ other, used }) => {
      if (used.isNullObject || other.tables.items.length > 0 || readMark(other) !== null) return false;
      const { rows, columns } = cellRangeOf(used);
      return rows <= MOST_ROWS && columns <= MOST_COLUMNS;
    })
    .map(({ used }) => used.load("values"));
  if (small.length > 0) await context.sync();
  return small.flatMap(({ values }) => values as CellValue[][]);
}
