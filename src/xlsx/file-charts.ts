import type { SheetChart } from "hucre/xlsx";
import { absoluteAddress } from "../report/a1";
import { CHART_COLORS, PALETTE } from "../report/palette";
import type { Cell, CellRange, ChartSpec, ChartType, SheetSpec } from "../report/sheet-spec";
import { fileColor } from "./cell-look";

const KINDS: Readonly<Record<ChartType, Pick<SheetChart, "type" | "barGrouping">>> = {
  columnClustered: { type: "column", barGrouping: "clustered" },
  columnStacked: { type: "column", barGrouping: "stacked" },
  barClustered: { type: "bar", barGrouping: "clustered" },
  line: { type: "line" },
  pie: { type: "pie" },
};

/** Points of a chart that can carry a value each without crowding. */
const MOST_LABELED = 18;

/**
 * A chart as the file holds it: one series a column of the source, named by its first row, over the categories of its
 * first column.
 */
export function fileChart(chart: ChartSpec, cells: SheetSpec["cells"]): SheetChart {
  const { source, anchor } = chart;
  const categories = columnAddress(source.row + 1, source.column, source.rows - 1);
  const series = Array.from({ length: source.columns - 1 }, (_, index) => ({
    name: textAt(cells, source.row, source.column + 1 + index),
    values: columnAddress(source.row + 1, source.column + 1 + index, source.rows - 1),
    categories,
    ...(chart.type === "pie" ? {} : { color: fileColor(CHART_COLORS[index % CHART_COLORS.length]!) }),
  }));
  const format = cells[source.row + 1]?.[source.column + 1]?.numberFormat ?? "General";
  const labelFormat = format.endsWith("%") ? format : format.replace(/\.[0#]+/, "");
  const labeled = chart.type !== "columnStacked" && series.length * (source.rows - 1) <= MOST_LABELED;
  return {
    ...KINDS[chart.type],
    title: chart.title,
    titleFontSize: 12,
    titleBold: true,
    titleColor: fileColor(PALETTE.ink),
    altText: chart.title,
    series,
    anchor: {
      from: { row: anchor.row, col: anchor.column },
      to: { row: anchor.row + anchor.rows, col: anchor.column + anchor.columns },
    },
    legend: chart.legend === "none" ? false : chart.legend,
    ...(chart.type === "line" || chart.type === "pie" ? {} : { gapWidth: 60 }),
    ...(labeled ? { dataLabels: { showValue: true, numberFormat: { formatCode: labelFormat } } } : {}),
    ...(chart.type === "pie" ? {} : { axes: axes(format, allPositive(source, cells)) }),
  };
}

/** Axes without ticks or gridlines; the value axis in the format of the values, without decimals. */
function axes(format: string, fromZero: boolean): NonNullable<SheetChart["axes"]> {
  const labels = {
    labelFontSize: 9,
    labelColor: fileColor(PALETTE.muted),
    majorTickMark: "none",
    minorTickMark: "none",
  } as const;
  const whole = format.replace(/\.[0#]+/, "");
  return {
    x: labels,
    y: { ...labels, numberFormat: { formatCode: whole }, ...(fromZero ? { scale: { min: 0 } } : {}) },
  };
}

/** Bars that do not begin at 0 exaggerate; below 0 the axis must reach as far as the values do. */
function allPositive({ row, column, rows, columns }: CellRange, cells: SheetSpec["cells"]): boolean {
  for (let r = row + 1; r < row + rows; r++)
    for (let c = column + 1; c < column + columns; c++) {
      const value = cells[r]?.[c]?.value;
      if (typeof value === "number" && value < 0) return false;
    }
  return true;
}

function columnAddress(row: number, column: number, rows: number): string {
  return `${absoluteAddress(row, column)}:${absoluteAddress(row + rows - 1, column)}`;
}

function textAt(cells: SheetSpec["cells"], row: number, column: number): string {
  const cell: Cell | null | undefined = cells[row]?.[column];
  return String(cell?.value ?? "");
}
