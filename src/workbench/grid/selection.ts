import { RANGE_TYPE } from "@univerjs/core";
import type { IRange, Worksheet } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { Rect } from "../host/grid-store";
import { clip, MAX_COLUMNS, MAX_ROWS, toRange } from "./rects";
import { activateSheet, activeSheetId } from "./sheets";
import type { UniverBook } from "./univer-book";

/** A selected range in Excel's terms: whole columns and rows have Excel's sizes; Univer leaves their ends open or at the sheet's last cell. */
function areaOf(range: IRange, sheet: Worksheet): Rect {
  const rows = sheet.getRowCount();
  const columns = sheet.getColumnCount();
  const orElse = (value: number, otherwise: number) => (Number.isNaN(value) ? otherwise : value);
  const top = orElse(range.startRow, 0);
  const left = orElse(range.startColumn, 0);
  const bottom = orElse(range.endRow, rows - 1);
  const right = orElse(range.endColumn, columns - 1);
  return {
    row: top,
    column: left,
    rows: top === 0 && bottom >= rows - 1 ? MAX_ROWS : bottom - top + 1,
    columns: left === 0 && right >= columns - 1 ? MAX_COLUMNS : right - left + 1,
  };
}

export function currentSelection(book: UniverBook): { sheet: string; areas: Rect[] } {
  const id = activeSheetId(book);
  const sheet = book.sheet(id);
  const selections = book.injector.get(SheetsSelectionsService).getCurrentSelections();
  const areas = selections.map(({ range }) => areaOf(range, sheet));
  return { sheet: id, areas: areas.length > 0 ? areas : [{ row: 0, column: 0, rows: 1, columns: 1 }] };
}

function rangeTypeOf(rect: Rect): RANGE_TYPE {
  if (rect.rows >= MAX_ROWS) return rect.columns >= MAX_COLUMNS ? RANGE_TYPE.ALL : RANGE_TYPE.COLUMN;
  return rect.columns >= MAX_COLUMNS ? RANGE_TYPE.ROW : RANGE_TYPE.NORMAL;
}

/** Activates the sheet, selects the range and scrolls it into view. */
export function selectRange(book: UniverBook, sheetId: string, rect: Rect): void {
  activateSheet(book, sheetId);
  const range = { ...toRange(clip(book, sheetId, rect)), rangeType: rangeTypeOf(rect) };
  const { startRow, startColumn } = range;
  const primary = {
    actualRow: startRow,
    actualColumn: startColumn,
    startRow,
    endRow: startRow,
    startColumn,
    endColumn: startColumn,
    isMerged: false,
    isMergedMainCell: false,
  };
  const selections = [{ range, primary, style: null }];
  book.run(SetSelectionsOperation.id, { subUnitId: sheetId, selections, reveal: true });
}
