/** Pixels of a digit and of a cell's padding in Excel's default font. */
const DIGIT = 7;
const PADDING = 5;

/** @param characters width of a column as Excel shows it */
export function widthInPixels(characters: number): number {
  return Math.round(characters * DIGIT + PADDING);
}

/** The inverse of `widthInPixels`, to two decimals. */
export function widthInCharacters(pixels: number): number {
  return Math.max(0, Math.round(((pixels - PADDING) / DIGIT) * 100) / 100);
}
