import type { ShortSessionGroup, ShortSessionsTrap } from "./analysis";
import type { Charges } from "./charges";
import { compareText } from "./compare-text";
import { ascendingOrder } from "./counting-sort";
import { monthStart, quarterStart, weekStart } from "./dates";
import type { ConsolidationWindow, Terms } from "./terms";
import type { Usage } from "./usage";

const WINDOW_START: Readonly<Record<ConsolidationWindow, (day: number) => number>> = {
  month: monthStart,
  week: weekStart,
  quarter: quarterStart,
  none: (day) => day,
};

/**
 * Usage days with few user-initiated minutes, and how many of them fewer, longer days would have saved.
 *
 * The days of a user and product within one consolidation window hold M minutes; those would have needed
 * max(1, ceil(M / day capacity)) days. What the cheapest of the others were charged is avoidable.
 * With the window "none" each day stands by itself and nothing is avoidable.
 *
 * @param usage its names, and whether it tells minutes
 * @param charges charges of the same usage
 * @param terms short session, consolidation window, day capacity and token price
 * @returns null where the data tells no minutes
 * @source article, "Short-Session Accumulation"
 */
export function shortSessionsTrap(usage: Usage, charges: Charges, terms: Terms): ShortSessionsTrap | null {
  if (usage.minutes === null) return null;
  const groups = shortGroups(charges, terms).map((group) => measure(group, usage, charges, terms));
  groups.sort(
    (a, b) =>
      b.avoidableTokens - a.avoidableTokens ||
      b.tokens - a.tokens ||
      compareText(a.user, b.user) ||
      compareText(a.product, b.product) ||
      a.windowStart - b.windowStart,
  );
  const tokens = sum(groups, (group) => group.tokens);
  const avoidableTokens = sum(groups, (group) => group.avoidableTokens);
  return {
    measurable: true,
    tokens,
    cost: tokens * terms.tokenPrice,
    usageDays: sum(groups, (group) => group.days),
    avoidableTokens,
    avoidableCost: avoidableTokens * terms.tokenPrice,
    groups,
  };
}

/** Short charges of one user, product and window, in ascending order of day. */
export interface ShortGroup {
  readonly windowStart: number;
  readonly charges: number[];
}

/**
 * The usage days with few user-initiated minutes that could have been merged with each other.
 *
 * @param charges of data that tells minutes
 * @param terms short session and consolidation window
 */
export function shortGroups(charges: Charges, terms: Terms): ShortGroup[] {
  return groupByWindow(shortCharges(charges, terms.shortSessionMinutes), charges, terms.consolidationWindow);
}

/** Days that the minutes of a group would have needed: max(1, ceil(minutes / day capacity)). */
export function neededDays(group: ShortGroup, charges: Charges, terms: Terms): number {
  const minutes = sum(group.charges, (charge) => charges.userMinutes[charge]!);
  return Math.max(1, Math.ceil(minutes / terms.dayCapacityMinutes));
}

/** Charges with more than no and less than `limit` user-initiated minutes; unknown minutes compare false. */
function shortCharges(charges: Charges, limit: number): Int32Array {
  const short = new Int32Array(charges.count);
  let count = 0;
  for (let charge = 0; charge < charges.count; charge++) {
    const minutes = charges.userMinutes[charge]!;
    if (charges.tokens[charge]! > 0 && minutes > 0 && minutes < limit) short[count++] = charge;
  }
  return short.subarray(0, count);
}

function groupByWindow(short: Int32Array, charges: Charges, window: ConsolidationWindow): ShortGroup[] {
  const pairs = short.map((charge) => charges.pair[charge]!);
  const order = ascendingOrder(pairs, 0, Math.max(0, charges.pairs.count - 1));
  const groups: ShortGroup[] = [];
  let pair = -1;
  let group: ShortGroup | null = null;
  for (const position of order) {
    const charge = short[position]!;
    const windowStart = WINDOW_START[window](charges.day[charge]!);
    if (group === null || charges.pair[charge] !== pair || group.windowStart !== windowStart) {
      pair = charges.pair[charge]!;
      group = { windowStart, charges: [] };
      groups.push(group);
    }
    group.charges.push(charge);
  }
  return groups;
}

function measure(group: ShortGroup, usage: Usage, charges: Charges, terms: Terms): ShortSessionGroup {
  const pair = charges.pair[group.charges[0]!]!;
  const minutes = sum(group.charges, (charge) => charges.userMinutes[charge]!);
  const needed = neededDays(group, charges, terms);
  const cheapestFirst = group.charges.map((charge) => charges.tokens[charge]!).sort((a, b) => a - b);
  const avoidable = cheapestFirst.slice(0, Math.max(0, cheapestFirst.length - needed));
  const avoidableTokens = sum(avoidable, (tokens) => tokens);
  return {
    user: usage.users[charges.pairs.user[pair]!]!,
    product: usage.products[charges.pairs.product[pair]!]!,
    windowStart: group.windowStart,
    days: group.charges.length,
    minutes,
    needed,
    tokens: sum(cheapestFirst, (tokens) => tokens),
    avoidableTokens,
    avoidableCost: avoidableTokens * terms.tokenPrice,
    firstRow: charges.firstRow[group.charges[0]!]!,
  };
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
