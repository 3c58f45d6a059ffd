/**
 * Runs a batch on the workbook: waits while a cell is being edited, and is one step to undo where Excel can do that.
 *
 * @param work loads, writes and syncs
 * @returns what `work` returns
 * @throws OfficeExtension.Error as Excel reports it
 */
export function runInExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const oneUndoStep = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  return Excel.run({ delayForCellEdit: true, ...(oneUndoStep && { mergeUndoGroup: true }) }, work);
}
