import type { GridStore, Rect, StoreStyle } from "../../src/workbench/host/grid-store";

/** What a cell shows that nobody has formatted. */
const PLAIN: StoreStyle = {
  bold: false,
  italic: false,
  underline: false,
  size: 11,
  color: "#000000",
  fill: null,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indent: 0,
};

/** Everything that a user can see of a workbook, and its marks; cells that show nothing are left out. */
export function visibleState(store: GridStore): unknown {
  return store.sheets().map((sheet) => ({
    ...sheet,
    cells: cellsOf(store, sheet.id),
    widths: Array.from({ length: 12 }, (_, column) => store.size(sheet.id, "column", column)),
    frozen: store.frozen(sheet.id),
    tables: store
      .tables()
      .filter((table) => table.sheet === sheet.id)
      .map(({ name, rect, style }) => ({ name, rect, style })),
    charts: store.charts().filter((chart) => chart.sheet === sheet.id),
    marks: store.meta
      .keys()
      .filter((key) => key.includes(sheet.id))
      .sort()
      .map((key) => [key, store.meta.get(key)]),
  }));
}

function cellsOf(store: GridStore, sheet: string): unknown[] {
  const used = store.used(sheet, true);
  if (used === null) return [];
  const cells: unknown[] = [];
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const rect: Rect = { row, column, rows: 1, columns: 1 };
      const cell = {
        formula: store.formulas(sheet, rect)[0]?.[0],
        value: store.values(sheet, rect)[0]?.[0],
        numberFormat: store.numberFormats(sheet, rect)[0]?.[0],
        link: store.link?.(sheet, row, column) ?? null,
        style: { ...PLAIN, ...store.style(sheet, rect) },
      };
      const isPlain = JSON.stringify(cell.style) === JSON.stringify(PLAIN);
      if (cell.formula === "" && cell.numberFormat === "General" && isPlain) continue;
      cells.push({ row, column, ...cell });
    }
  }
  return cells;
}
