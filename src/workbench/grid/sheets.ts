import { BooleanNumber, generateRandomId, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { IWorksheetData } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetFrozenCommand,
  SetRowHeightCommand,
  SetTabColorCommand,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
  ToggleGridlinesCommand,
  WorksheetProtectionRuleModel,
} from "@univerjs/sheets";
import type { SheetChange, SheetInfo } from "../host/grid-store";
import type { UniverBook } from "./univer-book";

/** Size of a new sheet in cells; it grows with what is written. */
export const NEW_SHEET = { rowCount: 200, columnCount: 26 } as const;

/** What the sheets of the workbench have in common: Excel's default sizes, in pixels. */
export const SHEET_DEFAULTS: Partial<IWorksheetData> = {
  defaultColumnWidth: 72,
  defaultRowHeight: 21,
  showGridlines: BooleanNumber.TRUE,
  ...NEW_SHEET,
};

export function listSheets(book: UniverBook): SheetInfo[] {
  const protection = book.injector.get(WorksheetProtectionRuleModel);
  return book.workbook.getSheetOrders().map((id) => {
    const sheet = book.sheet(id);
    return {
      id,
      name: sheet.getName(),
      visible: !sheet.isSheetHidden(),
      tabColor: String(sheet.getTabColor() ?? ""),
      gridlines: sheet.getConfig().showGridlines !== BooleanNumber.FALSE,
      protected: protection.getRule(book.unitId, id) !== undefined,
    };
  });
}

/**
 * Adds a sheet after the last one without showing it.
 *
 * Univer shows every inserted sheet, unless it comes from another user; Excel shows it when it is activated.
 */
export function addSheet(book: UniverBook, name: string): string {
  const id = `sheet-${generateRandomId(8)}`;
  const { unitId } = book;
  const sheet = mergeWorksheetSnapshotWithDefault({ ...SHEET_DEFAULTS, id, name });
  const index = book.workbook.getSheets().length;
  book.edit(
    [{ id: InsertSheetMutation.id, params: { unitId, index, sheet } }],
    [{ id: RemoveSheetMutation.id, params: { unitId, subUnitId: id, subUnitName: name } }],
    { fromCollab: true },
  );
  return id;
}

export function deleteSheet(book: UniverBook, id: string): void {
  book.run(RemoveSheetCommand.id, { subUnitId: id });
}

export function updateSheet(book: UniverBook, id: string, change: SheetChange): void {
  const target = { subUnitId: id };
  const sheet = book.sheet(id);
  if (change.name !== undefined && change.name !== sheet.getName()) {
    book.run(SetWorksheetNameCommand.id, { ...target, name: change.name });
  }
  if (change.visible !== undefined && change.visible === Boolean(sheet.isSheetHidden())) {
    book.run(change.visible ? SetWorksheetShowCommand.id : SetWorksheetHideCommand.id, target);
  }
  if (change.tabColor !== undefined) {
    book.run(SetTabColorCommand.id, { ...target, value: change.tabColor });
  }
  const shown = sheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  if (change.gridlines !== undefined && change.gridlines !== shown) {
    const showGridlines = change.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    book.run(ToggleGridlinesCommand.id, { unitId: book.unitId, ...target, showGridlines });
  }
  if (change.position !== undefined) {
    book.run(SetWorksheetOrderCommand.id, { ...target, order: change.position });
  }
  if (change.protected !== undefined) throw new Error("The grid cannot protect or unprotect a sheet.");
}

export function activeSheetId(book: UniverBook): string {
  return book.workbook.getActiveSheet().getSheetId();
}

export function activateSheet(book: UniverBook, id: string): void {
  if (activeSheetId(book) !== id) book.run(SetWorksheetActiveOperation.id, { subUnitId: id });
}

export function freezePanes(book: UniverBook, id: string, rows: number, columns: number): void {
  // -1 is Univer's mark of "not frozen"; a frozen pane scrolls from the first row after it.
  const panes = { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
  book.run(SetFrozenCommand.id, { subUnitId: id, ...panes });
}

export function frozenPanes(book: UniverBook, id: string): { rows: number; columns: number } {
  const { ySplit, xSplit } = book.sheet(id).getFreeze();
  return { rows: ySplit, columns: xSplit };
}

export function sizeOf(book: UniverBook, id: string, axis: "row" | "column", index: number): number {
  const sheet = book.sheet(id);
  return axis === "row" ? sheet.getRowHeight(index) : sheet.getColumnWidth(index);
}

/** @param pixels height of each of the rows */
export function setRowHeights(
  book: UniverBook,
  id: string,
  row: number,
  count: number,
  pixels: number,
): void {
  const sheet = book.sheet(id);
  const endRow = Math.min(row + count, sheet.getRowCount()) - 1;
  if (endRow < row) return;
  const range = { startRow: row, endRow, startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
  book.run(SetRowHeightCommand.id, { subUnitId: id, ranges: [range], value: pixels });
}

/**
 * Univer's command would also fit the height of every row, for each column again.
 *
 * @param pixels width of each of the columns
 */
export function setColumnWidths(
  book: UniverBook,
  id: string,
  column: number,
  count: number,
  pixels: number,
): void {
  const sheet = book.sheet(id);
  const endColumn = Math.min(column + count, sheet.getColumnCount()) - 1;
  if (endColumn < column) return;
  const range = { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: column, endColumn };
  const redo = { unitId: book.unitId, subUnitId: id, ranges: [range], colWidth: pixels };
  const undo = SetWorksheetColWidthMutationFactory(redo, sheet);
  const mutation = SetWorksheetColWidthMutation.id;
  book.edit([{ id: mutation, params: redo }], [{ id: mutation, params: undo }]);
}
