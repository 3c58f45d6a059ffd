import type { CellStyle, SheetSpec } from "../report/sheet-spec";
import { cellRectangles } from "./cell-rectangles";
import { rangeAt } from "./cell-ranges";
import { suspendUntilSync } from "./write-cells";

/** Rectangles formatted with one sync: few enough that a canceled run ends soon. */
const BATCH = 400;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/**
 * Formats cells, one rectangle of equal style at a time: formatting is the slowest part of writing a sheet.
 *
 * @throws DOMException "AbortError" when `signal` is aborted
 */
export async function writeStyles(
  sheet: Excel.Worksheet,
  cells: SheetSpec["cells"],
  signal?: AbortSignal,
): Promise<void> {
  const rectangles = cellRectangles(cells, (cell) => cell?.style);
  for (let start = 0; start < rectangles.length; start += BATCH) {
    signal?.throwIfAborted();
    for (const { key, range } of rectangles.slice(start, start + BATCH)) {
      applyStyle(rangeAt(sheet, range).format, key);
    }
    suspendUntilSync(sheet.context);
    await sheet.context.sync();
  }
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  const { font } = format;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? "Single" : "None";
  if (style.size !== undefined) font.size = style.size;
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.verticalAlign !== undefined) format.verticalAlignment = VERTICAL[style.verticalAlign];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
}
