import { addMonths } from "../dates";
import { lastUsableDay } from "../expiry-date";

/** Days of the year for which orders are planned. */
export const PLAN_DAYS = 365;

/** A day on which tokens may be ordered; serial days. */
export interface OrderDay {
  readonly date: number;
  /** When the tokens are there. Their twelve months begin on it. */
  readonly usableFrom: number;
  /** Last day on which they can be used. */
  readonly expires: number;
}

/**
 * The days on which orders can be placed: the first day, and the same day of the months after it, as long as the
 * tokens come within the year.
 *
 * @param from first day of the year
 * @param leadTime days from an order to its tokens, whole, >= 0
 * @returns up to twelve days; none where the lead time is longer than the year
 */
export function orderDays(from: number, leadTime: number): OrderDay[] {
  const days: OrderDay[] = [];
  for (let month = 0; month < 12; month++) {
    const usableFrom = addMonths(from + leadTime, month);
    if (usableFrom >= from + PLAN_DAYS) break;
    days.push({ date: usableFrom - leadTime, usableFrom, expires: lastUsableDay(usableFrom) });
  }
  return days;
}
