import { asInteger } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichCollection, RichObject } from "../rich/rich-object";
import type { Chart } from "./chart";
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

/** A series of a chart; it follows the chart's source. */
class ChartSeries extends RichObject {
  readonly type = CHART_SERIES;

  constructor(
    readonly name: string,
    readonly chartType: string,
  ) {
    super();
  }
}

export const CHART_SERIES: RichType<ChartSeries> = {
  name: "ChartSeries",
  scalars: {
    chartType: { since: "1.7", get: (series) => series.chartType },
    name: { since: "1.1", get: (series) => series.name },
  },
  navigation: {},
  methods: {},
};

export const CHART_SERIES_COLLECTION: RichType<ChartSeriesCollection> = {
  name: "ChartSeriesCollection",
  scalars: { count: { since: "1.1", get: (series) => series.items().length } },
  navigation: {},
  methods: {
    ...orderedMethod("1.1"),
    getCount: { since: "1.4", call: (series) => series.items().length },
  },
};
