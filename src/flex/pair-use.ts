import type { AnnualWindow } from "./analysis";
import type { Charges } from "./charges";
import { monthStart } from "./dates";
import type { Pairs } from "./pairs";

/** How much every user used every product, and when every user used anything; of usage days only. */
export interface PairUse {
  /** Usage days in all of the data. */
  readonly usageDays: number;
  /** By pair: usage days and their tokens within the annual window. */
  readonly days: Int32Array;
  readonly tokens: Float64Array;
  /** By pair: last usage day in all of the data, a serial day; 0 where there is none. */
  readonly lastDay: Int32Array;
  /** By user: first and last usage day in all of the data, serial days; 0 where there is none. */
  readonly firstDayOfUser: Int32Array;
  readonly lastDayOfUser: Int32Array;
  /** Number of calendar months that the window touches. */
  readonly months: number;
  /** Calendar days of use by user and month of the window: `daysByMonth[user * months + month]`. */
  readonly daysByMonth: Int32Array;
  /** Month of the window that a day of it lies in. */
  monthOf(day: number): number;
}

/**
 * Sums the usage days by pair and by user, in one pass.
 *
 * @param users number of users
 * @param charges in ascending order of day
 * @param window annual window
 */
export function pairUse(users: number, charges: Charges, window: AnnualWindow): PairUse {
  const { count, pairs, pair, day, tokens } = charges;
  const monthOfDay = windowMonths(window);
  const months = monthOfDay[monthOfDay.length - 1]! + 1;
  const firstDayOfUser = new Int32Array(users);
  const lastDayOfUser = new Int32Array(users);
  const daysByMonth = new Int32Array(users * months);
  const sums = pairSums(pairs);
  let usageDays = 0;
  for (let charge = 0; charge < count; charge++) {
    const charged = tokens[charge]!;
    if (charged <= 0) continue;
    usageDays++;
    const at = pair[charge]! * WIDTH;
    const user = sums[at + USER]!;
    const date = day[charge]!;
    const isNewDay = lastDayOfUser[user] !== date;
    if (firstDayOfUser[user] === 0) firstDayOfUser[user] = date;
    lastDayOfUser[user] = date;
    sums[at + LAST_DAY] = date;
    if (date < window.from) continue;
    if (isNewDay) daysByMonth[user * months + monthOfDay[date - window.from]!]!++;
    sums[at + DAYS]!++;
    sums[at + TOKENS]! += charged;
  }
  return {
    ...columnsOf(sums, pairs.count),
    usageDays,
    firstDayOfUser,
    lastDayOfUser,
    months,
    daysByMonth,
    monthOf: (date) => monthOfDay[date - window.from]!,
  };
}

/** What is summed by pair lies side by side: a pair then is one visit to memory, not one for each column. */
const WIDTH = 4;
const USER = 0;
const LAST_DAY = 1;
const DAYS = 2;
const TOKENS = 3;

function pairSums(pairs: Pairs): Float64Array {
  const sums = new Float64Array(pairs.count * WIDTH);
  for (let pair = 0; pair < pairs.count; pair++) sums[pair * WIDTH + USER] = pairs.user[pair]!;
  return sums;
}

function columnsOf(sums: Float64Array, pairs: number): Pick<PairUse, "days" | "tokens" | "lastDay"> {
  const days = new Int32Array(pairs);
  const tokens = new Float64Array(pairs);
  const lastDay = new Int32Array(pairs);
  for (let pair = 0; pair < pairs; pair++) {
    days[pair] = sums[pair * WIDTH + DAYS]!;
    tokens[pair] = sums[pair * WIDTH + TOKENS]!;
    lastDay[pair] = sums[pair * WIDTH + LAST_DAY]!;
  }
  return { days, tokens, lastDay };
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
