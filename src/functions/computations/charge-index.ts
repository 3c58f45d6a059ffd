import type { Charges } from "../../flex/charges";
import { pairsOf } from "../../flex/pairs";
import type { RateCard } from "../../flex/rate-card";
import type { Usage } from "../../flex/usage";

/** Charges by user and product, each pair's in ascending order of day, with running sums. */
export interface ChargeIndex {
  /** True for a usage report, which sums up its period: there are no days to look for. */
  readonly summed: boolean;
  readonly productOf: Int32Array;
  /** First charge of each pair, and one past the last pair's last. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Usage days and tokens of all charges before each, and one past the last. */
  readonly daysBefore: Float64Array;
  readonly tokensBefore: Float64Array;
  readonly allPairs: readonly number[];
  /** Pairs of each user. */
  readonly pairsOfUser: readonly (readonly number[])[];
}

const indexes = new WeakMap<Charges, ChargeIndex>();

/**
 * The index of charges; made once for the same ones.
 *
 * @param usage that the charges are of
 * @param rates charge the days of a usage report without tokens
 */
export function chargeIndex(usage: Usage, charges: Charges, rates: RateCard): ChargeIndex {
  let index = indexes.get(charges);
  if (index === undefined) {
    index = usage.aggregate
      ? summedIndex(usage, usage.aggregate.daysUsed, rates)
      : dailyIndex(usage, charges);
    indexes.set(charges, index);
  }
  return index;
}

/**
 * Usage days and tokens of a pair within a span of days.
 *
 * @param from first serial day
 * @param to last serial day
 */
export function sumBetween(
  { start, day, daysBefore, tokensBefore }: ChargeIndex,
  pair: number,
  from: number,
  to: number,
): { readonly days: number; readonly tokens: number } {
  const first = firstNotBefore(day, start[pair]!, start[pair + 1]!, from);
  const end = firstNotBefore(day, first, start[pair + 1]!, to + 1);
  return {
    days: daysBefore[end]! - daysBefore[first]!,
    tokens: tokensBefore[end]! - tokensBefore[first]!,
  };
}

/** Position of the first day that is not before one, by bisection. */
function firstNotBefore(day: Int32Array, low: number, high: number, wanted: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (day[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dailyIndex(usage: Usage, { count, pairs, pair, day, tokens }: Charges): ChargeIndex {
  const columns = grouped(pairs.count, count, (charge) => pair[charge]!);
  const sorted = {
    day: new Int32Array(count),
    days: new Float64Array(count),
    tokens: new Float64Array(count),
  };
  columns.order.forEach((charge, position) => {
    sorted.day[position] = day[charge]!;
    sorted.tokens[position] = tokens[charge]!;
    sorted.days[position] = tokens[charge]! > 0 ? 1 : 0;
  });
  return {
    summed: false,
    productOf: pairs.product,
    start: columns.start,
    day: sorted.day,
    daysBefore: runningSum(sorted.days),
    tokensBefore: runningSum(sorted.tokens),
    ...pairLists(usage, pairs.user),
  };
}

/** Rows on a seat are never charged; a row without tokens is charged by the card. */
function summedIndex(usage: Usage, daysUsed: Float64Array, rates: RateCard): ChargeIndex {
  const pairs = pairsOf(usage.user, usage.product, usage.users.length, usage.products.length);
  const rateOf = usage.products.map((product) => rates.find(product)?.tokensPerDay ?? 0);
  const { start, order } = grouped(pairs.count, usage.rows, (row) => pairs.ofRow[row]!);
  const days = new Float64Array(usage.rows);
  const tokens = new Float64Array(usage.rows);
  order.forEach((row, position) => {
    if (usage.onFlex?.[row] === 0) return;
    tokens[position] = usage.tokens?.[row] ?? daysUsed[row]! * rateOf[usage.product[row]!]!;
    days[position] = tokens[position]! > 0 ? daysUsed[row]! : 0;
  });
  return {
    summed: true,
    productOf: pairs.product,
    start,
    day: new Int32Array(usage.rows),
    daysBefore: runningSum(days),
    tokensBefore: runningSum(tokens),
    ...pairLists(usage, pairs.user),
  };
}

/** Entries in the order of their pairs; within a pair they keep their order. */
function grouped(
  pairs: number,
  entries: number,
  pairOf: (entry: number) => number,
): { readonly start: Int32Array; readonly order: Int32Array } {
  const start = new Int32Array(pairs + 1);
  for (let entry = 0; entry < entries; entry++) start[pairOf(entry) + 1]!++;
  for (let pair = 0; pair < pairs; pair++) start[pair + 1]! += start[pair]!;
  const next = start.slice();
  const order = new Int32Array(entries);
  for (let entry = 0; entry < entries; entry++) order[next[pairOf(entry)]!++] = entry;
  return { start, order };
}

function runningSum(values: Float64Array): Float64Array {
  const before = new Float64Array(values.length + 1);
  values.forEach((value, index) => (before[index + 1] = before[index]! + value));
  return before;
}

function pairLists(usage: Usage, userOf: Int32Array): Pick<ChargeIndex, "allPairs" | "pairsOfUser"> {
  const pairsOfUser: number[][] = usage.users.map(() => []);
  userOf.forEach((user, pair) => pairsOfUser[user]!.push(pair));
  return { allPairs: [...userOf.keys()], pairsOfUser };
}
