import type { AnnualWindow } from "../analysis";
import { ascendingOrder } from "../counting-sort";
import type { Pairs } from "../pairs";
import type { Usage } from "../usage";
import type { SeatUse } from "./seat-use";

/**
 * The days on which users ran products on a seat within the annual window.
 *
 * @param usage rows in any order; of a usage report the days used count, whatever the window
 * @param pairs of the same rows
 * @param window annual window
 * @returns one entry a user and product with such a day; null where the data does not tell seats from Flex
 */
export function countSeatUse(usage: Usage, pairs: Pairs, window: AnnualWindow): SeatUse[] | null {
  const { onFlex, aggregate } = usage;
  if (onFlex === null) return null;
  const rows: number[] = [];
  for (let row = 0; row < usage.rows; row++) {
    const inWindow = usage.day[row]! >= window.from && usage.day[row]! <= window.to;
    if (onFlex[row] === 0 && (aggregate || inWindow)) rows.push(row);
  }
  const days = new Float64Array(pairs.count);
  if (aggregate) {
    for (const row of rows) days[pairs.ofRow[row]!]! += aggregate.daysUsed[row]!;
  } else {
    countDistinctDays(usage, pairs, rows, window, days);
  }
  return [...days.keys()]
    .filter((pair) => days[pair]! > 0)
    .map((pair) => ({
      user: usage.users[pairs.user[pair]!]!,
      product: usage.products[pairs.product[pair]!]!,
      days: days[pair]!,
    }));
}

/** In order of day the last day seen of a pair tells whether a row is a new one. */
function countDistinctDays(
  usage: Usage,
  pairs: Pairs,
  rows: readonly number[],
  window: AnnualWindow,
  days: Float64Array,
): void {
  const lastDay = new Int32Array(pairs.count).fill(window.from - 1);
  const dayOfRow = Int32Array.from(rows, (row) => usage.day[row]!);
  for (const position of ascendingOrder(dayOfRow, window.from, window.to)) {
    const pair = pairs.ofRow[rows[position]!]!;
    if (lastDay[pair] === dayOfRow[position]) continue;
    lastDay[pair] = dayOfRow[position]!;
    days[pair]!++;
  }
}
