import type { Cell, ChartSpec, SheetSpec } from "../report/sheet-spec";
import { StylePool, cellToSpec } from "./cell-to-spec";
import { chartToSpec } from "./chart-to-spec";
import { widthInCharacters } from "./column-width";
import type { GridStore, Rect, SheetInfo } from "./host/grid-store";
import { linkToSpec } from "./link-spec";

function cellsOf(store: GridStore, sheet: string, used: Rect, pool: StylePool): (Cell | null)[][] {
  // From the first cell on, so that places in the file are places on the sheet.
  const area = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  const values = store.values(sheet, area);
  const formulas = store.formulas(sheet, area);
  const formats = store.numberFormats(sheet, area);
  return values.map((line, row) =>
    line.map((value, column) => {
      const link = store.link?.(sheet, row, column) ?? null;
      return cellToSpec({
        value,
        formula: formulas[row]![column]!,
        spill: formulas[row]![column] === value ? null : store.spill(sheet, row, column),
        numberFormat: formats[row]![column]!,
        style: pool.styleOf(store.style(sheet, { row, column, rows: 1, columns: 1 })),
        link: link ? linkToSpec(link) : undefined,
      });
    }),
  );
}

function widthsOf(store: GridStore, sheet: string, used: Rect): number[] {
  const columns = used.column + used.columns;
  return Array.from({ length: columns }, (_, column) =>
    widthInCharacters(store.size(sheet, "column", column)),
  );
}

function sheetSpec(
  store: GridStore,
  { id, name, tabColor, gridlines }: SheetInfo,
  pool: StylePool,
): SheetSpec {
  const used = store.used(id, true);
  const charts = store
    .charts()
    .filter(({ sheet }) => sheet === id)
    .map((chart) => chartToSpec(store, chart))
    .filter((chart): chart is ChartSpec => chart !== null);
  const merges = store.merges?.(id) ?? [];
  return {
    name,
    kind: "",
    cells: used ? cellsOf(store, id, used, pool) : [],
    columnWidths: used ? widthsOf(store, id, used) : [],
    tables: store
      .tables()
      .filter(({ sheet }) => sheet === id)
      .map((table) => ({ name: table.name, range: table.rect, style: table.style })),
    charts,
    freeze: store.frozen(id),
    tabColor: tabColor === "" ? null : tabColor,
    ...(merges.length > 0 ? { merges } : {}),
    ...(gridlines === false ? { gridlines } : {}),
  };
}

/**
 * Everything that an open workbook shows, as data: what Save writes into a file.
 *
 * @param store the workbook; its formulas have been calculated
 * @returns its sheets in order, formulas with the values they show
 */
export function workbookToSheets(store: GridStore): SheetSpec[] {
  const pool = new StylePool();
  return store.sheets().map((sheet) => sheetSpec(store, sheet, pool));
}
