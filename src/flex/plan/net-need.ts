import type { DemandPaths } from "../forecast/demand-paths";
import { quantileRank } from "../forecast/quantile";
import type { LotInHand } from "./lot-in-hand";
import { PLAN_DAYS, type OrderDay } from "./order-days";
import { runPool } from "./pool-run";
import { leftOf, suppliesOf } from "./supply";

/**
 * Tokens that the lots in hand do not cover, counted from the first day on which new tokens can be there. What is
 * missed before it cannot be bought in time.
 */
export interface NetNeed {
  /** By path: needed in the year; all zero where no order can come within it. */
  readonly ofYear: Float64Array;
  /** For each order day, by path: needed up to the day before the next order's tokens come, or to the year's end. */
  readonly untilNext: readonly Float64Array[];
  /** For each order day, by path: needed up to the last day of the tokens ordered then. */
  readonly untilExpiry: readonly Float64Array[];
}

/**
 * What must be bought, path by path.
 *
 * @param lots tokens in hand
 * @param paths demand; it goes on as it was after their last day
 * @param orders order days
 */
export function netNeed(
  lots: readonly LotInHand[],
  paths: DemandPaths,
  orders: readonly OrderDay[],
): NetNeed {
  const { supplies } = suppliesOf(lots, paths.from);
  const first = orders.length === 0 ? PLAN_DAYS : orders[0]!.usableFrom - paths.from;
  const nextComes = orders.map((_, index) => lastDayBefore(orders, index, paths.from));
  const expires = orders.map((order) => order.expires - paths.from);
  const days = Math.max(PLAN_DAYS - 1, ...expires) + 1;
  const untilNext = orders.map(() => new Float64Array(paths.count));
  const untilExpiry = orders.map(() => new Float64Array(paths.count));
  const ofYear = new Float64Array(paths.count);
  const need = new Float64Array(days);
  for (let path = 0; path < paths.count; path++) {
    need.fill(0);
    const left = leftOf(supplies);
    runPool(supplies, left, paths, path, 0, days, need);
    need.fill(0, 0, first);
    for (let day = first + 1; day < days; day++) need[day]! += need[day - 1]!;
    ofYear[path] = need[PLAN_DAYS - 1]!;
    orders.forEach((_, index) => {
      untilNext[index]![path] = need[nextComes[index]!]!;
      untilExpiry[index]![path] = need[expires[index]!]!;
    });
  }
  return { ofYear, untilNext, untilExpiry };
}

function lastDayBefore(orders: readonly OrderDay[], index: number, from: number): number {
  const next = orders[index + 1];
  return next === undefined ? PLAN_DAYS - 1 : next.usableFrom - from - 1;
}

/**
 * What must have been ordered by each order day so that the wanted share of the paths never runs out.
 *
 * Protected are the paths whose demand stays lowest: each path is ranked by its demand through each order's
 * interval, and counts by its worst rank. The choice depends on demand alone, so that tokens in hand only ever
 * lower what must be ordered.
 *
 * @param need by order day and path
 * @param paths demand
 * @param orders order days
 * @param serviceLevel share of the paths, 0 to 1
 * @returns tokens by order day, ascending
 */
export function requiredTokens(
  need: NetNeed,
  paths: DemandPaths,
  orders: readonly OrderDay[],
  serviceLevel: number,
): Float64Array {
  const required = new Float64Array(orders.length);
  if (serviceLevel <= 0) return required;
  const worst = worstRanks(paths, orders);
  const byRank = Array.from(worst.keys()).sort((a, b) => worst[a]! - worst[b]!);
  const safe = byRank.slice(0, quantileRank(paths.count, serviceLevel) + 1);
  need.untilNext.forEach((tokens, index) => {
    for (const path of safe) required[index] = Math.max(required[index]!, tokens[path]!);
  });
  return required;
}

function worstRanks(paths: DemandPaths, orders: readonly OrderDay[]): Int32Array {
  const worst = new Int32Array(paths.count);
  orders.forEach((_, index) => {
    const day = Math.min(lastDayBefore(orders, index, paths.from), paths.days - 1);
    const demand = (path: number): number => paths.cumulative[path * paths.days + day]!;
    const ranked = Array.from({ length: paths.count }, (_, path) => path).sort(
      (a, b) => demand(a) - demand(b),
    );
    ranked.forEach((path, rank) => (worst[path] = Math.max(worst[path]!, rank)));
  });
  return worst;
}
