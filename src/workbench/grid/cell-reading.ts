import type { ICellData, Nullable } from "@univerjs/core";
import type { Rect, Scalar, StoreStyle } from "../host/grid-store";
import { commonStyle, styleOf } from "./cell-styles";
import { hasContent, scalarOf, BUSY } from "./cell-values";
import { clip, matrix, toRect } from "./rects";
import type { UniverBook } from "./univer-book";

type CellAt = (row: number, column: number) => Nullable<ICellData>;

/** Access to the cells of a sheet, those included that a formula spills into. */
function cellsOf(book: UniverBook, sheetId: string): CellAt {
  const cells = book.sheet(sheetId).getCellMatrix();
  const spilled = book.formulas.getArrayFormulaCellData()[book.unitId]?.[sheetId];
  return (row, column) => {
    const cell = cells.getValue(row, column);
    return hasContent(cell) ? cell : (spilled?.[row]?.[column] ?? cell);
  };
}

export function readValues(book: UniverBook, sheetId: string, rect: Rect): Scalar[][] {
  const at = cellsOf(book, sheetId);
  return matrix(rect, (row, column) => scalarOf(at(row, column)));
}

export function readFormulas(book: UniverBook, sheetId: string, rect: Rect): Scalar[][] {
  const at = cellsOf(book, sheetId);
  return matrix(rect, (row, column) => {
    const cell = at(row, column);
    if (!cell || (!cell.f && !cell.si)) return scalarOf(cell);
    return book.formulas.getFormulaStringByCell(row, column, sheetId, book.unitId) ?? cell.f ?? "";
  });
}

/** What the cells show, formatted. */
export function readTexts(book: UniverBook, sheetId: string, rect: Rect): string[][] {
  const sheet = book.sheet(sheetId);
  const text = (cell: Nullable<ICellData>): string => {
    if (!cell) return "";
    const rich = cell.p?.body?.dataStream;
    if (rich) return rich.replace(/\r\n$/, "");
    const shown = String(cell.v ?? "");
    return shown === "#GETTING_DATA" ? BUSY : shown;
  };
  return matrix(rect, (row, column) => {
    const inSheet = row < sheet.getRowCount() && column < sheet.getColumnCount();
    return inSheet ? text(sheet.getCell(row, column)) : "";
  });
}

export function readNumberFormats(book: UniverBook, sheetId: string, rect: Rect): string[][] {
  const cells = book.sheet(sheetId).getCellMatrix();
  const styles = book.workbook.getStyles();
  return matrix(clip(book, sheetId, rect), (row, column) => {
    const cell = cells.getValue(row, column);
    return (cell?.s && styles.getStyleByCell(cell)?.n?.pattern) || "General";
  });
}

/**
 * Smallest rectangle around all content of a sheet, spilled cells included; null where it is empty.
 *
 * @param formatted also around cells that have a format alone
 */
export function usedRect(book: UniverBook, sheetId: string, formatted = false): Rect | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const widen = (row: number, column: number, cell: Nullable<ICellData>): void => {
    if (!hasContent(cell) && !(formatted && cell?.s)) return;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  };
  book.sheet(sheetId).getCellMatrix().forValue(widen);
  const spilled = book.formulas.getArrayFormulaCellData()[book.unitId]?.[sheetId] ?? {};
  for (const [row, columns] of Object.entries(spilled)) {
    for (const [column, cell] of Object.entries<Nullable<ICellData>>(columns ?? {})) {
      widen(Number(row), Number(column), cell);
    }
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The range into which the formula of a cell spills, or null. */
export function spillOf(book: UniverBook, sheetId: string, row: number, column: number): Rect | null {
  const range = book.formulas.getArrayFormulaRange()[book.unitId]?.[sheetId]?.[row]?.[column];
  return range ? toRect(range) : null;
}

/** The style that the cells have in common. */
export function readStyle(book: UniverBook, sheetId: string, rect: Rect): StoreStyle {
  const cells = book.sheet(sheetId).getCellMatrix();
  const styles = book.workbook.getStyles();
  const area = clip(book, sheetId, rect);
  const seen = new Map<ICellData["s"], StoreStyle>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = cells.getValue(row, column);
      const key = cell?.s ?? null;
      if (!seen.has(key)) seen.set(key, styleOf(cell && key !== null ? styles.getStyleByCell(cell) : null));
    }
  }
  return commonStyle(seen.values());
}
