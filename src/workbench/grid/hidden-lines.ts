import type { IRange } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";
import { toRange } from "./rects";
import type { UniverBook } from "./univer-book";

/** Rows or columns that follow each other. */
export interface Lines {
  readonly axis: "row" | "column";
  /** 0-based. */
  readonly first: number;
  readonly count: number;
}

const MUTATIONS = {
  row: { hide: SetRowHiddenMutation.id, show: SetRowVisibleMutation.id },
  column: { hide: SetColHiddenMutation.id, show: SetColVisibleMutation.id },
} as const;

/** Whether a row or column is hidden, or the row filtered out; beyond the grid's last one nothing is. */
export function isLineHidden(book: UniverBook, sheetId: string, axis: Lines["axis"], index: number): boolean {
  const sheet = book.sheet(sheetId);
  if (axis === "row") return index < sheet.getRowCount() && !sheet.getRowVisible(index);
  return index < sheet.getColumnCount() && !sheet.getColVisible(index);
}

/** Lines beyond the grid's last one are left as they are. */
export function hideLines(book: UniverBook, sheetId: string, lines: Lines, hidden: boolean): void {
  const { axis, first, count } = lines;
  const sheet = book.sheet(sheetId);
  const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
  const end = Math.min(first + count, axis === "row" ? rows : columns);
  // Only what changes, so that undo does not show lines that were hidden before.
  const ranges: IRange[] = [];
  for (let line = first; line < end; line++) {
    if (isLineHidden(book, sheetId, axis, line) === hidden) continue;
    const whole = { row: 0, column: 0, rows, columns };
    ranges.push(
      toRange(axis === "row" ? { ...whole, row: line, rows: 1 } : { ...whole, column: line, columns: 1 }),
    );
  }
  if (ranges.length === 0) return;
  const params = { unitId: book.unitId, subUnitId: sheetId, ranges };
  const { hide, show } = MUTATIONS[axis];
  book.edit([{ id: hidden ? hide : show, params }], [{ id: hidden ? show : hide, params }]);
}
