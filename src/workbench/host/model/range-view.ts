import { formatAddress, quoteSheetName } from "../cells/address";
import type { RichType } from "../rich/rich-object";
import { RichObject } from "../rich/rich-object";
import { shownLines } from "./hidden-lines";
import type { Range } from "./range";
import { readValues } from "./range-content";

/** The part of a range that is shown: without hidden rows and columns, and without rows that a filter leaves out. */
export class RangeView extends RichObject {
  readonly type = RANGE_VIEW;
  readonly rows: readonly number[];
  readonly columns: readonly number[];

  constructor(readonly range: Range) {
    super();
    this.rows = shownLines(range, "row");
    this.columns = shownLines(range, "column");
  }

  /** One for each shown cell, with the name of the sheet. */
  get cellAddresses(): string[][] {
    this.range.assertWithinLimit();
    const sheet = quoteSheetName(this.range.worksheet.info.name);
    return this.rows.map((row) =>
      this.columns.map((column) => `${sheet}!${formatAddress({ row, column, rows: 1, columns: 1 })}`),
    );
  }

  async values(): Promise<unknown[][]> {
    const { row, column } = this.range.rect;
    const values = await readValues(this.range);
    return this.rows.map((r) => this.columns.map((c) => values[r - row]![c - column]));
  }
}

/** What clients reach on a RangeView. */
export const RANGE_VIEW: RichType<RangeView> = {
  name: "RangeView",
  scalars: {
    cellAddresses: { since: "1.3", get: (view) => view.cellAddresses },
    columnCount: { since: "1.3", get: (view) => view.columns.length },
    rowCount: { since: "1.3", get: (view) => view.rows.length },
    values: { since: "1.3", get: (view) => view.values() },
  },
  navigation: {},
  methods: {
    getRange: { since: "1.3", call: (view) => view.range },
  },
};
