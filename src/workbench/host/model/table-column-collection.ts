import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import { keyedMethods, orderedMethod, sameName } from "./keyed-collection";
import type { Table } from "./table";
import { TableColumn } from "./table-column";

/** The columns of a table, from left to right. */
export class TableColumnCollection extends RichCollection<TableColumn> {
  readonly type = TABLE_COLUMN_COLLECTION;

  constructor(readonly table: Table) {
    super();
  }

  items(): TableColumn[] {
    return Array.from(
      { length: this.table.info.rect.columns },
      (_, index) => new TableColumn(this.table, index),
    );
  }

  /** By id or by name. */
  find(key: string | number): TableColumn | null {
    const isKey = (column: TableColumn): boolean =>
      typeof key === "number" ? column.key === key : sameName(column.name, key);
    return this.items().find(isKey) ?? null;
  }
}

/** What clients reach on a TableColumnCollection. */
export const TABLE_COLUMN_COLLECTION: RichType<TableColumnCollection> = {
  name: "TableColumnCollection",
  scalars: { count: { since: "1.1", get: (columns) => columns.table.info.rect.columns } },
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.1", getItemOrNullObject: "1.4", getCount: "1.4" }),
    ...orderedMethod("1.1"),
  },
};
