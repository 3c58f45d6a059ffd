import type { DemandPaths } from "../forecast/demand-paths";
import type { LotInHand } from "./lot-in-hand";
import type { Order } from "./order-catalog";
import { PLAN_DAYS, type OrderDay } from "./order-days";
import { runPool } from "./pool-run";
import { leftOf, suppliesOf } from "./supply";

/** Tokens to be ordered; serial days. */
export interface Purchase extends OrderDay, Order {}

/** What a plan comes to over the twelve months, on average over the paths. */
export interface PlanOutcome {
  readonly purchases: readonly Purchase[];
  /** ordersCost + topUpCost + outageCost - carriedOverCost. */
  readonly expectedCost: number;
  /** What the purchases cost. */
  readonly ordersCost: number;
  /** Missed tokens at the price of a small order. */
  readonly topUpCost: number;
  /** Missed tokens at the outage cost. */
  readonly outageCost: number;
  /** Tokens bought that are used after the twelve months, before they expire, at their price. */
  readonly carriedOverCost: number;
  /** Tokens that expire unused: of lots in hand, and of the purchases whenever they expire. */
  readonly expectedExpiry: number;
  /** The same at the price of each lot and purchase. */
  readonly expectedExpiryCost: number;
  /** Share of the paths on which the pool lacks tokens on a day of the twelve months. */
  readonly runOutProbability: number;
  /** Share of the paths on which it lacks them on a day on which an order could have been there. */
  readonly avoidableRunOutProbability: number;
}

/** What a plan is judged by. */
export interface Evaluation {
  readonly lots: readonly LotInHand[];
  readonly paths: DemandPaths;
  /** Serial day on which the first order could be there. */
  readonly firstDelivery: number;
  /** Currency per token bought in a hurry. */
  readonly smallPrice: number;
  /** Currency per token missed on top of its price, >= 0. */
  readonly outageCost: number;
}

/**
 * Plays a plan against every path, day by day.
 *
 * After the twelve months nothing more is bought and demand goes on as it was, until the last purchase expires.
 *
 * @param purchases in any order
 * @param evaluation lots, demand and prices
 */
export function evaluateOrders(purchases: readonly Purchase[], evaluation: Evaluation): PlanOutcome {
  const { lots, paths, smallPrice, outageCost } = evaluation;
  const bought = purchases.map(({ usableFrom, expires, tokens, price }) => ({
    purchased: usableFrom,
    expires,
    bought: tokens,
    left: tokens,
    price,
  }));
  const all = [...lots, ...bought];
  const { supplies, order } = suppliesOf(all, paths.from);
  const end = Math.max(PLAN_DAYS, ...supplies.map(({ to }) => to + 1));
  const delivery = Math.min(PLAN_DAYS, evaluation.firstDelivery - paths.from);
  const missed = new Float64Array(PLAN_DAYS);
  const sums = { carriedOver: 0, expired: 0, expiredCost: 0, runOuts: 0, avoidable: 0 };
  for (let path = 0; path < paths.count; path++) {
    const left = leftOf(supplies);
    const before = runPool(supplies, left, paths, path, 0, delivery, missed);
    const after = runPool(supplies, left, paths, path, delivery, PLAN_DAYS, missed);
    if (before !== null || after !== null) sums.runOuts++;
    if (after !== null) sums.avoidable++;
    const atYearEnd = left.slice();
    runPool(supplies, left, paths, path, PLAN_DAYS, end, null);
    supplies.forEach((_, index) => {
      const { price } = all[order[index]!]!;
      if (order[index]! >= lots.length) sums.carriedOver += (atYearEnd[index]! - left[index]!) * price;
      sums.expired += left[index]!;
      sums.expiredCost += left[index]! * price;
    });
  }
  const ordersCost = purchases.reduce((sum, { cost }) => sum + cost, 0);
  const missedTokens = missed.reduce((sum, tokens) => sum + tokens, 0) / paths.count;
  const carriedOverCost = sums.carriedOver / paths.count;
  const topUpCost = missedTokens * smallPrice;
  return {
    purchases,
    expectedCost: ordersCost + topUpCost + missedTokens * outageCost - carriedOverCost,
    ordersCost,
    topUpCost,
    outageCost: missedTokens * outageCost,
    carriedOverCost,
    expectedExpiry: sums.expired / paths.count,
    expectedExpiryCost: sums.expiredCost / paths.count,
    runOutProbability: sums.runOuts / paths.count,
    avoidableRunOutProbability: sums.avoidable / paths.count,
  };
}
