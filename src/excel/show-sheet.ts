import { runInExcel } from "./excel-run";
import { WorkbookError } from "./workbook-error";

/**
 * Brings a sheet to the front, also one that the user has hidden.
 *
 * @throws WorkbookError where there is no such sheet any more
 */
export function showSheet(name: string): Promise<void> {
  return runInExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookError("sheet-missing", { sheet: name });
    if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
    sheet.activate();
    await context.sync();
  });
}
