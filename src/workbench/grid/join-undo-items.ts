import type { IMutationInfo, IUndoRedoItem } from "@univerjs/core";

/** Univer's names of the two mutations that the joining must know. */
const INSERT_SHEET = "sheet.mutation.insert-sheet";
const SET_CELLS = "sheet.mutation.set-range-values";

function sheetsBornIn(redo: readonly IMutationInfo[]): Set<string> {
  const born = new Set<string>();
  for (const mutation of redo) {
    if (mutation.id !== INSERT_SHEET) continue;
    const { sheet } = mutation.params as { sheet?: { id?: string } };
    if (sheet?.id !== undefined) born.add(sheet.id);
  }
  return born;
}

function writesCellsOf(mutation: IMutationInfo, sheets: ReadonlySet<string>): boolean {
  if (mutation.id !== SET_CELLS) return false;
  const { subUnitId } = mutation.params as { subUnitId?: string };
  return subUnitId !== undefined && sheets.has(subUnitId);
}

/**
 * One undo item that takes back several, the last edit first.
 *
 * The cells of a sheet that the same step created are left out of the way back: the sheet disappears with
 * them, and Univer's renderer fails on cell mutations still in flight when the sheet goes.
 *
 * @param items in the order in which the edits were made; not changed
 */
export function joinUndoItems(unitId: string, items: readonly IUndoRedoItem[]): IUndoRedoItem {
  const redoMutations = items.flatMap((item) => item.redoMutations);
  const born = sheetsBornIn(redoMutations);
  const undoMutations = items
    .toReversed()
    .flatMap((item) => item.undoMutations)
    .filter((mutation) => !writesCellsOf(mutation, born));
  return { unitID: unitId, undoMutations, redoMutations };
}
