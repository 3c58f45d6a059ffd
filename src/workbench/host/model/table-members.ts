import { asBoolean } from "../rich/arguments";
import { notImplemented } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { eventMethods } from "./event-methods";
import { EventType } from "./event-registry";
import type { Table } from "./table";
import { TableColumnCollection } from "./table-column-collection";
import { TableRowCollection } from "./table-row-collection";
import { asTableStyle } from "./table-style";

/** What clients reach on a table. */
export const TABLE: RichType<Table> = {
  name: "Table",
  scalars: {
    id: { since: "1.1", get: (table) => table.info.id },
    name: { since: "1.1", get: (table) => table.info.name, set: (table, value) => table.rename(value) },
    showBandedRows: {
      since: "1.3",
      get: (table) => table.info.showBandedRows ?? true,
      set: (table, value) => table.update({ showBandedRows: asBoolean(value) }),
    },
    showFilterButton: {
      since: "1.3",
      get: (table) => table.info.showFilterButton ?? true,
      set: (table, value) => table.update({ showFilterButton: asBoolean(value) }),
    },
    showHeaders: {
      since: "1.1",
      get: () => true,
      set: (_, value) => assertIs(value, true, "Table.showHeaders"),
    },
    showTotals: {
      since: "1.1",
      get: () => false,
      set: (_, value) => assertIs(value, false, "Table.showTotals"),
    },
    style: {
      since: "1.1",
      get: (table) => table.info.style,
      set: (table, value) => table.update({ style: asTableStyle(value) }),
    },
  },
  navigation: {
    columns: { since: "1.1", get: (table) => new TableColumnCollection(table) },
    rows: { since: "1.1", get: (table) => new TableRowCollection(table) },
    worksheet: { since: "1.2", get: (table) => table.worksheet },
  },
  methods: {
    convertToRange: { since: "1.2", call: (table) => table.convertToRange() },
    delete: { since: "1.1", call: (table) => table.delete() },
    getDataBodyRange: { since: "1.1", call: (table) => table.dataBody },
    getHeaderRowRange: { since: "1.1", call: (table) => table.headerRow },
    getRange: { since: "1.1", call: (table) => table.range },
    resize: { since: "1.13", call: (table, args) => table.resize(table.range.resolve(args.at(0))) },
    ...eventMethods<Table>("DataChanged", "1.7", EventType.TableChanged),
  },
};

/** Tables of the host always have headers and never totals. */
function assertIs(value: unknown, only: boolean, member: string): void {
  if (asBoolean(value) !== only) throw notImplemented(`${member} = ${String(value)}`);
}
