import { message } from "../messages/message";
import type { CellRange, SheetSpec } from "../report/sheet-spec";
import { cellInput } from "./cell-inputs";
import { intersection, rangeAt } from "./cell-ranges";
import { pointsOfWidth } from "./column-width";
import { writeState } from "./sheet-marks";
import { suspendUntilSync, writeCells } from "./write-cells";
import { writeCharts } from "./write-charts";
import { writeLinks } from "./write-links";
import { writeStyles } from "./write-styles";

const FIRST_CELL: CellRange = { row: 0, column: 0, rows: 1, columns: 1 };

/**
 * Empties a sheet of ours and says on it that it is incomplete: until `finishSheet` runs, or a later run does.
 *
 * Tables become plain cells first, so that the user's formulas on them keep their references. Charts stay.
 */
export async function clearSheet(sheet: Excel.Worksheet): Promise<void> {
  sheet.tables.load("items/id");
  await sheet.context.sync();
  writeState(sheet, "incomplete");
  for (const table of sheet.tables.items) table.convertToRange();
  sheet.getRange().clear();
  markIncomplete(sheet);
  suspendUntilSync(sheet.context);
  await sheet.context.sync();
}

/** Queues the mark and the note that tell program and reader that a sheet is not to be relied upon. */
export function markIncomplete(sheet: Excel.Worksheet): void {
  writeState(sheet, "incomplete");
  sheet.getCell(0, 0).values = [[message("sheet-incomplete")]];
}

/**
 * Writes a sheet that `clearSheet` emptied, all but its first cell, which keeps the note.
 *
 * @param spec what the sheet shows
 * @param charts names of the charts that stand on it
 * @throws DOMException "AbortError" when `signal` is aborted
 */
export async function writeSheet(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  charts: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  // Widths come first: rows of wrapped text take their height from them.
  spec.columnWidths.forEach((width, column) => {
    if (width === null) return;
    rangeAt(sheet, { ...FIRST_CELL, column }).format.columnWidth = pointsOfWidth(width);
  });
  await writeCells(sheet, spec.cells, (row, column) => row === 0 && column === 0 && keepsNote(spec), signal);
  for (const range of spec.merges ?? []) rangeAt(sheet, range).merge();
  await writeLinks(sheet, spec.cells, signal);
  await writeStyles(sheet, spec.cells, signal);
  for (const { name, range, style } of spec.tables) {
    const table = sheet.tables.add(rangeAt(sheet, range), true);
    table.name = name;
    table.style = style;
  }
  freeze(sheet, spec.freeze);
  sheet.showGridlines = spec.gridlines ?? true;
  sheet.load("tabColor");
  suspendUntilSync(sheet.context);
  await sheet.context.sync();
  // A workbook whose structure is protected refuses even the color that the tab has.
  const tabColor = spec.tabColor ?? "";
  if (sheet.tabColor.toUpperCase() !== tabColor.toUpperCase()) sheet.tabColor = tabColor;
  // Charts are placed by cells, so they come when rows and columns have their size.
  writeCharts(sheet, spec.charts, charts);
  await sheet.context.sync();
}

/** Queues the replacement of the note by what the first cell shows. */
export function finishSheet(sheet: Excel.Worksheet, spec: SheetSpec): void {
  if (!keepsNote(spec)) return;
  sheet.getCell(0, 0).formulas = [[cellInput(spec.cells[0]?.[0] ?? null) ?? ""]];
}

/** A header of a table cannot stand in for it. */
function keepsNote({ tables }: SheetSpec): boolean {
  return tables.every(({ range }) => intersection(range, FIRST_CELL) === null);
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetSpec["freeze"]): void {
  const panes = sheet.freezePanes;
  panes.unfreeze();
  if (rows > 0 && columns > 0) panes.freezeAt(rangeAt(sheet, { row: 0, column: 0, rows, columns }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
}
