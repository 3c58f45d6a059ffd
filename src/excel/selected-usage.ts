import { PLACE } from "./cell-ranges";
import { isInputTable } from "./input-tables";
import { officeErrorCode } from "./office-errors";
import { splitAddress } from "./sheet-address";
import { sheetInventory } from "./sheet-inventory";
import { loadMark, readMark } from "./sheet-marks";
import { usageAround } from "./usage-region";
import type { UsageRegion } from "./usage-region";
import { WorkbookError } from "./workbook-error";

/** What Excel answers where several blocks, a chart or a shape are selected. */
const NOT_ONE_BLOCK = new Set([
  "InvalidSelection",
  "InvalidReference",
  "InvalidArgument",
  "InvalidOperation",
  "ItemNotFound",
  "GeneralException",
]);

/**
 * The usage that the selection points at.
 *
 * On a report sheet of ours, and on the sheet of terms once there is a report, that is the usage that the report was
 * made from; everywhere else the usage around the selection.
 *
 * @throws WorkbookError where the selection points at no usage
 */
export async function selectedUsage(context: Excel.RequestContext): Promise<UsageRegion> {
  const selection = context.workbook.getSelectedRange();
  const sheet = selection.worksheet;
  selection.load(`address,${PLACE}`);
  sheet.load("name");
  loadMark(sheet);
  try {
    await context.sync();
  } catch (error) {
    if (NOT_ONE_BLOCK.has(officeErrorCode(error) ?? "")) throw new WorkbookError("selection-not-one-block");
    throw error;
  }
  const mark = readMark(sheet);
  if (mark !== null) return usageOfReport(context, sheet.name, mark.usage);
  try {
    return await usageAround(context, sheet, selection);
  } catch (error) {
    const anchor = isOnTerms(error, sheet) ? await usageOfLastReport(context) : null;
    if (anchor === null || anchor === "") throw error;
    return usageOfReport(context, sheet.name, anchor);
  }
}

/** The sheet of terms holds no usage, but who has just edited the terms wants to see what that changes. */
function isOnTerms(error: unknown, sheet: Excel.Worksheet): boolean {
  return error instanceof WorkbookError && sheet.tables.items.some(({ name }) => isInputTable(name));
}

/** @returns null in a workbook without a report */
async function usageOfLastReport(context: Excel.RequestContext): Promise<string | null> {
  const { sheets } = await sheetInventory(context);
  return sheets.find(({ mark }) => mark !== null)?.mark?.usage ?? null;
}

async function usageOfReport(
  context: Excel.RequestContext,
  report: string,
  anchor: string,
): Promise<UsageRegion> {
  if (anchor === "") throw new WorkbookError("selection-on-import", { sheet: report });
  const { sheet: name, cells } = splitAddress(anchor);
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError("selection-on-report", { sheet: report });
  const range = sheet.getRange(cells);
  range.load(`address,${PLACE}`);
  await context.sync();
  return usageAround(context, sheet, range);
}
