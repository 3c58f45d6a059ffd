import { cellCount } from "../cells/rect";
import { notImplemented } from "../rich/rich-error";
import type { Range } from "./range";

/** The range that the formula in a range's first cell spills into, or null. */
export async function spillRange(range: Range): Promise<Range | null> {
  await range.store.settle();
  const rect = range.store.spill(range.sheetId, range.rect.row, range.rect.column);
  return rect && range.at(rect);
}

/** Whether a cell holds a formula that spills. Stores cannot tell it of several cells. */
export async function isSpilled(range: Range): Promise<boolean> {
  if (cellCount(range.rect) > 1) throw notImplemented("Range.hasSpill (several cells)");
  return (await spillRange(range)) !== null;
}
