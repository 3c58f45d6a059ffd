import { addMonths } from "../dates";
import { lastUsableDay } from "../expiry-date";
import type { Purchase } from "./evaluate-orders";
import type { Order, OrderCatalog } from "./order-catalog";
import { PLAN_DAYS, type OrderDay } from "./order-days";

/** An order of the past. */
export interface PastOrder {
  /** Serial day on which its tokens were there. */
  readonly purchased: number;
  readonly tokens: number;
}

/**
 * Just in time: each month as many of the smallest orders as it takes until the next, each at its own price.
 *
 * @param orders order days
 * @param required tokens that must have been ordered by each of them
 * @param catalog what can be ordered
 */
export function justInTime(
  orders: readonly OrderDay[],
  required: Float64Array,
  catalog: OrderCatalog,
): Purchase[] {
  const smallest = catalog.cheapest(1);
  let ordered = 0;
  return orders.flatMap((day, index) => {
    const count = Math.max(0, Math.ceil((required[index]! - ordered) / smallest.tokens - 1e-9));
    if (count === 0) return [];
    ordered += count * smallest.tokens;
    const { tokens, price, cost } = smallest;
    return [{ ...day, tokens: count * tokens, price, cost: count * cost }];
  });
}

/** One order for the whole year on the first order day; none where nothing is needed. */
export function singleBuy(
  orders: readonly OrderDay[],
  required: Float64Array,
  catalog: OrderCatalog,
): Purchase[] {
  const needed = required.at(-1) ?? 0;
  return needed > 0 ? [{ ...orders[0]!, ...catalog.cheapest(needed) }] : [];
}

/**
 * The orders of the year before again, a year later, at the prices of today; where they fall short of what must
 * have been ordered by an order day, the rest is ordered on it.
 *
 * @param past orders; only {@link ordersOfLastYear} count
 * @param from first day of the year
 * @param orders order days
 * @param required tokens that must have been ordered by each of them
 * @param catalog what can be ordered
 */
export function repeatLastYear(
  past: readonly PastOrder[],
  from: number,
  orders: readonly OrderDay[],
  required: Float64Array,
  catalog: OrderCatalog,
): Purchase[] {
  const [first] = orders;
  if (first === undefined) return [];
  const leadTime = first.usableFrom - first.date;
  const repeated = ordersOfLastYear(past, from).map(({ purchased, tokens }): Purchase => {
    const usableFrom = Math.max(addMonths(purchased, 12), first.usableFrom);
    const expires = lastUsableDay(usableFrom);
    return { date: usableFrom - leadTime, usableFrom, expires, ...catalog.cheapest(tokens) };
  });
  const filled: Purchase[] = [];
  orders.forEach((day, index) => {
    const come = repeated.filter(({ usableFrom }) => usableFrom <= day.usableFrom);
    const short = required[index]! - tokensOf(come) - tokensOf(filled);
    if (short > 1e-6) filled.push({ ...day, ...catalog.cheapest(short) });
  });
  return [...repeated, ...filled].sort((a, b) => a.date - b.date);
}

/** Orders whose anniversary lies within the year from a day on. */
export function ordersOfLastYear(past: readonly PastOrder[], from: number): PastOrder[] {
  return past.filter(({ purchased }) => {
    const again = addMonths(purchased, 12);
    return again >= from && again < from + PLAN_DAYS;
  });
}

function tokensOf(orders: readonly Order[]): number {
  return orders.reduce((sum, { tokens }) => sum + tokens, 0);
}
