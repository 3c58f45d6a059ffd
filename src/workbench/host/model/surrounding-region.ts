import { intersection, mapCells } from "../cells/rect";
import type { GridStore, Rect } from "../grid-store";

/**
 * The block of filled cells around a range, bounded by blank rows and columns: what Ctrl+A selects in Excel.
 * Cells that touch at a corner belong to it.
 */
export function surroundingRegion(store: GridStore, sheet: string, start: Rect): Rect {
  const used = store.used(sheet);
  if (!used) return start;
  const content = store.formulas(sheet, used);
  const isFilled = (row: number, column: number): boolean => {
    const cell = content[row - used.row]?.[column - used.column];
    return cell !== undefined && cell !== "";
  };
  const holds = (rect: Rect): boolean => {
    const part = intersection(rect, used);
    return part !== null && mapCells(part, isFilled).some((line) => line.includes(true));
  };
  return grown(start, holds);
}

/** Extends each side as far as the line beside it holds something, until none of the four does. */
function grown(start: Rect, holds: (rect: Rect) => boolean): Rect {
  let { row: top, column: left } = start;
  let bottom = top + start.rows;
  let right = left + start.columns;
  const beside = (row: number, column: number, rows: number, columns: number): boolean =>
    holds({ row, column, rows, columns });
  for (;;) {
    const before = [top, bottom, left, right].join();
    while (beside(bottom, left - 1, 1, right - left + 2)) bottom++;
    while (top > 0 && beside(top - 1, left - 1, 1, right - left + 2)) top--;
    while (beside(top - 1, right, bottom - top + 2, 1)) right++;
    while (left > 0 && beside(top - 1, left - 1, bottom - top + 2, 1)) left--;
    if (before === [top, bottom, left, right].join()) break;
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}
