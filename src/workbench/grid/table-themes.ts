import { BorderStyleTypes } from "@univerjs/core";
import type { IRangeThemeStyleJSON } from "@univerjs/sheets";

/** A named look of tables, as Univer's table plugin takes it. */
export interface TableTheme {
  readonly name: string;
  readonly style: Omit<IRangeThemeStyleJSON, "name">;
}

/** Excel's table styles that the grid draws, under Excel's names: accent, its light band and its edge. */
const ACCENTS: readonly { readonly accent: string; readonly band: string; readonly edge: string }[] = [
  { accent: "#404040", band: "#F2F2F2", edge: "#BFBFBF" },
  { accent: "#0F6CBD", band: "#EBF3FC", edge: "#9CC2E5" },
  { accent: "#C55A11", band: "#FBE9DF", edge: "#F4B183" },
  { accent: "#7B7B7B", band: "#F2F2F2", edge: "#C9C9C9" },
  { accent: "#BF8F00", band: "#FFF6DD", edge: "#FFD966" },
  { accent: "#2E5597", band: "#E4ECF7", edge: "#8EA9DB" },
  { accent: "#548235", band: "#EAF3E3", edge: "#A9D08E" },
];

function border(rgb: string) {
  return { s: BorderStyleTypes.THIN, cl: { rgb } };
}

/** Colored header with white text, banded rows: Excel's Medium 1 to 7. */
function medium(index: number): TableTheme {
  const { accent, band, edge } = ACCENTS[index]!;
  return {
    name: `TableStyleMedium${index + 1}`,
    style: {
      headerRowStyle: { bg: { rgb: accent }, cl: { rgb: "#FFFFFF" }, bl: 1 },
      firstRowStyle: { bg: { rgb: "#FFFFFF" } },
      secondRowStyle: { bg: { rgb: band } },
      lastRowStyle: { bd: { b: border(edge) } },
    },
  };
}

/** No fill in the header but a line below it: Excel's Light 1 to 7. */
function light(index: number): TableTheme {
  const { accent, band, edge } = ACCENTS[index]!;
  return {
    name: `TableStyleLight${index + 1}`,
    style: {
      headerRowStyle: { cl: { rgb: accent }, bl: 1, bd: { t: border(accent), b: border(accent) } },
      firstRowStyle: { bg: { rgb: "#FFFFFF" } },
      secondRowStyle: { bg: { rgb: band } },
      lastRowStyle: { bd: { b: border(edge) } },
    },
  };
}

const ON_DARK = " on a dark header";

/** The same look for a table whose header cells have a dark fill of their own: the filter buttons are white. */
function onDark({ name, style }: TableTheme): TableTheme {
  return {
    name: name + ON_DARK,
    style: { ...style, headerRowStyle: { ...style.headerRowStyle, cl: { rgb: "#FFFFFF" } } },
  };
}

const LIGHT = ACCENTS.map((_, index) => light(index));

export const TABLE_THEMES: readonly TableTheme[] = [
  ...ACCENTS.map((_, index) => medium(index)),
  ...LIGHT,
  ...LIGHT.map(onDark),
];

/** Place of Excel's own default, "TableStyleMedium2". */
export const DEFAULT_TABLE_THEME = 1;

/**
 * The theme that draws one of Excel's table styles; styles beyond the drawn ones borrow their accent.
 *
 * @param darkHeader the header cells have a dark fill of their own
 */
export function tableTheme(style: string, darkHeader: boolean): string {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (match === null) return TABLE_THEMES[DEFAULT_TABLE_THEME]!.name;
  const number = ((Number(match[2]) - 1) % ACCENTS.length) + 1;
  if (match[1] !== "Light") return `TableStyleMedium${number}`;
  return `TableStyleLight${number}${darkHeader ? ON_DARK : ""}`;
}

/** The name of Excel's table style that a theme draws. */
export function tableStyleOf(theme: string): string {
  return theme.replace(ON_DARK, "");
}
