import type { DemandPaths } from "../forecast/demand-paths";
import { quantileOf } from "../forecast/quantile";
import type { LotInHand } from "./lot-in-hand";
import { runPool } from "./pool-run";
import { leftOf, suppliesOf } from "./supply";

/** When the tokens in hand run out if none are bought; serial days. */
export interface RunOut {
  /** By this day the pool has run out on half of the paths; null where it outlasts them. */
  readonly p50: number | null;
  /**
   * The cautious date, not after `p50`: by this day the pool has run out on a tenth of the paths, so up to the day
   * before it lasts with a probability of 90 %; null where it outlasts the paths.
   */
  readonly p90: number | null;
}

/** What is likely to expire of one lot in hand if demand goes as forecast; buying more changes nothing about it. */
export interface AtRisk {
  /** Mean of the tokens that expire unused. */
  readonly expected: number;
  /** On 90 % of the paths no more tokens expire. */
  readonly p90: number;
}

/**
 * When the pool first lacks tokens for a day's demand.
 *
 * @param lots in any order; tokens that expire first are lost on the way
 * @param paths possible futures
 * @source article, "Token Expiration Waste" (consumption forecasting); domain notes, "Mechanics", empty pool
 */
export function runOut(lots: readonly LotInHand[], paths: DemandPaths): RunOut {
  const { supplies } = suppliesOf(lots, paths.from);
  const days = Float64Array.from({ length: paths.count }, (_, path) => {
    const left = leftOf(supplies);
    return runPool(supplies, left, paths, path, 0, paths.days, null) ?? Infinity;
  }).sort();
  const dayOf = (share: number): number | null => {
    const day = quantileOf(days, share);
    return day === Infinity ? null : paths.from + day;
  };
  return { p50: dayOf(0.5), p90: dayOf(0.1) };
}

/**
 * The tokens of each living lot that will expire unused.
 *
 * @param lots in any order
 * @param paths possible futures; a lot that outlives them has nothing at risk
 * @returns parallel to the lots
 * @source article, "Token Expiration Waste"
 */
export function atRiskTokens(lots: readonly LotInHand[], paths: DemandPaths): AtRisk[] {
  const { supplies, order } = suppliesOf(lots, paths.from);
  const expired = supplies.map(() => new Float64Array(paths.count));
  for (let path = 0; path < paths.count; path++) {
    const left = leftOf(supplies);
    runPool(supplies, left, paths, path, 0, paths.days, null);
    supplies.forEach(({ to }, index) => (expired[index]![path] = to < paths.days ? left[index]! : 0));
  }
  const atRisk = expired.map((tokens) => ({
    expected: tokens.reduce((sum, each) => sum + each, 0) / paths.count,
    p90: quantileOf(tokens.sort(), 0.9),
  }));
  return lots.map((_, lot) => atRisk[order.indexOf(lot)]!);
}
