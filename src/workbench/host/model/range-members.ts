import { asBoolean } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { cellCount } from "../cells/rect";
import { hideLines, linesHidden } from "./hidden-lines";
import { existing } from "./keyed-collection";
import type { Range } from "./range";
import { asClearWord, clearRange } from "./range-clear";
import {
  assertSize,
  readFormulas,
  readNumberFormats,
  readTexts,
  readValues,
  readValueTypes,
  writeContent,
  writeNumberFormats,
} from "./range-content";
import { RangeFormat } from "./range-format";
import { readHyperlink, writeHyperlink } from "./range-hyperlink";
import { mergedAreas, mergeRange, unmergeRange } from "./range-merge";
import { isSpilled, spillRange } from "./range-spill";
import { RangeView } from "./range-view";
import { surroundingRegion } from "./surrounding-region";
import { TableScopedCollection } from "./table-scoped-collection";

/** What clients reach on a range. */
export const RANGE: RichType<Range> = {
  name: "Range",
  scalars: {
    address: { since: "1.1", get: (range) => range.address },
    addressLocal: { since: "1.1", get: (range) => range.address },
    cellCount: { since: "1.1", get: (range) => cellCount(range.rect) },
    columnCount: { since: "1.1", get: (range) => range.rect.columns },
    columnHidden: {
      since: "1.2",
      get: (range) => linesHidden(range, "column"),
      set: (range, value) => hideLines(range, "column", value),
      onDemand: true,
    },
    columnIndex: { since: "1.1", get: (range) => range.rect.column },
    formulas: { since: "1.1", get: readFormulas, set: writeContent },
    hasSpill: { since: "1.12", get: isSpilled, onDemand: true },
    hyperlink: { since: "1.7", get: readHyperlink, set: writeHyperlink, onDemand: true },
    isEntireColumn: { since: "1.7", get: (range) => range.isEntireColumn },
    isEntireRow: { since: "1.7", get: (range) => range.isEntireRow },
    numberFormat: { since: "1.1", get: readNumberFormats, set: writeNumberFormats },
    rowCount: { since: "1.1", get: (range) => range.rect.rows },
    rowHidden: {
      since: "1.2",
      get: (range) => linesHidden(range, "row"),
      set: (range, value) => hideLines(range, "row", value),
      onDemand: true,
    },
    rowIndex: { since: "1.1", get: (range) => range.rect.row },
    text: { since: "1.1", get: readTexts },
    valueTypes: { since: "1.1", get: readValueTypes },
    values: { since: "1.1", get: readValues, set: writeContent },
  },
  navigation: {
    format: { since: "1.1", get: (range) => new RangeFormat([range]) },
    worksheet: { since: "1.1", get: (range) => range.worksheet },
  },
  methods: {
    clear: {
      since: "1.1",
      call: (range, args) => clearRange(range, args.optional(0, asClearWord) ?? "All"),
    },
    getAbsoluteResizedRange: {
      since: "1.7",
      call: (range, args) => range.part(0, 0, args.integer(0), args.integer(1)),
    },
    getBoundingRect: { since: "1.1", call: (range, args) => range.boundingRect(range.resolve(args.at(0))) },
    getCell: { since: "1.1", call: (range, args) => range.part(args.integer(0), args.integer(1), 1, 1) },
    getColumn: {
      since: "1.1",
      call: (range, args) => range.part(0, args.integer(0), range.rect.rows, 1),
    },
    getEntireColumn: { since: "1.1", call: (range) => range.entireColumn() },
    getEntireRow: { since: "1.1", call: (range) => range.entireRow() },
    getIntersection: {
      since: "1.1",
      call: (range, args) => existing(range.intersectionWith(range.resolve(args.at(0)))),
    },
    getIntersectionOrNullObject: {
      since: "1.4",
      call: (range, args) =>
        args.at(0) === undefined ? null : range.intersectionWith(range.resolve(args.at(0))),
    },
    getLastCell: {
      since: "1.1",
      call: (range) => range.part(range.rect.rows - 1, range.rect.columns - 1, 1, 1),
    },
    getLastColumn: {
      since: "1.1",
      call: (range) => range.part(0, range.rect.columns - 1, range.rect.rows, 1),
    },
    getLastRow: { since: "1.1", call: (range) => range.part(range.rect.rows - 1, 0, 1, range.rect.columns) },
    getMergedAreasOrNullObject: { since: "1.13", call: mergedAreas },
    getOffsetRange: {
      since: "1.1",
      call: (range, args) =>
        range.part(args.integer(0), args.integer(1), range.rect.rows, range.rect.columns),
    },
    getResizedRange: {
      since: "1.2",
      call: (range, args) =>
        range.part(0, 0, range.rect.rows + args.integer(0), range.rect.columns + args.integer(1)),
    },
    getRow: { since: "1.1", call: (range, args) => range.part(args.integer(0), 0, 1, range.rect.columns) },
    getSpillingToRange: { since: "1.12", call: async (range) => existing(await spillRange(range)) },
    getSpillingToRangeOrNullObject: { since: "1.12", call: spillRange },
    getSurroundingRegion: {
      since: "1.7",
      call: (range) => range.at(surroundingRegion(range.store, range.sheetId, range.rect)),
    },
    getTables: {
      since: "1.9",
      call: (range, args) => new TableScopedCollection([range], args.optional(0, asBoolean) ?? false),
    },
    getUsedRange: {
      since: "1.2",
      call: (range, args) => existing(range.used(args.optional(0, asBoolean) ?? false)),
    },
    getUsedRangeOrNullObject: {
      since: "1.4",
      call: (range, args) => range.used(args.optional(0, asBoolean) ?? false),
    },
    getVisibleView: { since: "1.3", call: (range) => new RangeView(range) },
    merge: { since: "1.2", call: (range, args) => mergeRange(range, args.optional(0, asBoolean) ?? false) },
    select: { since: "1.1", call: (range) => range.store.select(range.sheetId, range.rect) },
    unmerge: { since: "1.2", call: unmergeRange },
    /** office.js asks for it before it splits a large write. */
    _ValidateArraySize: {
      since: "1.3",
      call: (range, args) => assertSize(range, args.integer(0), args.integer(1)),
    },
  },
};
