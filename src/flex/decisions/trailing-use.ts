import type { AnnualWindow } from "../analysis";
import type { Charges } from "../charges";
import { monthStart } from "../dates";

/** When every user, and every user and product, was in use; of usage days only. */
export interface TrailingUse {
  /** By user, in all of the data; serial days, 0 for a user without a usage day. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Number of calendar months that the window touches. */
  readonly months: number;
  /** Calendar days of use by user and month of the window: `daysByMonth[user * months + month]`. */
  readonly daysByMonth: Int32Array;
  /** Month of the window that a day of it lies in. */
  monthOf(day: number): number;
  /** By pair: whether it has a usage day at all; its usage days and tokens of the window. */
  readonly pairUsed: Uint8Array;
  readonly pairDays: Int32Array;
  readonly pairTokens: Float64Array;
}

/**
 * Sums the usage days by user and by user and product, in one pass.
 *
 * @param users number of users
 * @param charges in ascending order of day
 * @param window annual window
 */
export function trailingUse(users: number, charges: Charges, window: AnnualWindow): TrailingUse {
  const { pairs } = charges;
  const monthOfDay = windowMonths(window);
  const months = monthOfDay[monthOfDay.length - 1]! + 1;
  const firstDay = new Int32Array(users);
  const lastDay = new Int32Array(users);
  const daysByMonth = new Int32Array(users * months);
  const pairUsed = new Uint8Array(pairs.count);
  const pairDays = new Int32Array(pairs.count);
  const pairTokens = new Float64Array(pairs.count);
  for (let charge = 0; charge < charges.count; charge++) {
    const tokens = charges.tokens[charge]!;
    if (tokens <= 0) continue;
    const pair = charges.pair[charge]!;
    const user = pairs.user[pair]!;
    const day = charges.day[charge]!;
    const isNewDay = lastDay[user] !== day;
    if (firstDay[user] === 0) firstDay[user] = day;
    lastDay[user] = day;
    pairUsed[pair] = 1;
    if (day < window.from) continue;
    if (isNewDay) daysByMonth[user * months + monthOfDay[day - window.from]!]!++;
    pairDays[pair]!++;
    pairTokens[pair]! += tokens;
  }
  return {
    firstDay,
    lastDay,
    months,
    daysByMonth,
    monthOf: (day) => monthOfDay[day - window.from]!,
    pairUsed,
    pairDays,
    pairTokens,
  };
}

/** Number of the calendar month, from 0, of each day of the window. */
function windowMonths(window: AnnualWindow): Uint8Array {
  const monthOfDay = new Uint8Array(window.days);
  for (let i = 1; i < window.days; i++) {
    const day = window.from + i;
    monthOfDay[i] = monthOfDay[i - 1]! + (day === monthStart(day) ? 1 : 0);
  }
  return monthOfDay;
}
