import { asInteger } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import { orderedMethod } from "./keyed-collection";
import type { Range } from "./range";

/** The rectangles of a RangeAreas. */
export class RangeCollection extends RichCollection<Range> {
  readonly type = RANGE_COLLECTION;

  constructor(private readonly ranges: readonly Range[]) {
    super();
  }

  items(): Range[] {
    return [...this.ranges];
  }

  find(key: string | number): Range | null {
    return this.ranges[asInteger(key)] ?? null;
  }
}

/** What clients reach on the rectangles of a RangeAreas. */
export const RANGE_COLLECTION: RichType<RangeCollection> = {
  name: "RangeCollection",
  scalars: {},
  navigation: {},
  methods: {
    ...orderedMethod("1.9"),
    getCount: { since: "1.9", call: (ranges) => ranges.items().length },
  },
};
