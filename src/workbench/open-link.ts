import type { CallerCell } from "./grid/cell-reasons";
import { parseAddress, splitReference } from "./host/cells/address";
import type { GridStore } from "./host/grid-store";

/** Follows the link of a cell, if it has one, as a click in Excel does. */
export function openLink(store: GridStore, { sheet, row, column }: CallerCell): void {
  const link = store.link?.(sheet, row, column);
  if (!link) return;
  if (link.documentReference === undefined) {
    if (link.address !== undefined) window.open(link.address, "_blank", "noopener,noreferrer");
    return;
  }
  const { sheet: name, rest } = splitReference(link.documentReference);
  const target = name === null ? sheet : store.sheets().find((candidate) => candidate.name === name)?.id;
  const rect = parseAddress(rest);
  if (target !== undefined && rect !== null) store.select(target, rect);
}
