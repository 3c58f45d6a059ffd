import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import type { Range } from "./range";
import { readValues, writeContent } from "./range-content";
import type { Table } from "./table";

/** A row of data of a table. */
export class TableRow extends RichObject {
  readonly type = TABLE_ROW;

  constructor(
    readonly table: Table,
    readonly index: number,
  ) {
    super();
  }

  get range(): Range {
    return this.table.range.part(1 + this.index, 0, 1, this.table.info.rect.columns);
  }
}

/** What clients reach on a TableRow. */
export const TABLE_ROW: RichType<TableRow> = {
  name: "TableRow",
  scalars: {
    index: { since: "1.1", get: (row) => row.index },
    values: {
      since: "1.1",
      get: (row) => readValues(row.range),
      set: (row, value) => writeContent(row.range, value),
    },
  },
  navigation: {},
  methods: { getRange: { since: "1.1", call: (row) => row.range } },
};
