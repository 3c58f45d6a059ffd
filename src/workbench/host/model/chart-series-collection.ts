import { asInteger } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import type { Chart } from "./chart";
import { ChartSeries } from "./chart-series";
import { chartData } from "./chart-source";
import { orderedMethod } from "./keyed-collection";

/** The series of a chart. */
export class ChartSeriesCollection extends RichCollection<ChartSeries> {
  readonly type = CHART_SERIES_COLLECTION;

  constructor(private readonly chart: Chart) {
    super();
  }

  items(): ChartSeries[] {
    const { info, worksheet } = this.chart;
    return chartData(worksheet.store, info).series.map(({ name }) => new ChartSeries(name, info.type));
  }

  find(key: string | number): ChartSeries | null {
    return this.items()[asInteger(key)] ?? null;
  }
}

/** What clients reach on a ChartSeriesCollection. */
export const CHART_SERIES_COLLECTION: RichType<ChartSeriesCollection> = {
  name: "ChartSeriesCollection",
  scalars: { count: { since: "1.1", get: (series) => series.items().length } },
  navigation: {},
  methods: {
    ...orderedMethod("1.1"),
    getCount: { since: "1.4", call: (series) => series.items().length },
  },
};
