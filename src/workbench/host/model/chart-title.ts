import { asBoolean, asString } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import type { Chart } from "./chart";

/** The title of a chart. */
export class ChartTitle extends RichObject {
  readonly type = CHART_TITLE;

  constructor(readonly chart: Chart) {
    super();
  }
}

/** What clients reach on a ChartTitle. */
export const CHART_TITLE: RichType<ChartTitle> = {
  name: "ChartTitle",
  scalars: {
    text: {
      since: "1.1",
      get: ({ chart }) => chart.info.title,
      set: ({ chart }, value) => chart.update({ title: asString(value), titleVisible: true }),
    },
    visible: {
      since: "1.1",
      get: ({ chart }) => chart.info.titleVisible,
      set: ({ chart }, value) => chart.update({ titleVisible: asBoolean(value) }),
    },
  },
  navigation: {},
  methods: {},
};
