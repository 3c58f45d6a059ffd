import { ascendingOrder } from "./counting-sort";
import { pairsOf, type Pairs } from "./pairs";
import type { RateCard } from "./rate-card";
import { rollingWindows, type RollingWindows } from "./rolling-windows";
import type { Terms } from "./terms";
import { roundTokens } from "./token-unit";
import type { Usage } from "./usage";

/**
 * Tokens taken for each user, product and day, in columns, in ascending order of day.
 *
 * Days used on a seat alone are not among them.
 */
export interface Charges {
  readonly basis: "reported" | "modelled";
  readonly count: number;
  readonly pairs: Pairs;
  /** Serial day. */
  readonly day: Int32Array;
  readonly pair: Int32Array;
  /** Net tokens; zero or less is no usage day. */
  readonly tokens: Float64Array;
  /** Minutes of the sessions that a person started; NaN where one of them does not say. */
  readonly userMinutes: Float64Array;
  /** 1 where a person started a session. */
  readonly userInitiated: Uint8Array;
  /** The day's first row in the order of the usage. */
  readonly firstRow: Int32Array;
  /** User-product days with a row used on a seat. */
  readonly seatDays: number;
}

/**
 * Charges of every user, product and day.
 *
 * Where the data reports tokens a charge is their sum. Otherwise it is the card's rate, once a billing day,
 * unless its longest session is shorter than the free minutes; a session of unknown length is never short. Under the
 * rolling rule a billing day is the 24 hours from the session that opens it, booked to the day of that session; where
 * the data tells no start times it is the calendar day.
 *
 * @param usage rows in any order
 * @param rates the card; only asked where no tokens are reported, a product without a rate is charged nothing
 * @param terms free minutes and billing day
 * @source article, "Per-Day Pricing Structure"; the free minutes and the 24 hours are the vendor's practice
 */
export function chargesOf(usage: Usage, rates: RateCard, terms: Terms): Charges {
  const pairs = pairsOf(usage.user, usage.product, usage.users.length, usage.products.length);
  const days = dayRange(usage.day);
  const order = days.ascending ? null : ascendingOrder(usage.day, days.min, days.max);
  const columns = {
    day: new Int32Array(usage.rows),
    pair: new Int32Array(usage.rows),
    tokens: new Float64Array(usage.rows),
    userMinutes: new Float64Array(usage.rows),
    userInitiated: new Uint8Array(usage.rows),
    firstRow: new Int32Array(usage.rows),
  };
  // Only a modelled charge asks how long its longest session is.
  const longest = usage.tokens === null ? new Float64Array(usage.rows) : null;
  const isRolling = usage.tokens === null && terms.billingDay === "rolling24h" && Boolean(usage.startMs);
  const count = sumByDay(
    usage,
    pairs,
    order,
    columns,
    longest,
    isRolling ? rollingWindows(pairs.count) : null,
  );
  if (longest !== null) modelTokens(usage, pairs, rates, terms.freeMinutes, count, columns, longest);
  else roundAll(columns.tokens, count);
  return {
    basis: usage.tokens === null ? "modelled" : "reported",
    count,
    pairs,
    day: columns.day.subarray(0, count),
    pair: columns.pair.subarray(0, count),
    tokens: columns.tokens.subarray(0, count),
    userMinutes: columns.userMinutes.subarray(0, count),
    userInitiated: columns.userInitiated.subarray(0, count),
    firstRow: columns.firstRow.subarray(0, count),
    seatDays: seatDaysOf(usage, pairs, order),
  };
}

interface ChargeColumns {
  readonly day: Int32Array;
  readonly pair: Int32Array;
  readonly tokens: Float64Array;
  readonly userMinutes: Float64Array;
  readonly userInitiated: Uint8Array;
  readonly firstRow: Int32Array;
}

function dayRange(day: Int32Array): { min: number; max: number; ascending: boolean } {
  let min = day[0] ?? 0;
  let max = min;
  let ascending = true;
  for (let i = 1; i < day.length; i++) {
    const d = day[i]!;
    if (d < day[i - 1]!) ascending = false;
    if (d < min) min = d;
    if (d > max) max = d;
  }
  return { min, max, ascending };
}

/** Rows come by day, so the last charge of a pair, or its last window, tells whether a row opens a new charge. */
function sumByDay(
  usage: Usage,
  pairs: Pairs,
  order: Int32Array | null,
  out: ChargeColumns,
  longest: Float64Array | null,
  windows: RollingWindows | null,
): number {
  const { day, tokens, minutes, userInitiated, onFlex } = usage;
  const { ofRow } = pairs;
  const { day: days, pair: pairOf, tokens: taken, userMinutes, userInitiated: byUser, firstRow } = out;
  const chargeOf = new Int32Array(pairs.count).fill(-1);
  let count = 0;
  let today = -1;
  let firstOfToday = 0;
  for (let i = 0; i < usage.rows; i++) {
    const row = order === null ? i : order[i]!;
    if (onFlex !== null && onFlex[row] === 0) continue;
    const pair = ofRow[row]!;
    if (day[row] !== today) {
      today = day[row]!;
      firstOfToday = count;
    }
    let charge = windows === null ? chargeOf[pair]! : windows.covering(pair, today, usage.startMs![row]!);
    if (charge < 0 || (windows === null && charge < firstOfToday)) {
      charge = count++;
      windows?.open(pair, today, usage.startMs![row]!, charge);
      chargeOf[pair] = charge;
      days[charge] = today;
      pairOf[charge] = pair;
      firstRow[charge] = row;
    } else if (row < firstRow[charge]!) firstRow[charge] = row;
    if (tokens !== null) taken[charge]! += tokens[row]!;
    const length = minutes === null ? NaN : minutes[row]!;
    if (userInitiated === null || userInitiated[row] === 1) {
      byUser[charge] = 1;
      userMinutes[charge]! += length;
    }
    if (longest === null) continue;
    const known = Number.isNaN(length) ? Infinity : length;
    if (known > longest[charge]!) longest[charge] = known;
  }
  return count;
}

function roundAll(tokens: Float64Array, count: number): void {
  for (let charge = 0; charge < count; charge++) tokens[charge] = roundTokens(tokens[charge]!);
}

function modelTokens(
  usage: Usage,
  pairs: Pairs,
  rates: RateCard,
  freeMinutes: number,
  count: number,
  out: ChargeColumns,
  longest: Float64Array,
): void {
  const rateOf = Float64Array.from(usage.products, (product) => rates.find(product)?.tokensPerDay ?? 0);
  for (let charge = 0; charge < count; charge++) {
    if (longest[charge]! < freeMinutes) continue;
    out.tokens[charge] = rateOf[pairs.product[out.pair[charge]!]!]!;
  }
}

function seatDaysOf(usage: Usage, pairs: Pairs, order: Int32Array | null): number {
  const { day, onFlex } = usage;
  if (onFlex === null) return 0;
  const lastDay = new Int32Array(pairs.count).fill(-1);
  let seatDays = 0;
  for (let i = 0; i < usage.rows; i++) {
    const row = order === null ? i : order[i]!;
    if (onFlex[row] === 1) continue;
    const pair = pairs.ofRow[row]!;
    if (lastDay[pair] === day[row]) continue;
    lastDay[pair] = day[row]!;
    seatDays++;
  }
  return seatDays;
}
