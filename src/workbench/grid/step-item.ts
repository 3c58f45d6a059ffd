import type { ICellData, IMutationInfo, IUndoRedoItem, Nullable } from "@univerjs/core";
import { InsertSheetMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";

type Cells = Record<number, Record<number, Nullable<ICellData>>>;
type CellsBySheet = Map<string, Cells>;

/** The cells of a sheet as they are now, in the form of a mutation that brings them back. */
export type CellsNow = (sheetId: string, cells: Cells) => ISetRangeValuesMutationParams;

/** What takes a sheet's look back; needless for a sheet that goes. */
const LOOK =
  /^sheet\.mutation\.(set-worksheet-(col-width|row-height|row-auto-height|row-is-auto-height|row-count|column-count)|set-frozen|set-tab-color|add-worksheet-merge|remove-worksheet-merge)$/;

function setsCells(mutation: IMutationInfo): boolean {
  return mutation.id === SetRangeValuesMutation.id;
}

function sheetOf(mutation: IMutationInfo): string | undefined {
  return (mutation.params as { subUnitId?: string }).subUnitId;
}

function bornSheets(redo: readonly IMutationInfo[]): Set<string> {
  const inserted = redo.filter(({ id }) => id === InsertSheetMutation.id);
  return new Set(inserted.map(({ params }) => (params as { sheet: { id: string } }).sheet.id));
}

/** The first state of every cell that the mutations bring back, in the order of the edits. */
function firstStates(undoOfEdits: readonly IMutationInfo[]): CellsBySheet {
  const sheets: CellsBySheet = new Map();
  for (const mutation of undoOfEdits.filter(setsCells)) {
    const { subUnitId, cellValue } = mutation.params as ISetRangeValuesMutationParams;
    const cells = sheets.get(subUnitId) ?? {};
    sheets.set(subUnitId, cells);
    for (const [row, line] of Object.entries((cellValue ?? {}) as Cells)) {
      const known = (cells[Number(row)] ??= {});
      for (const [column, cell] of Object.entries(line)) known[Number(column)] ??= cell;
    }
  }
  return sheets;
}

/**
 * Several edits as one step of undo: everything back in reverse, then each cell once, to its first state.
 *
 * What an undo and a redo do is settled when the undo is asked for: all cells are then as the step left them.
 * Thousands of writes so become one for each sheet, and a sheet that the step created goes without its cells
 * being emptied first, for which Univer's renderer would throw: it still draws what the sheet held.
 */
export class StepItem implements IUndoRedoItem {
  private readonly edits: IUndoRedoItem[];
  private settled: Pick<IUndoRedoItem, "undoMutations" | "redoMutations"> | null = null;

  constructor(
    readonly unitID: string,
    edits: readonly IUndoRedoItem[],
    private readonly cellsNow: CellsNow,
  ) {
    this.edits = [...edits];
  }

  /** Whether more edits can join: not after an undo. */
  get isOpen(): boolean {
    return this.settled === null;
  }

  add(edits: readonly IUndoRedoItem[]): void {
    this.edits.push(...edits);
  }

  get undoMutations(): IMutationInfo[] {
    return (this.settled ??= this.settle()).undoMutations;
  }

  get redoMutations(): IMutationInfo[] {
    return (this.settled ??= this.settle()).redoMutations;
  }

  private settle() {
    const redo = this.edits.flatMap((edit) => edit.redoMutations);
    const born = bornSheets(redo);
    const isNeedless = (mutation: IMutationInfo) =>
      LOOK.test(mutation.id) && born.has(sheetOf(mutation) ?? "");
    const before = firstStates(this.edits.flatMap((edit) => edit.undoMutations));
    const undo = this.edits.toReversed().flatMap((edit) => edit.undoMutations);
    const back = [...before].filter(([sheet]) => !born.has(sheet));
    return {
      undoMutations: [
        ...undo.filter((mutation) => !setsCells(mutation) && !isNeedless(mutation)),
        ...back.map(([subUnitId, cellValue]) => this.write({ unitId: this.unitID, subUnitId, cellValue })),
      ],
      redoMutations: [
        ...redo.filter((mutation) => !setsCells(mutation)),
        ...[...before].map(([sheet, cells]) => this.write(this.cellsNow(sheet, cells))),
      ],
    };
  }

  private write(params: ISetRangeValuesMutationParams): IMutationInfo {
    return { id: SetRangeValuesMutation.id, params };
  }
}
