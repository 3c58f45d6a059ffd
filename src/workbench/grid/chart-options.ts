import type { ChartConfiguration, ChartOptions, ChartType } from "chart.js";
import { CHART_COLORS, PALETTE } from "../../report/palette";
import type { ChartInfo, Scalar } from "../host/grid-store";
import type { ChartData } from "../host/model/chart-source";

const FONT = { family: "'Segoe UI', Arial, sans-serif", size: 11 };
const GRID_LINE = "#E6E9EC";

/** How Excel's chart types are drawn. */
function kindOf(type: string): ChartType {
  if (/^(line|xyscatter|area)/i.test(type)) return "line";
  return /^(pie|doughnut)/i.test(type) ? "pie" : "bar";
}

function position(legend: string): "top" | "bottom" | "left" | "right" {
  const side = legend.toLowerCase();
  return side === "top" || side === "left" || side === "right" ? side : "bottom";
}

function color(index: number): string {
  return CHART_COLORS[index % CHART_COLORS.length]!;
}

function dataset(kind: ChartType, name: string, values: readonly Scalar[], index: number) {
  const own = color(index);
  return {
    label: name,
    // What is no number leaves a gap, as in Excel.
    data: values.map((value) => (typeof value === "number" ? value : null)),
    backgroundColor: kind === "pie" ? values.map((_, slice) => color(slice)) : own,
    borderColor: kind === "line" ? own : PALETTE.white,
    borderWidth: kind === "line" ? 2 : kind === "pie" ? 1 : 0,
    pointRadius: 2,
    maxBarThickness: 46,
  };
}

function options(chart: ChartInfo, kind: ChartType, isPercent: boolean): ChartOptions {
  const stacked = /stacked/i.test(chart.type);
  const isBar = /^bar/i.test(chart.type);
  const show = new Intl.NumberFormat(
    "en-US",
    isPercent ? { style: "percent" } : { maximumFractionDigits: 2 },
  );
  const values = {
    stacked,
    beginAtZero: kind === "bar",
    grid: { color: GRID_LINE },
    border: { display: false },
    ticks: {
      font: FONT,
      color: PALETTE.muted,
      callback: (value: string | number) => show.format(Number(value)),
    },
  };
  const categories = { stacked, grid: { display: false }, ticks: { font: FONT, color: PALETTE.ink } };
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: isBar ? "y" : "x",
    plugins: {
      title: {
        display: chart.titleVisible && chart.title !== "",
        text: chart.title,
        color: PALETTE.ink,
        font: { ...FONT, size: 14, weight: 600 },
      },
      legend: {
        display: chart.legendVisible,
        position: position(chart.legend),
        labels: { font: FONT, color: PALETTE.ink, boxWidth: 12, boxHeight: 12 },
      },
    },
    scales: kind === "pie" ? {} : isBar ? { x: values, y: categories } : { x: categories, y: values },
  };
}

/**
 * What the drawing library needs to draw one of Excel's charts.
 *
 * @param data the values of the cells that the chart is over
 * @param isPercent the values are shares
 */
export function chartConfiguration(
  chart: ChartInfo,
  data: ChartData,
  isPercent: boolean,
): ChartConfiguration {
  const kind = kindOf(chart.type);
  return {
    type: kind,
    data: {
      labels: [...data.labels],
      datasets: data.series.map(({ name, values }, index) => dataset(kind, name, values, index)),
    },
    options: options(chart, kind, isPercent),
  };
}
