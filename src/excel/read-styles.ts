import type { CellRange, CellStyle } from "../report/sheet-spec";
import { rangeAt } from "./cell-ranges";

/** A rectangle of cells that look alike. */
export interface StyledRange {
  readonly range: CellRange;
  readonly style: CellStyle;
}

const FORMAT = [
  "font/bold",
  "font/italic",
  "font/underline",
  "font/size",
  "font/color",
  "fill/color",
  "horizontalAlignment",
  "verticalAlignment",
  "wrapText",
  "indentLevel",
].join(",");

const HORIZONTAL = new Map<string, CellStyle["align"]>([
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
]);
const VERTICAL = new Map<string, CellStyle["verticalAlign"]>([
  ["Top", "top"],
  ["Center", "center"],
  ["Bottom", "bottom"],
]);

/** Excel answers this for a cell without fill, too. */
const NO_FILL = "#FFFFFF";
const BLACK = "#000000";

/** Parts of one sync: few enough for a small answer. */
const BATCH = 1_000;

/**
 * Reads how the cells of a range look.
 *
 * Excel answers a format only where it is the same in the whole range, so a mixed range is halved until it is. Columns
 * are taken apart first: in a report they differ, while the rows of a list look alike. Costs a sync a level, and asks
 * for little more than the edges between looks, where reading each cell's properties would carry every cell.
 *
 * @returns rectangles that do not overlap and together cover `place`
 */
export async function readStyles(sheet: Excel.Worksheet, place: CellRange): Promise<StyledRange[]> {
  const styled: StyledRange[] = [];
  const styles = new Map<string, CellStyle>();
  let open: CellRange[] = Array.from({ length: place.columns }, (_, i) => ({
    ...place,
    column: place.column + i,
    columns: 1,
  }));
  while (open.length > 0) {
    const batch = open.slice(0, BATCH);
    const formats = batch.map((range) => ({ range, format: rangeAt(sheet, range).format }));
    for (const { format } of formats) format.load(FORMAT);
    await sheet.context.sync();
    const mixed: CellRange[] = [];
    for (const { range, format } of formats) {
      const style = uniformStyle(format);
      if (style === null && range.rows > 1) mixed.push(...halves(range));
      else styled.push({ range, style: shared(styles, style ?? {}) });
    }
    open = [...open.slice(BATCH), ...mixed];
  }
  return styled;
}

/** @returns null where the cells look different */
function uniformStyle(format: Excel.RangeFormat): CellStyle | null {
  const { font, fill, horizontalAlignment, verticalAlignment, wrapText, indentLevel } = format;
  const parts: readonly unknown[] = [
    font.bold,
    font.italic,
    font.underline,
    font.size,
    font.color,
    fill.color,
    horizontalAlignment,
    verticalAlignment,
    wrapText,
    indentLevel,
  ];
  // Excel says null where cells differ, and for colors "" as well.
  if (parts.some((part) => part === null || part === undefined || part === "")) return null;
  // What a cleared cell has anyway is left out: automatic black is not black where Excel is dark.
  return {
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline !== "None" && { underline: true }),
    size: font.size,
    ...(font.color !== BLACK && { color: font.color }),
    ...(fill.color.toUpperCase() !== NO_FILL && { fill: fill.color }),
    align: HORIZONTAL.get(horizontalAlignment),
    verticalAlign: VERTICAL.get(verticalAlignment),
    ...(wrapText && { wrap: true }),
    ...(indentLevel > 0 && { indent: indentLevel }),
  };
}

function halves(range: CellRange): CellRange[] {
  const rows = Math.floor(range.rows / 2);
  return [
    { ...range, rows },
    { ...range, row: range.row + rows, rows: range.rows - rows },
  ];
}

/** One object for equal styles, as `SheetSpec` wants it. */
function shared(styles: Map<string, CellStyle>, style: CellStyle): CellStyle {
  const key = JSON.stringify(style);
  const known = styles.get(key) ?? style;
  styles.set(key, known);
  return known;
}
