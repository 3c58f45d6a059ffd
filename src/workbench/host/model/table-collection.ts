import { asBoolean } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import { keyedMethods, orderedMethod, sameName } from "./keyed-collection";
import type { Range } from "./range";
import { Table } from "./table";
import { createTable } from "./table-creation";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** The tables of a workbook or of one sheet. */
export class TableCollection extends RichCollection<Table> {
  readonly type = TABLE_COLLECTION;

  /** @param worksheet null for all sheets */
  constructor(
    readonly workbook: Workbook,
    readonly worksheet: Worksheet | null,
  ) {
    super();
  }

  items(): Table[] {
    return this.infos().map(({ id }) => new Table(this.workbook, id));
  }

  /** By name or id. */
  find(key: string | number): Table | null {
    const text = String(key);
    const info = this.infos().find(({ id, name }) => id === text || sameName(name, text));
    return info ? new Table(this.workbook, info.id) : null;
  }

  /** @param source a range, or an address on this sheet or else the active one */
  add(source: unknown, hasHeaders: boolean): Promise<Table> {
    const home = this.worksheet ?? this.workbook.activeSheet();
    const range: Range = home.range("A1").resolve(source);
    return createTable(range, hasHeaders);
  }

  private infos() {
    const { worksheet } = this;
    return this.workbook.store.tables().filter(({ sheet }) => worksheet === null || sheet === worksheet.id);
  }
}

/** What clients reach on a TableCollection. */
export const TABLE_COLLECTION: RichType<TableCollection> = {
  name: "TableCollection",
  scalars: { count: { since: "1.1", get: (tables) => tables.items().length } },
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.1", getItemOrNullObject: "1.4", getCount: "1.4" }),
    ...orderedMethod("1.1"),
    add: { since: "1.1", call: (tables, args) => tables.add(args.at(0), asBoolean(args.at(1))) },
  },
};
