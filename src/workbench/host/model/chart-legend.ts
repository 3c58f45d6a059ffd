import { asBoolean, asOneOf } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import type { Chart } from "./chart";

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

/** The legend of a chart. */
export class ChartLegend extends RichObject {
  readonly type = CHART_LEGEND;

  constructor(readonly chart: Chart) {
    super();
  }
}

/** What clients reach on a ChartLegend. */
export const CHART_LEGEND: RichType<ChartLegend> = {
  name: "ChartLegend",
  scalars: {
    position: {
      since: "1.1",
      get: ({ chart }) => chart.info.legend,
      set: ({ chart }, value) => chart.update({ legend: asOneOf(value, POSITIONS) }),
    },
    visible: {
      since: "1.1",
      get: ({ chart }) => chart.info.legendVisible,
      set: ({ chart }, value) => chart.update({ legendVisible: asBoolean(value) }),
    },
  },
  navigation: {},
  methods: {},
};
