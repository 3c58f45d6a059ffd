import { asString } from "../rich/arguments";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import type { Range } from "./range";
import { readValues, writeContent } from "./range-content";
import type { Table } from "./table";

/** A column of a table. */
export class TableColumn extends RichObject {
  readonly type = TABLE_COLUMN;

  constructor(
    readonly table: Table,
    readonly index: number,
  ) {
    super();
  }

  /** Ids of columns count from 1. */
  override get key(): number {
    return this.index + 1;
  }

  /** With its header. */
  get range(): Range {
    return this.table.range.part(0, this.index, this.table.info.rect.rows, 1);
  }

  get header(): Range {
    return this.table.range.part(0, this.index, 1, 1);
  }

  get dataBody(): Range {
    return this.table.range.part(1, this.index, this.table.info.rect.rows - 1, 1);
  }

  get name(): string {
    return String(this.header.store.values(this.header.sheetId, this.header.rect)[0]?.[0] ?? "");
  }
}

/** What clients reach on a TableColumn. */
export const TABLE_COLUMN: RichType<TableColumn> = {
  name: "TableColumn",
  scalars: {
    id: { since: "1.1", get: (column) => column.key },
    index: { since: "1.1", get: (column) => column.index },
    name: {
      since: "1.1",
      get: (column) => column.name,
      set: (column, value) => writeContent(column.header, [[`'${asString(value)}`]]),
    },
    values: {
      since: "1.1",
      get: (column) => readValues(column.range),
      set: (column, value) => writeContent(column.range, value),
    },
  },
  navigation: {},
  methods: {
    getDataBodyRange: { since: "1.1", call: (column) => column.dataBody },
    getHeaderRowRange: { since: "1.1", call: (column) => column.header },
    getRange: { since: "1.1", call: (column) => column.range },
  },
};
