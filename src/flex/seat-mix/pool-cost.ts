import type { Tier } from "../tier";

/**
 * The tier under which a year's tokens cost least, whether by reaching it or by buying up to it.
 *
 * @param tokens Flex tokens of a year
 * @param tiers ascending by `from`
 * @returns the lowest of equally cheap tiers; null where no tokens are bought
 * @example cheapestTier(900, [{ from: 500, price: 5 }, { from: 1000, price: 4.25 }]) //=> { from: 1000, price: 4.25 }
 */
export function cheapestTier(tokens: number, tiers: readonly Tier[]): Tier | null {
  if (tokens <= 0) return null;
  let cheapest: Tier | null = null;
  for (const tier of tiers) {
    if (cheapest === null || costUnder(tier, tokens) < costUnder(cheapest, tokens)) cheapest = tier;
  }
  return cheapest;
}

/**
 * What a year's tokens cost: the whole quantity at one tier's price, buying up to a tier where that is cheaper.
 *
 * @param tokens Flex tokens of a year
 * @param tiers ascending by `from`
 * @returns currency; 0 where no tokens are bought
 * @source domain notes, "Tier boundary": min over tiers of max(tokens, from) x price
 * @example poolCost(900, [{ from: 500, price: 5 }, { from: 1000, price: 4.25 }]) //=> 4250
 */
export function poolCost(tokens: number, tiers: readonly Tier[]): number {
  const tier = cheapestTier(tokens, tiers);
  return tier === null ? 0 : costUnder(tier, tokens);
}

/**
 * The tiers that can ever be the cheapest: those with a lower price than every tier before them.
 *
 * @param tiers ascending by `from`
 */
export function competingTiers(tiers: readonly Tier[]): Tier[] {
  return tiers.filter((tier, index) => tiers.slice(0, index).every((lower) => lower.price > tier.price));
}

function costUnder(tier: Tier, tokens: number): number {
  return Math.max(tokens, tier.from) * tier.price;
}
