import type { Cell, SheetSpec } from "../report/sheet-spec";

/** Points of a line of text per point of its size, with the space above and below. */
const LINE = 1.36;
const DEFAULT_SIZE = 11;
const DEFAULT_WIDTH = 8.43;
/** Letters of running text are narrower than the digits in which widths are counted; bold ones are not. */
const LETTERS_PER_DIGIT = 1.15;

/**
 * Heights of the rows that need more than one line, or a larger one.
 *
 * A file holds heights, not "as high as the text needs": LibreOffice cuts wrapped text off in a row without one.
 *
 * @param sheet its cells and column widths
 * @returns points by 0-based row, only where they differ from the default
 */
export function rowHeights({ cells, columnWidths }: SheetSpec): Map<number, { readonly height: number }> {
  const heights = new Map<number, { readonly height: number }>();
  cells.forEach((row, index) => {
    let height = 0;
    row.forEach((cell, column) => {
      if (cell !== null) height = Math.max(height, heightOf(cell, columnWidths[column] ?? DEFAULT_WIDTH));
    });
    if (height > DEFAULT_SIZE * LINE) heights.set(index, { height: Math.ceil(height) });
  });
  return heights;
}

function heightOf({ value, style }: Cell, width: number): number {
  const size = style?.size ?? DEFAULT_SIZE;
  if (style?.wrap !== true || typeof value !== "string") return size * LINE;
  const digits = width - 1 - 2 * (style.indent ?? 0);
  const room = style.bold === true ? digits : digits * LETTERS_PER_DIGIT;
  return lineCount(value, Math.max(1, room)) * size * LINE;
}

/**
 * Lines that a text takes when it is broken between words.
 *
 * @param text may hold line breaks of its own
 * @param room characters that fit in a line
 * @example lineCount("Share of tokens", 9) //=> 2
 */
export function lineCount(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(" ")) {
      const wanted = used === 0 ? word.length : used + 1 + word.length;
      if (wanted <= room) {
        used = wanted;
        continue;
      }
      // A word longer than a line is broken wherever the line ends.
      if (used > 0) lines++;
      lines += Math.ceil(word.length / room) - 1;
      used = word.length % room || room;
    }
  }
  return lines;
}
