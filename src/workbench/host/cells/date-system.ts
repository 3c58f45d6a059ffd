import type { GridStore } from "../grid-store";

/** Days from 1899-12-30 to 1904-01-01. */
const SHIFT_1904 = 1462;

/** What to subtract from a serial day of the 1900 system to get the workbook's own. */
export function dateShift(store: Pick<GridStore, "dateSystem">): number {
  return store.dateSystem === 1904 ? SHIFT_1904 : 0;
}
