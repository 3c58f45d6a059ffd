import type { CellReasons } from "./grid/cell-reasons";
import type { CallerCell } from "./grid/cell-reasons";
import { formatAddress } from "./host/cells/address";
import type { GridStore, Rect } from "./host/grid-store";

/** Why a cell shows an error; undefined where it shows none, or none with a reason. */
export function reasonOf(store: GridStore, reasons: CellReasons, cell: CallerCell): string | undefined {
  const reason = reasons.get(cell);
  if (reason === undefined) return undefined;
  // A reason outlives the formula that gave it: the cell may have been overwritten since.
  const [[value]] = store.values(cell.sheet, { ...cell, rows: 1, columns: 1 }) as [[unknown]];
  return typeof value === "string" && value.startsWith("#") ? reason : undefined;
}

function addressOf(areas: readonly Rect[]): string {
  return areas.map((area) => formatAddress(area)).join(", ");
}

/**
 * Keeps the status of the selected cell up to date: its address, and why it shows an error.
 *
 * @param show takes the address and the reason, "" where there is none
 */
export function watchSelectedCell(
  store: GridStore,
  reasons: CellReasons,
  show: (address: string, reason: string) => void,
): void {
  const update = () => {
    const { sheet, areas } = store.selection();
    const [first] = areas;
    const reason = first && reasonOf(store, reasons, { sheet, row: first.row, column: first.column });
    show(addressOf(areas), reason ?? "");
  };
  store.on("selection", update);
  store.on("calculated", update);
  store.on("changed", update);
}
