import type { CellValue } from "../flex/data-issue";
import type { SheetSpec } from "../report/sheet-spec";

/** DATE(1904,1,2) where day 0 is 1 January 1904; where it is 30 December 1899 the answer is 1463. */
const SERIAL_1904 = 1;

/** Days from the first day of the one system to that of the other. */
const DAYS_TO_1904 = 1462;

/** Hours, minutes or seconds that count beyond a day. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/** What a number format says beside its date and time: texts, escaped characters, colors and conditions. */
const BESIDE = /"[^"]*"|\\.|\[[^\]]*\]/g;

/** Whether the workbook counts days from 1904, unlike our serial days. No property tells, so a formula is asked. */
export async function countsFrom1904(context: Excel.RequestContext): Promise<boolean> {
  const probe = context.workbook.functions.date(1904, 1, 2);
  probe.load("value");
  await context.sync();
  return probe.value === SERIAL_1904;
}

/** Whether a number format shows a number as a date. */
export function isDateFormat(format: string): boolean {
  return /[yd]/i.test(format.replace(BESIDE, ""));
}

/** Whether a number format shows a number as a time without a date. */
export function isTimeFormat(format: string): boolean {
  return ELAPSED.test(format) || (/[hs]/i.test(format.replace(BESIDE, "")) && !isDateFormat(format));
}

/**
 * Cells of a workbook that counts from 1904 with their dates as our serial days: the numbers that show as dates.
 *
 * @param values of the cells
 * @param formats number formats of the same cells
 */
export function datesFrom1904(
  values: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[],
): CellValue[][] {
  return values.map((row, r) =>
    row.map((value, c) =>
      typeof value === "number" && isDateFormat(formats[r]?.[c] ?? "") ? value + DAYS_TO_1904 : value,
    ),
  );
}

/** A serial day of ours as a workbook that counts from 1904 counts it. */
export function dayIn1904(serial: number): number {
  return serial - DAYS_TO_1904;
}

/** A sheet for a workbook that counts from 1904: its dates are written as that workbook counts. */
export function sheetIn1904(sheet: SheetSpec): SheetSpec {
  return {
    ...sheet,
    cells: sheet.cells.map((row) =>
      row.map((cell) =>
        typeof cell?.value === "number" && isDateFormat(cell.numberFormat ?? "")
          ? { ...cell, value: dayIn1904(cell.value) }
          : cell,
      ),
    ),
  };
}
