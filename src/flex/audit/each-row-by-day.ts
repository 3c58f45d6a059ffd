import { ascendingOrder } from "../counting-sort";

/** Visits rows in ascending order of day, those of a day in their own order. */
export function eachRowByDay(day: Int32Array, visit: (row: number) => void): void {
  let min = day[0] ?? 0;
  let max = min;
  let isAscending = true;
  for (let row = 1; row < day.length; row++) {
    if (day[row]! < day[row - 1]!) isAscending = false;
    if (day[row]! < min) min = day[row]!;
    if (day[row]! > max) max = day[row]!;
  }
  if (isAscending) {
    for (let row = 0; row < day.length; row++) visit(row);
    return;
  }
  for (const row of ascendingOrder(day, min, max)) visit(row);
}
