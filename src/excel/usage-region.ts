import type { CellRange } from "../report/sheet-spec";
import { PLACE, SHEET_COLUMNS, SHEET_ROWS, cellRangeOf, intersection, rangeAt } from "./cell-ranges";
import { isInputTable } from "./input-tables";
import { sheetAddress, splitAddress } from "./sheet-address";
import { tablePlaces } from "./table-places";
import type { TablePlace } from "./table-places";
import { WorkbookError } from "./workbook-error";

/** Where the usage stands, its header row included. */
export interface UsageRegion {
  readonly sheet: string;
  readonly range: CellRange;
  /** Without the sheet, e.g. "A1:F10001". */
  readonly address: string;
  /** The table's name where the usage is one. */
  readonly table: string | null;
  /** Address, with the sheet, from which a later run finds the region again even if rows were added. */
  readonly anchor: string;
}

/** A user, a product and a day at least. */
const FEWEST_COLUMNS = 3;

/**
 * The usage around a range.
 *
 * A range inside a table means the table; one cell or a block without the header row means the region around it; whole
 * columns or rows mean their used part.
 *
 * @param sheet its name must be loaded; afterwards the names of its tables are
 * @param selection its address and place must be loaded
 * @throws WorkbookError where there is no usage
 */
export async function usageAround(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  selection: Excel.Range,
): Promise<UsageRegion> {
  const selected = cellRangeOf(selection);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(PLACE);
  const tables = await tablePlaces(context, sheet);
  const table = tableAt(selected, tables);
  if (table !== null) return regionAt(context, sheet, table.range, { table: table.name });

  const filled = used.isNullObject ? null : cellRangeOf(used);
  const address = splitAddress(selection.address).cells;
  if (filled === null) throw new WorkbookError("selection-empty", { sheet: sheet.name, address });
  if (selected.rows === SHEET_ROWS || selected.columns === SHEET_COLUMNS) {
    const range = intersection(selected, filled);
    if (range === null) throw new WorkbookError("selection-empty", { sheet: sheet.name, address });
    return regionAt(context, sheet, range, { anchor: address });
  }

  // From a blank cell beside the data, the region takes in that cell; its used part does not.
  const surrounding = selection.getCell(0, 0).getSurroundingRegion().getUsedRangeOrNullObject(true);
  surrounding.load(PLACE);
  await context.sync();
  if (surrounding.isNullObject) throw new WorkbookError("selection-empty", { sheet: sheet.name, address });
  const region = cellRangeOf(surrounding);
  const oneCell = selected.rows === 1 && selected.columns === 1;
  const block = oneCell || selected.row !== region.row ? null : intersection(selected, filled);
  return block === null
    ? regionAt(context, sheet, region)
    : regionAt(context, sheet, block, { anchor: address });
}

/** @returns the one table that the selection touches, without its totals row */
function tableAt(selected: CellRange, tables: readonly TablePlace[]): TablePlace | null {
  const touched = tables.filter(({ range }) => intersection(selected, range) !== null);
  const [table] = touched;
  if (table === undefined) return null;
  if (touched.length > 1) {
    throw new WorkbookError("selection-several-tables", {
      tables: touched.map(({ name }) => name).join(", "),
    });
  }
  if (isInputTable(table.name)) throw new WorkbookError("selection-is-input-table", { table: table.name });
  return table.showTotals ? { ...table, range: { ...table.range, rows: table.range.rows - 1 } } : table;
}

async function regionAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: CellRange,
  found: { readonly table?: string; readonly anchor?: string } = {},
): Promise<UsageRegion> {
  const range = rangeAt(sheet, place);
  range.load("address");
  await context.sync();
  const address = splitAddress(range.address).cells;
  const where = { sheet: sheet.name, address };
  if (place.columns < FEWEST_COLUMNS) throw new WorkbookError("selection-too-narrow", where);
  if (place.rows < 2) throw new WorkbookError("selection-no-rows", where);
  const firstCell = address.split(":")[0] ?? address;
  return {
    sheet: sheet.name,
    range: place,
    address,
    table: found.table ?? null,
    anchor: sheetAddress(sheet.name, found.anchor ?? firstCell),
  };
}
