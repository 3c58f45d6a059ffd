import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SetWorksheetColumnCountCommand,
  SetWorksheetRowCountCommand,
} from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { CellLink, CellWrite, Rect, StoreStyle } from "../host/grid-store";
import { styleDataOf } from "./cell-styles";
import { cellDataOf, numberFormatData } from "./cell-values";
import { linkData } from "./links";
import { clip } from "./rects";
import type { UniverBook } from "./univer-book";

type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Rows added at once when a sheet grows, so that it seldom has to. */
const ROW_STEP = 100;

function grow(book: UniverBook, sheetId: string, rect: Rect): void {
  const sheet = book.sheet(sheetId);
  const rows = rect.row + rect.rows;
  const columns = rect.column + rect.columns;
  if (rows > sheet.getRowCount()) {
    const rowCount = Math.ceil((rows + ROW_STEP / 2) / ROW_STEP) * ROW_STEP;
    book.run(SetWorksheetRowCountCommand.id, { subUnitId: sheetId, rowCount });
  }
  if (columns > sheet.getColumnCount()) {
    book.run(SetWorksheetColumnCountCommand.id, { subUnitId: sheetId, columnCount: columns + 5 });
  }
}

/** The cells of a rectangle for which `data` gives something. */
function matrixOf(rect: Rect, data: (row: number, column: number) => ICellData | null): CellMatrix {
  const cells: CellMatrix = {};
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const cell = data(row, column);
      if (cell !== null) (cells[row] ??= {})[column] = cell;
    }
  }
  return cells;
}

/** The mutation that brings cells back to what they are now. */
export function cellsNow(
  book: UniverBook,
  sheetId: string,
  cells: CellMatrix,
): ISetRangeValuesMutationParams {
  const params = { unitId: book.unitId, subUnitId: sheetId, cellValue: cells };
  // Univer's factory throws for a sheet that is gone; its cells went with it.
  if (!book.hasSheet(sheetId)) return { ...params, cellValue: {} };
  return book.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
}

function setCells(book: UniverBook, sheetId: string, cellValue: CellMatrix, trigger?: string): void {
  if (Object.keys(cellValue).length === 0) return;
  const redo: ISetRangeValuesMutationParams = { unitId: book.unitId, subUnitId: sheetId, cellValue };
  if (trigger !== undefined) redo.trigger = trigger;
  const undo = book.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, redo));
  const { id } = SetRangeValuesMutation;
  book.execute([{ id, params: redo }]);
  // A redo overwrites the trigger, so what it repeats must be whole; a step of many edits sees to that itself.
  const again = book.steps.inStep ? redo : cellsNow(book, sheetId, cellValue);
  book.record([{ id, params: again }], [{ id, params: undo }]);
}

/** @param cells as large as the rectangle; null leaves a cell as it is */
export function writeCells(
  book: UniverBook,
  sheetId: string,
  rect: Rect,
  cells: readonly (readonly (CellWrite | null)[])[],
): void {
  grow(book, sheetId, rect);
  const data = matrixOf(rect, (row, column) => {
    const write = cells[row - rect.row]?.[column - rect.column];
    return write ? cellDataOf(write) : null;
  });
  setCells(book, sheetId, data);
}

/**
 * Changes styles and links without touching content.
 *
 * The formula service takes a mutation without `f` for the removal of the formula, unless the trigger is the
 * style command. To send the formulas along is no way out: it confuses the engine's graph of dependencies.
 */
function changeLook(
  book: UniverBook,
  sheetId: string,
  rect: Rect,
  change: (row: number, column: number, cell: Nullable<ICellData>) => ICellData | null,
): void {
  const area = clip(book, sheetId, rect);
  grow(book, sheetId, area);
  const cells = book.sheet(sheetId).getCellMatrix();
  const data = matrixOf(area, (row, column) => change(row, column, cells.getValue(row, column)));
  setCells(book, sheetId, data, SetStyleCommand.id);
}

export function writeStyle(book: UniverBook, sheetId: string, rect: Rect, style: StoreStyle): void {
  const data: { s: IStyleData } = { s: styleDataOf(style) };
  changeLook(book, sheetId, rect, () => data);
}

/** @param formats one for all cells, or as large as the rectangle with null for a cell to leave */
export function writeNumberFormats(
  book: UniverBook,
  sheetId: string,
  rect: Rect,
  formats: string | readonly (readonly (string | null)[])[],
): void {
  changeLook(book, sheetId, rect, (row, column) => {
    const format = typeof formats === "string" ? formats : formats[row - rect.row]?.[column - rect.column];
    return format === null || format === undefined ? null : { s: { n: numberFormatData(format) } };
  });
}

/** @param link null removes */
export function writeLink(book: UniverBook, sheetId: string, rect: Rect, link: CellLink | null): void {
  changeLook(book, sheetId, rect, (_row, _column, cell) => linkData(cell, link));
}

export function clearCells(
  book: UniverBook,
  sheetId: string,
  rect: Rect,
  what: "All" | "Contents" | "Formats",
): void {
  const cells = book.sheet(sheetId).getCellMatrix();
  const data = matrixOf(clip(book, sheetId, rect), (row, column) => {
    const cell = cells.getValue(row, column);
    if (!cell) return null;
    const look: ICellData = { s: null };
    if (what === "Formats") return look;
    const content: ICellData = { v: null, t: null, f: null, si: null, p: null };
    return what === "Contents" ? content : { ...content, ...look, ...linkData(cell, null) };
  });
  setCells(book, sheetId, data, what === "Formats" ? SetStyleCommand.id : undefined);
}
