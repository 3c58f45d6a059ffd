import type { CellValue } from "../flex/data-issue";
import { cellInput } from "./cell-inputs";
import type { CellInput } from "./cell-inputs";
import { rangeAt } from "./cell-ranges";
import { pointsOfWidth } from "./column-width";
import { countsFrom1904, dayIn1904, isDateFormat } from "./date-system";
import { freeName } from "./resolve-sheet-names";
import { runOrRevert } from "./sheet-changes";
import { sheetInventory } from "./sheet-inventory";
import { usageColumns } from "./usage-columns";
import type { ImportedUsage, UsageColumn } from "./usage-columns";
import { WorkbookError } from "./workbook-error";
import { setNumberFormat, suspendUntilSync } from "./write-cells";

/** Rows that a sheet is given at most: with more the workbook becomes slow, and the report needs none of them. */
export const MOST_SHEET_ROWS = 100_000;

/** Rows written with one sync. */
const PAGE_ROWS = 5_000;

const SHEET_NAME = "Flex Imported Usage";

/**
 * Puts usage that was read from files on a new sheet, and selects it there. The sheet is the user's from then on.
 *
 * @returns name of the sheet
 * @throws WorkbookError where there are too many rows, or the workbook's structure is protected
 */
export async function addUsageSheet(imported: ImportedUsage): Promise<string> {
  const { rows } = imported.usage;
  if (rows > MOST_SHEET_ROWS)
    throw new WorkbookError("import-too-many-rows", { rows, most: MOST_SHEET_ROWS });
  let name = "";
  await runOrRevert(async (context, changes) => {
    const { sheets, structureProtected } = await sheetInventory(context);
    if (structureProtected) throw new WorkbookError("workbook-protected");
    name = freeName(SHEET_NAME, new Set(sheets.map((sheet) => sheet.name.toLowerCase())));
    const sheet = context.workbook.worksheets.add(name);
    sheet.load("id");
    await context.sync();
    changes.push({ how: "added", id: sheet.id, name });
    const columns = usageColumns(imported);
    formatColumns(sheet, columns, rows);
    await writeRows(sheet, columns, rows, await countsFrom1904(context));
    sheet.activate();
    sheet.getCell(0, 0).select();
    await context.sync();
  });
  return name;
}

function formatColumns(sheet: Excel.Worksheet, columns: readonly UsageColumn[], rows: number): void {
  columns.forEach(({ width, numberFormat }, column) => {
    rangeAt(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = pointsOfWidth(width);
    if (numberFormat === undefined || numberFormat === "General" || rows === 0) return;
    setNumberFormat(rangeAt(sheet, { row: 1, column, rows, columns: 1 }), numberFormat);
  });
  const header = rangeAt(sheet, { row: 0, column: 0, rows: 1, columns: columns.length });
  header.values = [columns.map((column) => column.header)];
  header.format.font.bold = true;
  sheet.freezePanes.freezeRows(1);
}

async function writeRows(
  sheet: Excel.Worksheet,
  columns: readonly UsageColumn[],
  rows: number,
  date1904: boolean,
): Promise<void> {
  for (let first = 0; first < rows; first += PAGE_ROWS) {
    const count = Math.min(PAGE_ROWS, rows - first);
    const page = Array.from({ length: count }, (_, i) =>
      columns.map((column) => inputOf(column, column.cell(first + i), date1904)),
    );
    rangeAt(sheet, { row: first + 1, column: 0, rows: count, columns: columns.length }).formulas = page;
    suspendUntilSync(sheet.context);
    await sheet.context.sync();
  }
}

function inputOf({ numberFormat = "" }: UsageColumn, value: CellValue, date1904: boolean): CellInput {
  const isDate = date1904 && typeof value === "number" && isDateFormat(numberFormat);
  return cellInput({ value: isDate ? dayIn1904(value) : value });
}
