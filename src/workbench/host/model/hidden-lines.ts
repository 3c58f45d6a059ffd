import { asBoolean } from "../rich/arguments";
import { notImplemented } from "../rich/rich-error";
import type { Range } from "./range";

type Axis = "row" | "column";

/** Whether the rows or columns of a range are hidden or filtered out: all, none, or null for some of them. */
export function linesHidden(range: Range, axis: Axis): boolean | null {
  const { first, count } = linesOf(range, axis);
  const isFirstHidden = isHidden(range, axis, first);
  for (let line = first + 1; line < first + count; line++)
    if (isHidden(range, axis, line) !== isFirstHidden) return null;
  return isFirstHidden;
}

/** Hides or shows the rows or columns of a range. */
export function hideLines(range: Range, axis: Axis, value: unknown): void {
  const { store, sheetId } = range;
  if (!store.setHidden) throw notImplemented(`Range.${axis}Hidden (write)`);
  range.assertWritable();
  const { first, count } = linesOf(range, axis);
  store.setHidden(sheetId, axis, first, count, asBoolean(value));
}

/** The rows or columns of a range that are shown, 0-based, ascending. */
export function shownLines(range: Range, axis: Axis): number[] {
  const { first, count } = linesOf(range, axis);
  const shown: number[] = [];
  for (let line = first; line < first + count; line++) if (!isHidden(range, axis, line)) shown.push(line);
  return shown;
}

function linesOf({ rect }: Range, axis: Axis): { readonly first: number; readonly count: number } {
  return axis === "row" ? { first: rect.row, count: rect.rows } : { first: rect.column, count: rect.columns };
}

function isHidden({ store, sheetId }: Range, axis: Axis, line: number): boolean {
  if (!store.hidden) throw notImplemented(`Range.${axis}Hidden`);
  return store.hidden(sheetId, axis, line);
}
