import { descendingOrder } from "./amount-order";
import type { ShortSessionGroup, ShortSessionsTrap } from "./analysis";
import type { Charges } from "./charges";
import { ascendingOrder } from "./counting-sort";
import { monthStart, quarterStart, weekStart } from "./dates";
import { gather, inverse, positions } from "./gather";
import { lazy } from "./lazy";
import type { ConsolidationWindow, Terms } from "./terms";
import { roundTokens } from "./token-unit";
import type { Usage } from "./usage";
import { fileNames } from "./usage-files";

const WINDOW_START: Readonly<Record<ConsolidationWindow, (day: number) => number>> = {
  month: monthStart,
  week: weekStart,
  quarter: quarterStart,
  none: (day) => day,
};

const NONE = new Int32Array(0);

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
  byName: () => Int32Array,
  terms: Terms,
): ShortSessionsTrap | null {
  if (usage.minutes === null) return null;
  const short = shortGroups(charges, terms);
  const sums = groupTokens(short, charges, terms);
  const tokens = roundTokens(sum(sums.all));
  const avoidableTokens = roundTokens(sum(sums.avoidable));
  const groups = lazy(() => shortSessionGroups(usage, charges, short, sums, byName(), terms));
  return {
    measurable: true,
    tokens,
    cost: tokens * terms.tokenPrice,
    usageDays: short.charges.length,
    avoidableTokens,
    avoidableCost: avoidableTokens * terms.tokenPrice,
    get groups() {
      return groups();
    },
  };
}

/** By group: the tokens of its days, and of those that are avoidable. */
interface GroupTokens {
  readonly all: Float64Array;
  readonly avoidable: Float64Array;
}

function groupTokens(short: ShortGroups, charges: Charges, terms: Terms): GroupTokens {
  const all = new Float64Array(short.count);
  const avoidable = new Float64Array(short.count);
  for (let group = 0; group < short.count; group++) {
    for (let i = short.start[group]!; i < short.start[group + 1]!; i++) {
      all[group]! += charges.tokens[short.charges[i]!]!;
    }
    for (const charge of avoidableOf(short, group, charges, terms))
      avoidable[group]! += charges.tokens[charge]!;
  }
  return { all, avoidable };
}

function shortSessionGroups(
  usage: Usage,
  { pairs, pair, firstRow }: Charges,
  { count, charges, start, windowStart, minutes }: ShortGroups,
  { all, avoidable }: GroupTokens,
  byName: Int32Array,
  terms: Terms,
): ShortSessionGroup[] {
  const firstOf = (group: number): number => charges[start[group]!]!;
  const place = inverse(byName);
  const places = positions(count).map((group) => place[pair[firstOf(group)]!]!);
  const groupsByName = ascendingOrder(places, 0, pairs.count);
  const fileOf = fileNames(usage);
  const groups: ShortSessionGroup[] = [];
  for (const group of descendingOrder(avoidable, descendingOrder(all, groupsByName))) {
    const each = pair[firstOf(group)]!;
    const row = firstRow[firstOf(group)]!;
    groups.push({
      user: usage.users[pairs.user[each]!]!,
      product: usage.products[pairs.product[each]!]!,
      windowStart: windowStart[group]!,
      days: start[group + 1]! - start[group]!,
      minutes: minutes[group]!,
      needed: neededDays(minutes[group]!, terms),
      tokens: all[group]!,
      avoidableTokens: avoidable[group]!,
      avoidableCost: avoidable[group]! * terms.tokenPrice,
      firstRow: usage.sourceRow[row]!,
      file: fileOf(row),
    });
  }
  return groups;
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
 * @returns pair by pair as they are numbered, their windows in order of time
 */
export function shortGroups(charges: Charges, terms: Terms): ShortGroups {
  const { day, pair, pairs, userMinutes } = charges;
  const unordered = shortCharges(charges, terms.shortSessionMinutes);
  const short = gather(unordered, ascendingOrder(gather(pair, unordered), 0, pairs.count));
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

/**
 * The charges of a group that fewer days would have saved: the smallest; of equally large ones the earliest, for work
 * can be put off but not done before it is there.
 */
export function avoidableOf(
  { charges, start, minutes }: ShortGroups,
  group: number,
  { tokens }: Charges,
  terms: Terms,
): Int32Array {
  const days = start[group + 1]! - start[group]! - neededDays(minutes[group]!, terms);
  if (days <= 0) return NONE;
  const own = charges.subarray(start[group], start[group + 1]);
  const smallestFirst = ascends(own, tokens) ? own : own.slice().sort((a, b) => tokens[a]! - tokens[b]!);
  return smallestFirst.subarray(0, days);
}

/** Whether charges come in order already, as they do where all take the product's rate. */
function ascends(charges: Int32Array, tokens: Float64Array): boolean {
  for (let i = 1; i < charges.length; i++) {
    if (tokens[charges[i]!]! < tokens[charges[i - 1]!]!) return false;
  }
  return true;
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

/** First day of the window of each day of the charges, computed once a day. */
function windowStarts({ day, count }: Charges, window: ConsolidationWindow): (day: number) => number {
  const from = count === 0 ? 0 : day[0]!;
  const days = count === 0 ? 0 : day[count - 1]! - from + 1;
  const starts = Int32Array.from({ length: days }, (_, index) => WINDOW_START[window](from + index));
  return (each) => starts[each - from]!;
}

function sum(amounts: Float64Array): number {
  let total = 0;
  for (let i = 0; i < amounts.length; i++) total += amounts[i]!;
  return total;
}
