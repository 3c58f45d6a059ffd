import { asBoolean, asInteger, asOneOf, asString } from "../rich/arguments";
import { notImplemented } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { ChartCollection } from "./chart-collection";
import { CustomPropertyCollection } from "./custom-property-collection";
import { eventMethods } from "./event-methods";
import { EventType } from "./event-registry";
import { FreezePanes } from "./freeze-panes";
import { NamedItemCollection } from "./named-item-collection";
import { TableCollection } from "./table-collection";
import type { Worksheet } from "./worksheet";
import { WorksheetProtection } from "./worksheet-protection";

/** What clients reach on a sheet. */
export const WORKSHEET: RichType<Worksheet> = {
  name: "Worksheet",
  scalars: {
    id: { since: "1.1", get: (sheet) => sheet.info.id },
    name: { since: "1.1", get: (sheet) => sheet.info.name, set: (sheet, value) => sheet.rename(value) },
    position: {
      since: "1.1",
      get: (sheet) => sheet.store.sheets().findIndex(({ id }) => id === sheet.id),
      set: (sheet, value) => sheet.moveTo(asInteger(value)),
    },
    visibility: {
      since: "1.1",
      get: (sheet) => (sheet.info.visible ? "Visible" : "Hidden"),
      set: (sheet, value) => sheet.setVisible(asVisibility(value)),
    },
    showGridlines: { since: "1.8", get: (sheet) => sheet.info.gridlines ?? true },
    /** Under this name office.js sends a change of `showGridlines`. */
    gridlines: {
      since: "1.8",
      get: (sheet) => sheet.info.gridlines ?? true,
      set: (sheet, value) => sheet.store.updateSheet(sheet.id, { gridlines: asBoolean(value) }),
      onDemand: true,
    },
    tabColor: {
      since: "1.7",
      get: (sheet) => sheet.info.tabColor,
      set: (sheet, value) => {
        sheet.workbook.assertStructureOpen();
        sheet.store.updateSheet(sheet.id, { tabColor: asString(value) });
      },
    },
  },
  navigation: {
    charts: { since: "1.1", get: (sheet) => new ChartCollection(sheet) },
    customProperties: { since: "1.12", get: (sheet) => new CustomPropertyCollection(sheet) },
    freezePanes: { since: "1.7", get: (sheet) => new FreezePanes(sheet) },
    names: { since: "1.4", get: (sheet) => new NamedItemCollection(sheet.workbook, sheet) },
    protection: { since: "1.2", get: (sheet) => new WorksheetProtection(sheet) },
    tables: { since: "1.1", get: (sheet) => new TableCollection(sheet.workbook, sheet) },
  },
  methods: {
    activate: { since: "1.1", call: (sheet) => sheet.activate() },
    delete: { since: "1.1", call: (sheet) => sheet.delete() },
    getCell: {
      since: "1.1",
      call: (sheet, args) =>
        sheet.rangeOf({ row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }),
    },
    getRange: {
      since: "1.1",
      call: (sheet, args) => sheet.workbook.resolve(args.optional(0, asString) ?? "", sheet),
    },
    getRangeByIndexes: {
      since: "1.7",
      call: (sheet, args) =>
        sheet.rangeOf({
          row: args.integer(0),
          column: args.integer(1),
          rows: args.integer(2),
          columns: args.integer(3),
        }),
    },
    getUsedRange: {
      since: "1.2",
      call: (sheet, args) => sheet.usedRange(args.optional(0, asBoolean) ?? false) ?? sheet.range("A1"),
    },
    getUsedRangeOrNullObject: {
      since: "1.4",
      call: (sheet, args) => sheet.usedRange(args.optional(0, asBoolean) ?? false),
    },
    ...eventMethods<Worksheet>("DataChanged", "1.7", EventType.WorksheetChanged),
    ...eventMethods<Worksheet>("SelectionChanged", "1.7", EventType.WorksheetSelectionChanged),
    ...eventMethods<Worksheet>("Activated", "1.7", EventType.WorksheetActivated),
  },
};

function asVisibility(value: unknown): boolean {
  const visibility = asOneOf(value, ["Visible", "Hidden", "VeryHidden"]);
  if (visibility === "VeryHidden") throw notImplemented("Worksheet.visibility (VeryHidden)");
  return visibility === "Visible";
}
