import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";

/** A series of a chart; it follows the chart's source. */
export class ChartSeries extends RichObject {
  readonly type = CHART_SERIES;

  constructor(
    readonly name: string,
    readonly chartType: string,
  ) {
    super();
  }
}

/** What clients reach on a series. */
export const CHART_SERIES: RichType<ChartSeries> = {
  name: "ChartSeries",
  scalars: {
    chartType: { since: "1.7", get: (series) => series.chartType },
    name: { since: "1.1", get: (series) => series.name },
  },
  navigation: {},
  methods: {},
};
