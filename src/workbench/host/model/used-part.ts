import { intersection } from "../cells/rect";
import type { GridStore, Rect, Scalar } from "../grid-store";

/**
 * The used part of a rectangle.
 *
 * @param valuesOnly true: the smallest rectangle around the cells with content; false: cells with a format count too,
 *   and the sheet's used range decides
 * @returns null where no cell is used
 */
export function usedPart(store: GridStore, sheet: string, rect: Rect, valuesOnly: boolean): Rect | null {
  const used = store.used(sheet, !valuesOnly);
  const shared = used && intersection(used, rect);
  if (!shared || !valuesOnly) return shared;
  return trimmed(shared, store.formulas(sheet, shared));
}

function trimmed(rect: Rect, content: readonly (readonly Scalar[])[]): Rect | null {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const [i, line] of content.entries()) {
    const first = line.findIndex((cell) => cell !== "");
    if (first < 0) continue;
    top = Math.min(top, i);
    bottom = i;
    left = Math.min(left, first);
    right = Math.max(
      right,
      line.findLastIndex((cell) => cell !== ""),
    );
  }
  if (bottom < 0) return null;
  return {
    row: rect.row + top,
    column: rect.column + left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
}
