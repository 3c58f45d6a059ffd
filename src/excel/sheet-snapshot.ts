import type { Cell, CellRange, CellStyle, SheetSpec } from "../report/sheet-spec";
import { PLACE, SHEET_COLUMNS, SHEET_ROWS, cellRangeOf, rangeAt } from "./cell-ranges";
import { widthOfPoints } from "./column-width";
import { withLinks } from "./read-links";
import { readRange } from "./read-range";
import { readStyles } from "./read-styles";
import { tablePlaces } from "./table-places";

/**
 * What a sheet of ours shows, in the form in which we write sheets, so that the same writer can bring it back.
 *
 * Charts are not part of it: a run leaves the old ones standing until it has succeeded. Neither is what we never write
 * ourselves: borders, fonts, conditional formats, notes and the totals row of a table are not brought back.
 *
 * @param sheet its name must be loaded
 * @param widths columns at least to take the width of
 * @throws DOMException "AbortError" when `signal` is aborted
 */
export async function sheetSnapshot(
  sheet: Excel.Worksheet,
  kind: string,
  widths: number,
  signal?: AbortSignal,
): Promise<SheetSpec> {
  const used = sheet.getUsedRangeOrNullObject(false);
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  used.load(PLACE);
  frozen.load(PLACE);
  sheet.load("tabColor,showGridlines");
  const tables = await tablePlaces(sheet.context, sheet);
  const end = used.isNullObject ? { rows: 0, columns: 0 } : endOf(cellRangeOf(used));
  const place: CellRange = { row: 0, column: 0, ...end };
  const cells = end.rows === 0 ? [] : await readCells(sheet, place, signal);
  return {
    name: sheet.name,
    kind,
    cells,
    columnWidths: await readWidths(sheet, Math.max(widths, end.columns)),
    tables: tables.map(({ name, range, style }) => ({ name, range, style })),
    charts: [],
    freeze: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenPart(cellRangeOf(frozen)),
    tabColor: sheet.tabColor === "" ? null : sheet.tabColor,
    gridlines: sheet.showGridlines,
  };
}

function endOf({ row, column, rows, columns }: CellRange): { rows: number; columns: number } {
  return { rows: row + rows, columns: column + columns };
}

/** Frozen rows alone are whole rows, frozen columns alone whole columns. */
function frozenPart({ rows, columns }: CellRange): SheetSpec["freeze"] {
  return {
    rows: rows === SHEET_ROWS ? 0 : rows,
    columns: columns === SHEET_COLUMNS ? 0 : columns,
  };
}

async function readCells(
  sheet: Excel.Worksheet,
  place: CellRange,
  signal: AbortSignal | undefined,
): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  const takePage = ({ values, formulas, numberFormat }: Excel.Range): void => {
    values.forEach((row: Cell["value"][], r) =>
      rows.push(
        row.map((value, c) => {
          const formula: unknown = formulas[r]?.[c];
          return {
            value,
            // Text that looks like a formula is its own value; a formula yields something else.
            ...(isFormula(formula) && formula !== value && { formula }),
            numberFormat: String(numberFormat[r]?.[c] ?? "General"),
          };
        }),
      ),
    );
  };
  await readRange(sheet, place, ["values", "formulas", "numberFormat"], takePage, { signal });

  const styles: CellStyle[][] = rows.map(() => []);
  for (const { range, style } of await readStyles(sheet, place)) fill(styles, range, style);
  return withLinks(
    sheet,
    rows.map((row, r) => row.map((cell, c) => ({ ...cell, style: styles[r]?.[c] }))),
  );
}

function isFormula(content: unknown): content is string {
  return typeof content === "string" && content.startsWith("=");
}

function fill(styles: CellStyle[][], { row, column, rows, columns }: CellRange, style: CellStyle): void {
  for (const line of styles.slice(row, row + rows)) {
    for (let c = column; c < column + columns; c++) line[c] = style;
  }
}

async function readWidths(sheet: Excel.Worksheet, columns: number): Promise<number[]> {
  const formats = Array.from(
    { length: columns },
    (_, column) => rangeAt(sheet, { row: 0, column, rows: 1, columns: 1 }).format,
  );
  for (const format of formats) format.load("columnWidth");
  await sheet.context.sync();
  return formats.map(({ columnWidth }) => widthOfPoints(columnWidth));
}
