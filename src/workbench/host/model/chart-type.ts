import { asString } from "../rich/arguments";
import { notImplemented } from "../rich/rich-error";

/** The kinds of chart that a grid is expected to draw; Excel has more. */
const CHART_TYPES = new Set([
  "Area",
  "AreaStacked",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "Doughnut",
  "Line",
  "LineMarkers",
  "Pie",
  "XYScatter",
]);

/** A kind of chart, in the words of Excel.ChartType. */
export function asChartType(value: unknown): string {
  const type = asString(value);
  if (!CHART_TYPES.has(type)) throw notImplemented(`chart type ${type}`);
  return type;
}
