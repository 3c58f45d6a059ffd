import type { TierCheck } from "./analysis";
import type { Tier } from "./tier";

/**
 * The tier that an order falls into: the highest whose `from` it reaches, else the lowest.
 *
 * @param tokens size of the order
 * @param tiers ascending by `from`, at least one
 */
export function tierOf(tokens: number, tiers: readonly Tier[]): Tier {
  let found = tiers[0]!;
  for (const tier of tiers) if (tier.from <= tokens) found = tier;
  return found;
}

/**
 * What one order costs: the whole quantity at its tier's price; an order below the lowest tier costs that tier's quantity.
 *
 * @param tokens size of the order; no order is made for 0 or less
 * @param tiers ascending by `from`, at least one
 * @returns currency, >= 0
 * @source article, "Tier Inefficiency at the Volume Boundary"
 */
export function orderCost(tokens: number, tiers: readonly Tier[]): number {
  if (tokens <= 0) return 0;
  return Math.max(tokens, tiers[0]!.from) * tierOf(tokens, tiers).price;
}

/**
 * Holds an order at a price against the tiers above it.
 *
 * Buying up to the next tier's quantity Q at its price pQ costs less than n tokens at pn where n > Q pQ / pn.
 *
 * @param tokens size of the order
 * @param price currency per token that the order is charged
 * @param tiers ascending by `from`
 * @source article, "Tier Inefficiency at the Volume Boundary"
 * @example checkTier(900, 5, [{ from: 500, price: 5 }, { from: 1000, price: 4.25 }]).threshold //=> 850
 */
export function checkTier(tokens: number, price: number, tiers: readonly Tier[]): TierCheck {
  const next = nextTierOf(tokens, price, tiers);
  return {
    tokens,
    price,
    nextTier: next?.from ?? null,
    threshold: next === null ? null : (next.from * next.price) / price,
  };
}

/** The lowest tier above an order with a lower price, or null. */
export function nextTierOf(tokens: number, price: number, tiers: readonly Tier[]): Tier | null {
  return tiers.find((tier) => tier.from > tokens && tier.price < price) ?? null;
}
