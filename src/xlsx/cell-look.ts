import type { CellStyle as FileStyle } from "hucre/xlsx";
import type { CellStyle } from "../report/sheet-spec";

const FONT = { name: "Calibri", size: 11 };

/** Turns looks into the file's styles; cells that look alike get the same object. */
export class CellLooks {
  readonly #byStyle = new Map<CellStyle | undefined, Map<string | undefined, FileStyle | undefined>>();

  /**
   * The file's style of a look.
   *
   * @param style compared by identity
   * @param numberFormat Excel number format; absent for General
   * @returns undefined for the default look
   */
  of(style: CellStyle | undefined, numberFormat: string | undefined): FileStyle | undefined {
    let byFormat = this.#byStyle.get(style);
    if (byFormat === undefined) this.#byStyle.set(style, (byFormat = new Map()));
    if (!byFormat.has(numberFormat)) byFormat.set(numberFormat, fileStyle(style, numberFormat));
    return byFormat.get(numberFormat);
  }
}

/**
 * A color as the file holds it.
 *
 * @param color "#RRGGBB"
 * @example fileColor("#1d4e6b") //=> "1D4E6B"
 */
export function fileColor(color: string): string {
  return color.replace("#", "").toUpperCase();
}

function fileStyle(style: CellStyle | undefined, numberFormat: string | undefined): FileStyle | undefined {
  const parts: FileStyle = {};
  if (numberFormat !== undefined && numberFormat !== "General") parts.numFmt = numberFormat;
  if (style !== undefined) {
    const { bold, italic, underline, size, color, fill, align, verticalAlign, wrap, indent } = style;
    parts.font = {
      ...FONT,
      ...(size === undefined ? {} : { size }),
      ...(color === undefined ? {} : { color: { rgb: fileColor(color) } }),
      bold,
      italic,
      underline,
    };
    if (fill !== undefined)
      parts.fill = { type: "pattern", pattern: "solid", fgColor: { rgb: fileColor(fill) } };
    if (align ?? verticalAlign ?? wrap ?? indent)
      parts.alignment = { horizontal: align, vertical: verticalAlign, wrapText: wrap, indent };
  }
  return Object.keys(parts).length === 0 ? undefined : parts;
}
