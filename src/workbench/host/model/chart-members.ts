import { asNumber, asOneOf, asString } from "../rich/arguments";
import { RichError } from "../rich/rich-error";
import type { RichType, Scalar } from "../rich/rich-object";
import type { Chart } from "./chart";
import { ChartLegend } from "./chart-legend";
import { ChartSeriesCollection } from "./chart-series-collection";
import { SERIES_BY } from "./chart-source";
import { ChartTitle } from "./chart-title";
import { asChartType } from "./chart-type";
import { pixels, points } from "./points";
import { Range } from "./range";

/** What clients reach on a chart. */
export const CHART: RichType<Chart> = {
  name: "Chart",
  scalars: {
    chartType: {
      since: "1.7",
      get: (chart) => chart.info.type,
      set: (chart, value) => chart.update({ type: asChartType(value) }),
    },
    height: measure("height"),
    id: { since: "1.7", get: (chart) => chart.info.id },
    left: measure("left"),
    name: {
      since: "1.1",
      get: (chart) => chart.info.name,
      set: (chart, value) => chart.update({ name: asString(value) }),
    },
    top: measure("top"),
    width: measure("width"),
  },
  navigation: {
    legend: { since: "1.1", get: (chart) => new ChartLegend(chart) },
    series: { since: "1.1", get: (chart) => new ChartSeriesCollection(chart) },
    title: { since: "1.1", get: (chart) => new ChartTitle(chart) },
    worksheet: { since: "1.2", get: (chart) => chart.worksheet },
  },
  methods: {
    delete: { since: "1.1", call: (chart) => chart.delete() },
    setData: {
      since: "1.1",
      call: (chart, args) => {
        const by = args.optional(1, (value) => asOneOf(value, SERIES_BY)) ?? "Auto";
        chart.setData(asRange(args.at(0)), by);
      },
    },
    setPosition: {
      since: "1.1",
      call: (chart, args) => {
        const home = chart.worksheet.range("A1");
        const first = home.resolve(args.at(0));
        const last = args.optional(1, (value) => home.resolve(value)) ?? first;
        chart.setPosition(first, last);
      },
    },
  },
};

/** The client cannot pass anything but a range here; an address is refused. */
export function asRange(value: unknown): Range {
  if (!(value instanceof Range)) throw new RichError("InvalidArgument");
  return value;
}

function measure(name: "left" | "top" | "width" | "height"): Scalar<Chart> {
  return {
    since: "1.1",
    get: (chart) => points(chart.info[name]),
    set: (chart, value) => chart.update({ [name]: pixels(asNumber(value)) }),
  };
}
