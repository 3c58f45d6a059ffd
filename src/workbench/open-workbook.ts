import { IUndoRedoService, UniverInstanceType } from "@univerjs/core";
import type { IWorkbookData, Univer, Workbook } from "@univerjs/core";
import type { SheetSpec } from "../report/sheet-spec";
import type { UndoSteps } from "./grid/undo-steps";
import { UniverStore } from "./grid/univer-store";
import { workbookSnapshot } from "./sheet-spec-to-snapshot";

/**
 * Opens sheets as the workbook of the grid, with their tables, and with nothing to undo.
 *
 * @param name the workbook's, without an extension
 * @param specs sheets without charts
 */
export function openWorkbook(
  univer: Univer,
  steps: UndoSteps,
  name: string,
  specs: readonly SheetSpec[],
): UniverStore {
  const snapshot = workbookSnapshot(name, specs);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot);
  const store = new UniverStore(univer, workbook, steps);
  specs.forEach((spec, index) => {
    const sheet = snapshot.sheetOrder[index]!;
    for (const { name: table, range, style } of spec.tables) {
      store.addTable({ id: `table-${table}`, name: table, sheet, rect: range, style });
    }
  });
  univer.__getInjector().get(IUndoRedoService).clearUndoRedo(workbook.getUnitId());
  return store;
}
