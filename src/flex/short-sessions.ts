import type { ShortSessionGroup, ShortSessionsTrap } from "./analysis";
import type { Charges } from "./charges";
import { ascendingOrder } from "./counting-sort";
import { monthStart, quarterStart, weekStart } from "./dates";
import { pairsByName } from "./pair-order";
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
  const byName = pairsByName(charges.pairs, usage);
  const groups = shortGroups(charges, terms, byName).map((group) => measure(group, usage, charges, terms));
  groups.sort((a, b) => b.avoidableTokens - a.avoidableTokens || b.tokens - a.tokens);
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
 * @param order of the pairs; as they are numbered where left out
 * @returns pair by pair, their windows in order of time
 */
export function shortGroups(charges: Charges, terms: Terms, order?: Int32Array): ShortGroup[] {
  const short = shortCharges(charges, terms.shortSessionMinutes);
  return groupByWindow(short, charges, terms.consolidationWindow, order);
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

function groupByWindow(
  short: Int32Array,
  charges: Charges,
  window: ConsolidationWindow,
  order: Int32Array | undefined,
): ShortGroup[] {
  const place = new Int32Array(charges.pairs.count);
  for (let pair = 0; pair < place.length; pair++) place[order?.[pair] ?? pair] = pair;
  const places = short.map((charge) => place[charges.pair[charge]!]!);
  const groups: ShortGroup[] = [];
  const startOf = windowStarts(charges, window);
  let pair = -1;
  let group: ShortGroup | null = null;
  for (const position of ascendingOrder(places, 0, Math.max(0, place.length - 1))) {
    const charge = short[position]!;
    const windowStart = startOf(charges.day[charge]!);
    if (group === null || charges.pair[charge] !== pair || group.windowStart !== windowStart) {
      pair = charges.pair[charge]!;
      group = { windowStart, charges: [] };
      groups.push(group);
    }
    group.charges.push(charge);
  }
  return groups;
}

/** First day of the window of each day of the charges, computed once a day. */
function windowStarts({ day, count }: Charges, window: ConsolidationWindow): (day: number) => number {
  const from = count === 0 ? 0 : day[0]!;
  const days = count === 0 ? 0 : day[count - 1]! - from + 1;
  const starts = Int32Array.from({ length: days }, (_, index) => WINDOW_START[window](from + index));
  return (each) => starts[each - from]!;
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
