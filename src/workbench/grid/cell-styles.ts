import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IStyleData, Nullable } from "@univerjs/core";
import type { StoreStyle } from "../host/grid-store";

const HORIZONTAL = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
} as const;

const VERTICAL = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
} as const;

/** Pixels of one step of indentation. */
const INDENT = 9;

function keyOf<K extends string, V>(record: Readonly<Record<K, V>>, value: V): K | undefined {
  return (Object.keys(record) as K[]).find((key) => record[key] === value);
}

/** "#RRGGBB" of a color that Univer may hold as "rgb(r, g, b)". */
function hexColor(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const match = /^rgba?\((\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color);
  if (match === null) return color.toUpperCase();
  const parts = match.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0"));
  return `#${parts.join("")}`.toUpperCase();
}

const flag = (on: boolean | undefined) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Univer's form of a change of style: only what the change mentions. */
export function styleDataOf(style: StoreStyle): IStyleData {
  const data: IStyleData = {};
  if ("bold" in style) data.bl = flag(style.bold);
  if ("italic" in style) data.it = flag(style.italic);
  if ("underline" in style) data.ul = { s: flag(style.underline) };
  if ("strikethrough" in style) data.st = { s: flag(style.strikethrough) };
  if (style.size !== undefined) data.fs = style.size;
  if (style.fontName !== undefined) data.ff = style.fontName;
  if (style.color !== undefined) data.cl = { rgb: style.color };
  if ("fill" in style) data.bg = style.fill ? { rgb: style.fill } : null;
  if (style.horizontalAlignment) data.ht = HORIZONTAL[style.horizontalAlignment];
  if (style.verticalAlignment) data.vt = VERTICAL[style.verticalAlignment];
  if (style.indent !== undefined) data.pd = { l: style.indent * INDENT };
  if ("wrapText" in style) data.tb = style.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  return data;
}

/** The style that Univer's data stands for; what is not set is absent. */
export function styleOf(data: Nullable<IStyleData>): StoreStyle {
  const style: StoreStyle = {};
  if (!data) return style;
  if (data.bl) style.bold = true;
  if (data.it) style.italic = true;
  if (data.ul?.s) style.underline = true;
  if (data.st?.s) style.strikethrough = true;
  if (data.fs) style.size = data.fs;
  if (data.ff) style.fontName = data.ff;
  const color = hexColor(data.cl?.rgb);
  if (color !== undefined) style.color = color;
  const fill = hexColor(data.bg?.rgb);
  if (fill !== undefined) style.fill = fill;
  if (data.ht) style.horizontalAlignment = keyOf(HORIZONTAL, data.ht);
  if (data.vt) style.verticalAlignment = keyOf(VERTICAL, data.vt);
  if (data.tb === WrapStrategy.WRAP) style.wrapText = true;
  if (data.pd?.l) style.indent = Math.round(data.pd.l / INDENT);
  return style;
}

/** The style that all have in common: a property on which they differ is present and undefined. */
export function commonStyle(styles: Iterable<StoreStyle>): StoreStyle {
  let common: Record<string, unknown> | null = null;
  for (const style of styles) {
    const next = style as Record<string, unknown>;
    if (common === null) {
      common = { ...next };
      continue;
    }
    for (const key of new Set([...Object.keys(common), ...Object.keys(next)])) {
      if (common[key] !== next[key]) common[key] = undefined;
    }
  }
  return (common ?? {}) as StoreStyle;
}
