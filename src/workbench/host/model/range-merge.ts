import { intersection } from "../cells/rect";
import { MAX_MERGED_AREAS } from "../limits";
import { RichError, notImplemented } from "../rich/rich-error";
import type { Range } from "./range";
import { RangeAreas } from "./range-areas";

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

/**
 * The merged areas that touch the range, or null where there are none.
 *
 * @throws RichError GeneralException above what Excel lists
 */
export function mergedAreas({ store, sheetId, rect, worksheet }: Range): RangeAreas | null {
  if (!store.merges) throw notImplemented("Range.getMergedAreasOrNullObject");
  const merged = store.merges(sheetId).filter((area) => intersection(area, rect) !== null);
  if (merged.length > MAX_MERGED_AREAS) throw new RichError("GeneralException");
  return merged.length === 0 ? null : new RangeAreas(worksheet, merged);
}
