import { formatAddress, quoteSheetName } from "../cells/address";
import { cellCount } from "../cells/rect";
import type { Rect } from "../grid-store";
import { asBoolean } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import { Range } from "./range";
import { asClearWord, clearRange } from "./range-clear";
import { RangeCollection } from "./range-collection";
import { RangeFormat } from "./range-format";
import { TableScopedCollection } from "./table-scoped-collection";
import type { Worksheet } from "./worksheet";

/** One or several rectangles of a sheet. */
export class RangeAreas extends RichObject {
  readonly type = RANGE_AREAS;

  /** @param rects at least one */
  constructor(
    readonly worksheet: Worksheet,
    readonly rects: readonly Rect[],
  ) {
    super();
  }

  get ranges(): Range[] {
    return this.rects.map((rect) => new Range(this.worksheet, rect));
  }

  /** Every area with the name of the sheet, e.g. "Usage!A1:B2, Usage!D1". */
  get address(): string {
    const sheet = quoteSheetName(this.worksheet.info.name);
    return this.rects.map((rect) => `${sheet}!${formatAddress(rect)}`).join(", ");
  }

  get cellCount(): number {
    return this.rects.reduce((sum, rect) => sum + cellCount(rect), 0);
  }

  /** The used part of every area, or null where no cell is used. */
  used(valuesOnly: boolean): RangeAreas | null {
    const rects = this.ranges.flatMap((range) => range.used(valuesOnly)?.rect ?? []);
    return rects.length > 0 ? new RangeAreas(this.worksheet, rects) : null;
  }
}

/** What clients reach on a RangeAreas. */
export const RANGE_AREAS: RichType<RangeAreas> = {
  name: "RangeAreas",
  scalars: {
    address: { since: "1.9", get: (areas) => areas.address },
    addressLocal: { since: "1.9", get: (areas) => areas.address },
    areaCount: { since: "1.9", get: (areas) => areas.rects.length },
    cellCount: { since: "1.9", get: (areas) => areas.cellCount },
    isEntireColumn: { since: "1.9", get: (areas) => areas.ranges.every((range) => range.isEntireColumn) },
    isEntireRow: { since: "1.9", get: (areas) => areas.ranges.every((range) => range.isEntireRow) },
  },
  navigation: {
    areas: { since: "1.9", get: (areas) => new RangeCollection(areas.ranges) },
    format: { since: "1.9", get: (areas) => new RangeFormat(areas.ranges) },
    worksheet: { since: "1.9", get: (areas) => areas.worksheet },
  },
  methods: {
    clear: {
      since: "1.9",
      call: (areas, args) => {
        const what = args.optional(0, asClearWord) ?? "All";
        for (const range of areas.ranges) clearRange(range, what);
      },
    },
    getTables: {
      since: "1.9",
      call: (areas, args) => new TableScopedCollection(areas.ranges, args.optional(0, asBoolean) ?? false),
    },
    getUsedRangeAreasOrNullObject: {
      since: "1.9",
      call: (areas, args) => areas.used(args.optional(0, asBoolean) ?? false),
    },
  },
};
