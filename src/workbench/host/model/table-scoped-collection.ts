import { contains, intersection } from "../cells/rect";
import type { TableInfo } from "../grid-store";
import type { RichType } from "../rich/rich-object";
import { RichCollection } from "../rich/rich-object";
import { existing, keyedMethods, sameName } from "./keyed-collection";
import type { Range } from "./range";
import { Table } from "./table";

/** The tables that meet one of some ranges. */
export class TableScopedCollection extends RichCollection<Table> {
  readonly type = TABLE_SCOPED_COLLECTION;

  /**
   * @param ranges at least one, of one sheet
   * @param fullyContained only tables that lie within a range
   */
  constructor(
    private readonly ranges: readonly Range[],
    private readonly fullyContained: boolean,
  ) {
    super();
  }

  items(): Table[] {
    const [first] = this.ranges;
    if (!first) return [];
    const { workbook } = first.worksheet;
    const found = first.store
      .tables()
      .filter((table) => this.ranges.some((range) => this.holds(range, table)));
    return found.map(({ id }) => new Table(workbook, id));
  }

  find(key: string | number): Table | null {
    const text = String(key);
    return this.items().find((table) => table.id === text || sameName(table.info.name, text)) ?? null;
  }

  private holds(range: Range, table: TableInfo): boolean {
    if (table.sheet !== range.sheetId) return false;
    return this.fullyContained
      ? contains(range.rect, table.rect)
      : intersection(range.rect, table.rect) !== null;
  }
}

/** What clients reach on a TableScopedCollection. */
export const TABLE_SCOPED_COLLECTION: RichType<TableScopedCollection> = {
  name: "TableScopedCollection",
  scalars: {},
  navigation: {},
  methods: {
    ...keyedMethods({ getItem: "1.9", getItemOrNullObject: "1.14", getCount: "1.9" }),
    getFirst: { since: "1.9", call: (tables) => existing(tables.items()[0] ?? null) },
  },
};
