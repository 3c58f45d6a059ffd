import type { BridgePeriod } from "../activity/consumption-bridge";
import { windowSpend, type PricedPool } from "../waterfall/window-spend";

/** What the data used, pool by pool, and the lots that it drew from. */
export interface PricedUse {
  readonly pools: readonly PricedPool[];
  /** By pool, net tokens of each day from day `from` on. */
  readonly netTokens: readonly Float64Array[];
  /** Serial day of `netTokens[0][0]`. */
  readonly from: number;
  /** Currency per token that no lot covers. */
  readonly tokenPrice: number;
}

/**
 * What a token of a period cost: the mean over the lots that its tokens were drawn from, uncovered ones at the token
 * price.
 *
 * @param use net tokens at least to the end of the period
 * @param period both ends inclusive
 * @returns currency per token; the token price where nothing, or nothing beyond credits, was used
 * @source domain notes, "Two valuations": history at what the lots cost
 */
export function periodPrice(use: PricedUse, period: BridgePeriod): number {
  const before = spentBy(use, period.from - 1);
  const after = spentBy(use, period.to);
  const tokens = after.used - before.used;
  const cost = after.usedCost - before.usedCost;
  return tokens > 0 && cost > 0 ? cost / tokens : use.tokenPrice;
}

/** From the first day of the data through a day. */
function spentBy(
  { pools, netTokens, from, tokenPrice }: PricedUse,
  day: number,
): { readonly used: number; readonly usedCost: number } {
  if (day < from) return { used: 0, usedCost: 0 };
  const sofar = netTokens.map((tokens) => tokens.subarray(0, day - from + 1));
  return windowSpend(
    pools.map((pool) => boughtBy(pool, day)),
    sofar,
    from,
    from,
    tokenPrice,
  );
}

function boughtBy({ lots, prices }: PricedPool, day: number): PricedPool {
  const isBought = (_: unknown, index: number): boolean => lots[index]!.purchased <= day;
  return { lots: lots.filter(isBought), prices: prices.filter(isBought) };
}
