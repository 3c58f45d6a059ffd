import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  ArcElement,
  PointElement,
  Title,
  Tooltip,
} from "chart.js";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import type { ChartInfo, GridStore } from "../host/grid-store";
import { chartData } from "../host/model/chart-source";
import { chartConfiguration } from "./chart-options";

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  PieController,
  ArcElement,
);
Chart.register(CategoryScale, LinearScale, Title, Legend, Tooltip);

/** Changes of cells within this time are drawn together (ms). */
const REDRAW_AFTER = 30;

const FRAME = {
  width: "100%",
  height: "100%",
  boxSizing: "border-box",
  padding: 8,
  background: "#fff",
  border: "1px solid #d0d5da",
  borderRadius: 4,
} as const;

function showsPercent(store: GridStore, { source }: ChartInfo): boolean {
  const { row, column, rows, columns } = source.rect;
  if (rows < 2 || columns < 2) return false;
  const first = { row: row + 1, column: column + 1, rows: 1, columns: 1 };
  return store.numberFormats(source.sheet, first)[0]![0]!.includes("%");
}

function draw(canvas: HTMLCanvasElement, store: GridStore, chart: ChartInfo): void {
  Chart.getChart(canvas)?.destroy();
  new Chart(canvas, chartConfiguration(chart, chartData(store, chart), showsPercent(store, chart)));
}

/**
 * The component that draws a chart in the grid and follows the cells it is over.
 *
 * @param store the workbook whose cells it draws
 */
export function createChartView(store: GridStore): (props: { data: ChartInfo }) => ReactElement {
  return function ChartView({ data: chart }) {
    const canvas = useRef<HTMLCanvasElement>(null);
    useEffect(() => {
      const element = canvas.current;
      if (element === null) return undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const redraw = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          const stillThere = store.sheets().some(({ id }) => id === chart.source.sheet);
          if (stillThere) draw(element, store, chart);
        }, REDRAW_AFTER);
      };
      redraw();
      const stops = [
        store.on("calculated", redraw),
        store.on("changed", ({ sheet }) => {
          if (sheet === chart.source.sheet) redraw();
        }),
      ];
      return () => {
        clearTimeout(timer);
        for (const stop of stops) stop();
        Chart.getChart(element)?.destroy();
      };
    }, [chart]);
    return (
      <div style={FRAME} data-chart={chart.name}>
        <canvas ref={canvas} role="img" aria-label={`Chart: ${chart.title}`} />
      </div>
    );
  };
}
