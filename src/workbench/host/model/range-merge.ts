import { notImplemented } from "../rich/rich-error";
import type { Range } from "./range";

/** Merges the cells to one, or with `across` the cells of each row; only the first cell keeps its content. */
export function mergeRange(range: Range, across: boolean): void {
  const { store, sheetId, rect } = range;
  if (!store.merge) throw notImplemented("Range.merge");
  range.assertWritable();
  const lines = across
    ? Array.from({ length: rect.rows }, (_, i) => ({ ...rect, row: rect.row + i, rows: 1 }))
    : [rect];
  for (const line of lines) store.merge(sheetId, line);
}

/** Splits every merged area that touches the range. */
export function unmergeRange(range: Range): void {
  if (!range.store.unmerge) throw notImplemented("Range.unmerge");
  range.assertWritable();
  range.store.unmerge(range.sheetId, range.rect);
}
