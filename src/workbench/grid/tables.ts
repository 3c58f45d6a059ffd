import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/sheets-table";
import type { Rect, TableInfo } from "../host/grid-store";
import { toRange, toRect } from "./rects";
import { isDark } from "./color";
import { readStyle } from "./cell-reading";
import { tableStyleOf, tableTheme } from "./table-themes";
import type { UniverBook } from "./univer-book";

type TableChange = Partial<Omit<TableInfo, "id" | "sheet">>;

/**
 * The native tables of the workbook.
 *
 * Univer's table commands refuse a table named like a sheet, which Excel allows, and forget columns and style
 * on undo; so the mutations are composed here.
 */
export class Tables {
  /** Excel's style names, of which the grid draws an approximation. */
  private readonly styles = new Map<string, string>();

  constructor(private readonly book: UniverBook) {}

  private get manager(): TableManager {
    return this.book.injector.get(TableManager);
  }

  list(): TableInfo[] {
    return this.manager.getTableList(this.book.unitId).map((table) => ({
      id: table.id,
      name: table.name,
      sheet: table.subUnitId,
      rect: toRect(table.range),
      style: this.styles.get(table.id) ?? tableStyleOf(this.themeOf(table.id)),
    }));
  }

  add(table: TableInfo): void {
    this.styles.set(table.id, table.style);
    const target = { unitId: this.book.unitId, subUnitId: table.sheet, tableId: table.id };
    const range = toRange(table.rect);
    const header = this.headerOf(table.sheet, table.rect);
    const options = { tableStyleId: this.themeFor(table) };
    this.book.edit(
      [{ id: AddSheetTableMutation.id, params: { ...target, name: table.name, range, header, options } }],
      [{ id: DeleteSheetTableMutation.id, params: target }],
    );
  }

  update(id: string, change: TableChange): void {
    const table = this.find(id);
    if (change.name !== undefined) this.set(id, { name: change.name }, { name: table.name });
    if (change.rect !== undefined) {
      const newRange = toRange(change.rect);
      this.set(id, { updateRange: { newRange } }, { updateRange: { newRange: toRange(table.rect) } });
    }
    if (change.style !== undefined) {
      this.styles.set(id, change.style);
      this.set(id, { theme: this.themeFor({ ...table, style: change.style }) }, { theme: this.themeOf(id) });
    }
  }

  remove(id: string): void {
    const { sheet } = this.find(id);
    const target = { unitId: this.book.unitId, subUnitId: sheet, tableId: id };
    const { name, range, options, columns, filters } = this.manager
      .getTableById(this.book.unitId, id)!
      .toJSON();
    const restored = { ...options, columns, filters: filters.tableColumnFilterList };
    this.book.edit(
      [{ id: DeleteSheetTableMutation.id, params: target }],
      [{ id: AddSheetTableMutation.id, params: { ...target, name, range, options: restored } }],
    );
  }

  private find(id: string): TableInfo {
    const table = this.list().find((candidate) => candidate.id === id);
    if (!table) throw new Error(`The workbook has no table with the id "${id}".`);
    return table;
  }

  private themeOf(id: string): string {
    return this.manager.getTableById(this.book.unitId, id)?.getTableStyleId() ?? "";
  }

  private themeFor({ style, sheet, rect }: TableInfo): string {
    const { fill } = readStyle(this.book, sheet, { ...rect, rows: 1, columns: 1 });
    return tableTheme(style, typeof fill === "string" && isDark(fill));
  }

  private headerOf(sheet: string, rect: Rect): string[] {
    return this.manager.getColumnHeader(this.book.unitId, sheet, toRange(rect));
  }

  private set(tableId: string, config: object, previous: object): void {
    const { unitId } = this.book;
    const { id } = SetSheetTableMutation;
    this.book.edit(
      [{ id, params: { unitId, tableId, config } }],
      [{ id, params: { unitId, tableId, config: previous } }],
    );
  }
}
