import type { CellRange } from "../report/sheet-spec";
import { PLACE, cellRangeOf } from "./cell-ranges";

/** A native table on a sheet. */
export interface TablePlace {
  readonly id: string;
  readonly name: string;
  readonly style: string;
  readonly showTotals: boolean;
  /** Header and totals row included. */
  readonly range: CellRange;
}

/**
 * The tables of a sheet. Costs two syncs, however large the sheet is: what else was loaded before arrives with them.
 *
 * `Range.getTables` would answer for a selection alone, but hangs on whole columns of large sheets.
 */
export async function tablePlaces(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<TablePlace[]> {
  const tables = sheet.tables;
  tables.load("items/id,items/name,items/style,items/showTotals");
  await context.sync();
  const places = tables.items.map((table) => ({ table, range: table.getRange() }));
  for (const { range } of places) range.load(PLACE);
  if (places.length > 0) await context.sync();
  return places.map(({ table, range }) => ({
    id: table.id,
    name: table.name,
    style: table.style,
    showTotals: table.showTotals,
    range: cellRangeOf(range),
  }));
}
