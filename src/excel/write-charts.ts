import type { ChartSpec, ChartType } from "../report/sheet-spec";
import { rangeAt } from "./cell-ranges";

const CHART_TYPES: Readonly<Record<ChartType, Excel.ChartType>> = {
  columnClustered: "ColumnClustered" as Excel.ChartType,
  columnStacked: "ColumnStacked" as Excel.ChartType,
  barClustered: "BarClustered" as Excel.ChartType,
  line: "Line" as Excel.ChartType,
  pie: "Pie" as Excel.ChartType,
};

/** Charts of ours are called so: others on our sheets are the user's and stay. */
const CHART_NAME = /^FlexLens chart \d+$/;

/**
 * Queues the charts of a sheet.
 *
 * @param taken names of charts that stand on the sheet already
 * @returns names given
 */
export function writeCharts(
  sheet: Excel.Worksheet,
  charts: readonly ChartSpec[],
  taken: readonly string[],
): string[] {
  let number = 0;
  return charts.map((spec) => {
    do number++;
    while (taken.includes(`FlexLens chart ${number}`));
    const name = `FlexLens chart ${number}`;
    addChart(sheet, spec, name);
    return name;
  });
}

function addChart(sheet: Excel.Worksheet, spec: ChartSpec, name: string): void {
  const { anchor } = spec;
  const chart = sheet.charts.add(CHART_TYPES[spec.type], rangeAt(sheet, spec.source), "Columns");
  chart.name = name;
  chart.title.text = spec.title;
  if (spec.legend === "none") chart.legend.visible = false;
  else chart.legend.position = spec.legend === "bottom" ? "Bottom" : "Right";
  chart.setPosition(
    sheet.getCell(anchor.row, anchor.column),
    sheet.getCell(anchor.row + anchor.rows - 1, anchor.column + anchor.columns - 1),
  );
}

/** Names of our charts on a sheet. One sync. */
export async function ourCharts(sheet: Excel.Worksheet): Promise<string[]> {
  sheet.charts.load("items/name");
  await sheet.context.sync();
  return sheet.charts.items.map(({ name }) => name).filter((name) => CHART_NAME.test(name));
}

/** Queues the removal of charts. */
export function removeCharts(sheet: Excel.Worksheet, names: readonly string[]): void {
  for (const name of names) sheet.charts.getItem(name).delete();
}
