import { asInteger } from "../rich/arguments";
import { RichError } from "../rich/rich-error";
import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import { orderedMethod } from "./keyed-collection";
import { writeContent } from "./range-content";
import { makeRoom } from "./shift-cells";
import type { Table } from "./table";
import { TableRow } from "./table-row";

/** The rows of data of a table, from top to bottom. */
export class TableRowCollection extends RichCollection<TableRow> {
  readonly type = TABLE_ROW_COLLECTION;

  constructor(readonly table: Table) {
    super();
  }

  get count(): number {
    return this.table.info.rect.rows - 1;
  }

  items(): TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.table, index));
  }

  find(key: string | number): TableRow | null {
    const index = asInteger(key);
    return index >= 0 && index < this.count ? new TableRow(this.table, index) : null;
  }

  /**
   * Adds rows; what stands below them moves down.
   *
   * @param index place of the first new row, -1 or nothing for the end
   * @param values an array of the table's width, or several of them, or nothing for one blank row
   */
  async add(index: number | undefined, values: unknown): Promise<TableRow> {
    const { table, count } = this;
    const { rect } = table.info;
    const at = index === undefined || index === -1 ? count : index;
    if (at < 0 || at > count) throw new RichError("InvalidArgument");
    const rows = asRows(values, rect.columns);
    table.worksheet.assertOpen();
    const start = table.range.part(1 + at, 0, rows.length, rect.columns);
    makeRoom(start, rows.length, table.id);
    await table.update({ rect: { ...rect, rows: rect.rows + rows.length } });
    writeContent(start, rows);
    return new TableRow(table, at);
  }
}

function asRows(values: unknown, columns: number): unknown[][] {
  if (values === undefined) return [new Array<unknown>(columns).fill("")];
  if (!Array.isArray(values)) return [new Array<unknown>(columns).fill(values)];
  return values.every(Array.isArray) ? values : [values];
}

/** What clients reach on a TableRowCollection. */
export const TABLE_ROW_COLLECTION: RichType<TableRowCollection> = {
  name: "TableRowCollection",
  scalars: { count: { since: "1.1", get: (rows) => rows.count } },
  navigation: {},
  methods: {
    ...orderedMethod("1.1"),
    getCount: { since: "1.4", call: (rows) => rows.count },
    add: { since: "1.1", call: (rows, args) => rows.add(args.optional(0, asInteger), args.at(1)) },
  },
};
