import { asOneOf } from "../rich/arguments";
import { notImplemented } from "../rich/rich-error";
import type { Range } from "./range";

const CLEAR_WORDS = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;
export type ClearWord = (typeof CLEAR_WORDS)[number];

/** @throws RichError InvalidArgument for any other word */
export function asClearWord(value: unknown): ClearWord {
  return asOneOf(value, CLEAR_WORDS);
}

/** Clears content, formats, links or all of them; "Hyperlinks" keeps the look of the cells, "RemoveHyperlinks" not. */
export function clearRange(range: Range, what: ClearWord): void {
  range.assertWritable();
  const { store, sheetId, rect } = range;
  if (what !== "Contents" && what !== "Formats") removeLinks(range, what !== "All");
  // Merging is part of the format.
  if (what === "All" || what === "Formats") store.unmerge?.(sheetId, rect);
  if (what === "RemoveHyperlinks") store.clear(sheetId, rect, "Formats");
  else if (what !== "Hyperlinks") store.clear(sheetId, rect, what);
}

function removeLinks({ store, sheetId, rect }: Range, required: boolean): void {
  if (store.setLink) store.setLink(sheetId, rect, null);
  else if (required) throw notImplemented("Range.clear (hyperlinks)");
}
