import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import { asColor } from "./color";
import type { RangeFormat } from "./range-format";

const NO_FILL = "#FFFFFF";

/** The background of cells. */
export class RangeFill extends RichObject {
  readonly type = RANGE_FILL;

  constructor(readonly format: RangeFormat) {
    super();
  }

  /** White where there is no fill, "" where the cells differ, as in Excel. */
  get color(): string {
    const { style } = this.format;
    if (!("fill" in style)) return NO_FILL;
    return style.fill === undefined ? "" : (style.fill ?? NO_FILL);
  }
}

/** What clients reach on a RangeFill. */
export const RANGE_FILL: RichType<RangeFill> = {
  name: "RangeFill",
  scalars: {
    color: {
      since: "1.1",
      get: (fill) => fill.color,
      set: (fill, value) => fill.format.set({ fill: asColor(value) }),
    },
  },
  navigation: {},
  methods: {
    clear: { since: "1.1", call: (fill) => fill.format.set({ fill: null }) },
  },
};
