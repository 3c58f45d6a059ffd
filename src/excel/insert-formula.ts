import { runInExcel } from "./excel-run";
import { WorkbookError } from "./workbook-error";

/**
 * Puts a formula into the active cell.
 *
 * @param formula in English with commas, as `Range.formulas` takes it in every locale
 * @throws WorkbookError where the cell is not blank: what the user has there stays
 */
export function insertFormula(formula: string): Promise<void> {
  return runInExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,formulas");
    await context.sync();
    if (cell.formulas[0]![0] !== "") throw new WorkbookError("cell-not-blank", { address: cell.address });
    cell.formulas = [[formula]];
    await context.sync();
  });
}
