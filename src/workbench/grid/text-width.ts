/** Texts measured a column; the longest by count of characters are among the widest. */
const MEASURED = 40;
const PADDING = 16;
const MIN_WIDTH = 40;
const MAX_WIDTH = 420;
const FONT = "15px Arial";

/**
 * Width of a column that shows the texts in full.
 *
 * @param texts formatted contents of the column's cells
 * @returns pixels, between 40 and 420
 */
export function columnWidthFor(texts: readonly string[]): number {
  const context = document.createElement("canvas").getContext("2d");
  const longest = [...new Set(texts)].sort((a, b) => b.length - a.length).slice(0, MEASURED);
  let widest = 0;
  if (context) context.font = FONT;
  for (const text of longest) {
    widest = Math.max(widest, context ? context.measureText(text).width : text.length * 8);
  }
  return Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, widest + PADDING)));
}
