import type { CellRange, ChartSpec, ChartType } from "../report/sheet-spec";
import type { ChartInfo, GridStore } from "./host/grid-store";

/** The chart type that stands for one of Excel's: by family, stacked or not. */
function chartType(type: string): ChartType {
  if (/^(pie|doughnut)/i.test(type)) return "pie";
  if (/^(line|xyscatter|area)/i.test(type)) return "line";
  if (/^bar/i.test(type)) return "barClustered";
  return /stacked/i.test(type) ? "columnStacked" : "columnClustered";
}

function legend(chart: ChartInfo): ChartSpec["legend"] {
  if (!chart.legendVisible) return "none";
  return /^(right|left)$/i.test(chart.legend) ? "right" : "bottom";
}

/** The row or column in which a distance from the sheet's first cell ends. */
function indexAt(store: GridStore, sheet: string, axis: "row" | "column", pixels: number): number {
  let index = 0;
  let edge = store.size(sheet, axis, 0);
  while (edge <= pixels) edge += store.size(sheet, axis, ++index);
  return index;
}

/** The cells that a chart covers, whole. */
function anchorOf(store: GridStore, { sheet, left, top, width, height }: ChartInfo): CellRange {
  const row = indexAt(store, sheet, "row", Math.max(0, top));
  const column = indexAt(store, sheet, "column", Math.max(0, left));
  const lastRow = indexAt(store, sheet, "row", Math.max(0, top + height - 1));
  const lastColumn = indexAt(store, sheet, "column", Math.max(0, left + width - 1));
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** A chart of the store as a sheet's description has it; null for one over cells of another sheet, which it has not. */
export function chartToSpec(store: GridStore, chart: ChartInfo): ChartSpec | null {
  if (chart.source.sheet !== chart.sheet) return null;
  return {
    type: chartType(chart.type),
    title: chart.titleVisible ? chart.title : "",
    source: chart.source.rect,
    anchor: anchorOf(store, chart),
    legend: legend(chart),
  };
}
