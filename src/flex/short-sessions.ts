import { descendingOrder } from "./amount-order";
import type { ShortSessionGroup, ShortSessionsTrap } from "./analysis";
import type { Charges } from "./charges";
import { ascendingOrder } from "./counting-sort";
import { monthStart, quarterStart, weekStart } from "./dates";
import { gather, positions } from "./gather";
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
 * @param byName pairs by name of their user, then of their product
 * @param terms short session, consolidation window, day capacity and token price
 * @returns null where the data tells no minutes
 * @source article, "Short-Session Accumulation"
 */
export function shortSessionsTrap(
  usage: Usage,
  charges: Charges,
  byName: Int32Array,
  terms: Terms,
): ShortSessionsTrap | null {
  if (usage.minutes === null) return null;
  const { pairs } = charges;
  const short = shortGroups(charges, terms, byName);
  const all = new Float64Array(short.count);
  const avoidable = new Float64Array(short.count);
  for (let group = 0; group < short.count; group++) {
    const tokens = cheapestFirst(short, group, charges).map((charge) => charges.tokens[charge]!);
    const days = avoidableDays(short, group, terms);
    for (let i = 0; i < tokens.length; i++) {
      all[group]! += tokens[i]!;
      if (i < days) avoidable[group]! += tokens[i]!;
    }
  }
  const groups: ShortSessionGroup[] = [];
  for (const group of descendingOrder(avoidable, descendingOrder(all))) {
    const first = short.charges[short.start[group]!]!;
    const pair = charges.pair[first]!;
    const minutes = short.minutes[group]!;
    groups.push({
      user: usage.users[pairs.user[pair]!]!,
      product: usage.products[pairs.product[pair]!]!,
      windowStart: short.windowStart[group]!,
      days: short.start[group + 1]! - short.start[group]!,
      minutes,
      needed: neededDays(minutes, terms),
      tokens: all[group]!,
      avoidableTokens: avoidable[group]!,
      avoidableCost: avoidable[group]! * terms.tokenPrice,
      firstRow: charges.firstRow[first]!,
    });
  }
  const tokens = sum(groups, (group) => group.tokens);
  const avoidableTokens = sum(groups, (group) => group.avoidableTokens);
  return {
    measurable: true,
    tokens,
    cost: tokens * terms.tokenPrice,
    usageDays: short.charges.length,
    avoidableTokens,
    avoidableCost: avoidableTokens * terms.tokenPrice,
    groups,
  };
}

/** Usage days with few user-initiated minutes that could have been merged with each other, in columns by group. */
export interface ShortGroups {
  readonly count: number;
  /** Charges, those of a group side by side in ascending order of day. */
  readonly charges: Int32Array;
  /** Where each group begins in `charges`, and the end of the last. */
  readonly start: Int32Array;
  /** First serial day of the group's window. */
  readonly windowStart: Int32Array;
  /** Minutes of all its charges. */
  readonly minutes: Float64Array;
}

/**
 * The short charges by user, product and window.
 *
 * @param charges of data that tells minutes
 * @param terms short session and consolidation window
 * @param order of the pairs; as they are numbered where left out
 * @returns pair by pair, their windows in order of time
 */
export function shortGroups(charges: Charges, terms: Terms, order?: Int32Array): ShortGroups {
  const { day, pair, userMinutes } = charges;
  const short = byPair(shortCharges(charges, terms.shortSessionMinutes), charges, order);
  const startOf = windowStarts(charges, terms.consolidationWindow);
  const start = new Int32Array(short.length + 1);
  const windowStart = new Int32Array(short.length);
  const minutes = new Float64Array(short.length);
  let count = 0;
  for (let i = 0; i < short.length; i++) {
    const charge = short[i]!;
    const window = startOf(day[charge]!);
    if (i === 0 || pair[charge] !== pair[short[i - 1]!] || window !== windowStart[count - 1]) {
      start[count] = i;
      windowStart[count++] = window;
    }
    minutes[count - 1]! += userMinutes[charge]!;
  }
  start[count] = short.length;
  return { count, charges: short, start, windowStart, minutes };
}

/** How many days of a group its minutes would not have needed. */
export function avoidableDays({ start, minutes }: ShortGroups, group: number, terms: Terms): number {
  return Math.max(0, start[group + 1]! - start[group]! - neededDays(minutes[group]!, terms));
}

/** The charges of a group, the smallest first, of equally large ones the earliest. */
export function cheapestFirst({ charges, start }: ShortGroups, group: number, { tokens }: Charges): number[] {
  const own = Array.from(charges.subarray(start[group], start[group + 1]));
  return own.length === 1 ? own : own.sort((a, b) => tokens[a]! - tokens[b]!);
}

/** Days that so many minutes would have needed: max(1, ceil(minutes / day capacity)). */
function neededDays(minutes: number, { dayCapacityMinutes }: Terms): number {
  return Math.max(1, Math.ceil(minutes / dayCapacityMinutes));
}

/** Charges with more than no and less than `limit` user-initiated minutes; unknown minutes compare false. */
function shortCharges(charges: Charges, limit: number): Int32Array {
  const short = new Int32Array(charges.count);
  let count = 0;
  for (let charge = 0; charge < charges.count; charge++) {
    const minutes = charges.userMinutes[charge]!;
    if (minutes > 0 && minutes < limit && charges.tokens[charge]! > 0) short[count++] = charge;
  }
  return short.subarray(0, count);
}

function byPair(some: Int32Array, { pair, pairs }: Charges, order = positions(pairs.count)): Int32Array {
  const place = new Int32Array(pairs.count);
  for (let position = 0; position < place.length; position++) place[order[position]!] = position;
  const places = gather(place, gather(pair, some));
  return gather(some, ascendingOrder(places, 0, pairs.count));
}

/** First day of the window of each day of the charges, computed once a day. */
function windowStarts({ day, count }: Charges, window: ConsolidationWindow): (day: number) => number {
  const from = count === 0 ? 0 : day[0]!;
  const days = count === 0 ? 0 : day[count - 1]! - from + 1;
  const starts = Int32Array.from({ length: days }, (_, index) => WINDOW_START[window](from + index));
  return (each) => starts[each - from]!;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
