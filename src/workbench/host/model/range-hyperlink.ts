import type { CellLink, StoreStyle } from "../grid-store";
import { asString } from "../rich/arguments";
import { RichError, notImplemented } from "../rich/rich-error";
import { writeContent } from "./range-content";
import type { Range } from "./range";

const LINK_STYLE: StoreStyle = { color: "#0563C1", underline: true };

/** The link of the first cell, or null. */
export function readHyperlink(range: Range): CellLink | null {
  const { store, sheetId, rect } = range;
  if (!store.link) throw notImplemented("Range.hyperlink");
  return store.link(sheetId, rect.row, rect.column);
}

/**
 * Sets the link of every cell, and the look that Excel gives to links. `textToDisplay` becomes the content; without it
 * a blank cell shows where the link leads.
 */
export function writeHyperlink(range: Range, value: unknown): void {
  const { store, sheetId, rect } = range;
  if (!store.setLink) throw notImplemented("Range.hyperlink");
  range.assertWritable();
  const { textToDisplay, ...link } = asLink(value);
  const target = link.address ?? link.documentReference;
  store.setLink(sheetId, rect, target === undefined ? null : link);
  if (target === undefined) return;
  const isBlank = store.formulas(sheetId, { ...rect, rows: 1, columns: 1 })[0]?.[0] === "";
  const text = textToDisplay ?? (isBlank ? target : undefined);
  if (text !== undefined) writeContent(range, `'${text}`);
  store.setStyle(sheetId, rect, LINK_STYLE);
}

function asLink(value: unknown): CellLink & { readonly textToDisplay?: string } {
  if (value !== null && typeof value !== "object") throw new RichError("InvalidArgument");
  const parts = new Map<string, unknown>(Object.entries(value ?? {}));
  const part = (name: string): string | undefined => {
    const text = parts.get(name) ?? undefined;
    return text === undefined ? undefined : asString(text);
  };
  return {
    address: part("address"),
    documentReference: part("documentReference"),
    screenTip: part("screenTip"),
    textToDisplay: part("textToDisplay"),
  };
}
