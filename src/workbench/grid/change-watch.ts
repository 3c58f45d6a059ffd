import type { ICellData, IMutationInfo, Nullable } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Rect } from "../host/grid-store";

/** Mutations after which Univer calculates, apart from those of cells. */
const CALCULATING =
  /^sheet\.mutation\.(insert-row|remove-rows?|insert-col|remove-cols?|move-range|insert-sheet|remove-sheet)$|super-table|defined-name/;

export interface CellChange {
  readonly sheet: string;
  readonly rect: Rect;
}

function touchesContent(cell: Nullable<ICellData>): boolean {
  return Boolean(cell) && ("v" in cell! || "f" in cell! || "p" in cell!);
}

/** The smallest rectangle around the cells whose content a mutation sets, or null where it sets only styles. */
export function contentChange(mutation: Readonly<IMutationInfo>): CellChange | null {
  if (mutation.id !== SetRangeValuesMutation.id) return null;
  const { subUnitId, cellValue, trigger } = mutation.params as ISetRangeValuesMutationParams;
  if (trigger === SetStyleCommand.id) return null;
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [rowKey, cells] of Object.entries(cellValue ?? {})) {
    const row = Number(rowKey);
    for (const [columnKey, cell] of Object.entries(cells as Record<string, Nullable<ICellData>>)) {
      if (!touchesContent(cell)) continue;
      const column = Number(columnKey);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return null;
  return {
    sheet: subUnitId,
    rect: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
  };
}

/** Whether Univer calculates after a mutation that sets no cell. */
export function startsCalculation(mutation: Readonly<IMutationInfo>): boolean {
  return CALCULATING.test(mutation.id);
}
