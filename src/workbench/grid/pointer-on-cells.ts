import { IRenderManagerService } from "@univerjs/engine-render";
import type { Univer } from "@univerjs/core";
import { CellAlertManagerService, CellAlertType, HoverManagerService } from "@univerjs/sheets-ui";
import { debounceTime } from "rxjs";
import type { CallerCell } from "./cell-reasons";

/** Univer shows its own popup of an error 100 ms after the pointer rests; ours follows and takes its place (ms). */
const AFTER_UNIVER = 180;
const UNIVER_ALERT = "SHEET_FORMULA_ALERT";

/** What the page does about the cell under the pointer. */
export interface CellPointerOptions {
  readonly unitId: string;
  /** Why a cell shows an error, or undefined. */
  readonly reasonOf: (cell: CallerCell) => string | undefined;
  /** A cell was clicked. */
  readonly clicked: (cell: CallerCell) => void;
}

interface Location {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

function cellAt({ subUnitId, row, col }: Location): CallerCell {
  return { sheet: subUnitId, row, column: col };
}

/**
 * Shows the reason of an error in a popup while the pointer rests on its cell, and reports clicks.
 *
 * To be called when the grid is rendered.
 */
export function watchPointer(univer: Univer, { unitId, reasonOf, clicked }: CellPointerOptions): void {
  const injector = univer.__getInjector();
  const hover = injector.get(IRenderManagerService).getRenderById(unitId)?.with(HoverManagerService);
  if (!hover) throw new Error("The grid has not been rendered yet.");
  const alerts = injector.get(CellAlertManagerService);
  hover.currentCell$.pipe(debounceTime(AFTER_UNIVER)).subscribe((hovered) => {
    const reason = hovered ? reasonOf(cellAt(hovered.location)) : undefined;
    if (!hovered || reason === undefined) return;
    alerts.removeAlert(UNIVER_ALERT);
    alerts.showAlert({
      type: CellAlertType.ERROR,
      title: "Why this error",
      message: reason,
      location: hovered.location,
      width: 300,
      height: 74,
      key: UNIVER_ALERT,
    });
  });
  hover.currentClickedCell$.subscribe(({ location }) => clicked(cellAt(location)));
}
