import type { StoreStyle } from "../grid-store";
import { asBoolean, asInteger, asNumber, asOneOf } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import { pixels, points } from "./points";
import type { Range } from "./range";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";

/** How the cells of one or several ranges of a sheet look. */
export class RangeFormat extends RichObject {
  readonly type = RANGE_FORMAT;

  /** @param ranges at least one, of one sheet */
  constructor(readonly ranges: readonly Range[]) {
    super();
  }

  /** A style on which the ranges agree: absent where not set, undefined where the cells differ. */
  get style(): StoreStyle {
    const [first = {}, ...others] = this.ranges.map(({ store, sheetId, rect }) => store.style(sheetId, rect));
    return others.reduce(agreement, first);
  }

  /** @throws RichError AccessDenied on a protected sheet */
  set(style: StoreStyle): void {
    for (const range of this.ranges) {
      range.assertWritable();
      range.store.setStyle(range.sheetId, range.rect, style);
    }
  }

  /** A value of the style; null where the cells differ. */
  read<K extends keyof StoreStyle, V>(name: K, unset: V): Exclude<StoreStyle[K], undefined> | V | null {
    const { style } = this;
    return name in style ? ((style[name] ?? null) as Exclude<StoreStyle[K], undefined> | null) : unset;
  }

  /** Width of the columns or height of the rows in points; null where they differ. */
  size(axis: "row" | "column"): number | null {
    const sizes = new Set(this.ranges.flatMap((range) => sizesOf(range, axis)));
    const [size] = sizes;
    return size === undefined || sizes.size > 1 ? null : points(size);
  }

  /** @param value points */
  setSize(axis: "row" | "column", value: unknown): void {
    const size = pixels(asNumber(value));
    for (const range of this.ranges) {
      range.assertWritable();
      const { start, count } = linesOf(range, axis);
      range.store.setSize(range.sheetId, axis, start, count, size);
    }
  }

  /** Fits columns or rows to their content. */
  autofit(axis: "row" | "column"): void {
    for (const range of this.ranges) {
      range.assertWritable();
      range.store.autofit(range.sheetId, range.rect, axis);
    }
  }
}

/** Above so many rows or columns only the first ones are compared: sheets have a million rows. */
const COMPARED_LINES = 2_000;

function sizesOf(range: Range, axis: "row" | "column"): number[] {
  const { start, count } = linesOf(range, axis);
  const compared = Math.min(count, COMPARED_LINES);
  return Array.from({ length: compared }, (_, i) => range.store.size(range.sheetId, axis, start + i));
}

function linesOf({ rect }: Range, axis: "row" | "column"): { start: number; count: number } {
  return axis === "row" ? { start: rect.row, count: rect.rows } : { start: rect.column, count: rect.columns };
}

function agreement(a: StoreStyle, b: StoreStyle): StoreStyle {
  const names = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof StoreStyle)[]);
  const same = [...names].map((name) => [name, a[name] === b[name] ? a[name] : undefined]);
  return Object.fromEntries(same) as StoreStyle;
}

const HORIZONTAL = ["General", "Left", "Center", "Right"] as const;
const VERTICAL = ["Top", "Center", "Bottom"] as const;

/** What clients reach on a RangeFormat. */
export const RANGE_FORMAT: RichType<RangeFormat> = {
  name: "RangeFormat",
  scalars: {
    columnWidth: {
      since: "1.2",
      get: (format) => format.size("column"),
      set: (format, value) => format.setSize("column", value),
    },
    rowHeight: {
      since: "1.2",
      get: (format) => format.size("row"),
      set: (format, value) => format.setSize("row", value),
    },
    horizontalAlignment: {
      since: "1.1",
      get: (format) => format.read("horizontalAlignment", "General"),
      set: (format, value) => format.set({ horizontalAlignment: asOneOf(value, HORIZONTAL) }),
    },
    indentLevel: {
      since: "1.9",
      get: (format) => format.read("indent", 0),
      set: (format, value) => format.set({ indent: asInteger(value) }),
    },
    verticalAlignment: {
      since: "1.1",
      get: (format) => format.read("verticalAlignment", "Bottom"),
      set: (format, value) => format.set({ verticalAlignment: asOneOf(value, VERTICAL) }),
    },
    wrapText: {
      since: "1.1",
      get: (format) => format.read("wrapText", false),
      set: (format, value) => format.set({ wrapText: asBoolean(value) }),
    },
  },
  navigation: {
    fill: { since: "1.1", get: (format) => new RangeFill(format) },
    font: { since: "1.1", get: (format) => new RangeFont(format) },
  },
  methods: {
    autofitColumns: { since: "1.2", call: (format) => format.autofit("column") },
    autofitRows: { since: "1.2", call: (format) => format.autofit("row") },
  },
};
