import type { AnnualWindow } from "./analysis";
import type { Charges } from "./charges";
import { monthStart } from "./dates";
import { firstChargeFrom } from "./first-charge";

/** On how many days of each month of the annual window every user used anything. */
export interface MonthlyUse {
  /** Number of calendar months that the window touches. */
  readonly months: number;
  /** Calendar days of use by user and month: `days[user * months + month]`. */
  readonly days: Int32Array;
  /** Month of the window that a day of it lies in. */
  monthOf(day: number): number;
}

/**
 * Counts the calendar days of use by user and month.
 *
 * @param users number of users
 * @param charges in ascending order of day
 * @param window annual window
 */
export function monthlyUse(users: number, charges: Charges, window: AnnualWindow): MonthlyUse {
  const { count, pairs, pair, day, tokens } = charges;
  const monthOfDay = windowMonths(window);
  const months = monthOfDay[monthOfDay.length - 1]! + 1;
  const days = new Int32Array(users * months);
  const lastDay = new Int32Array(users);
  for (let charge = firstChargeFrom(charges, window.from); charge < count; charge++) {
    if (tokens[charge]! <= 0) continue;
    const user = pairs.user[pair[charge]!]!;
    const date = day[charge]!;
    if (lastDay[user] === date) continue;
    lastDay[user] = date;
    days[user * months + monthOfDay[date - window.from]!]!++;
  }
  return { months, days, monthOf: (date) => monthOfDay[date - window.from]! };
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
