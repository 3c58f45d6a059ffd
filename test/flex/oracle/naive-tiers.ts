import type { OrderCheck, TierBoundaryTrap } from "../../../src/flex/analysis";
import type { Lot } from "../../../src/flex/lot";
import type { Tier } from "../../../src/flex/tier";

function listPrice(tokens: number, tiers: readonly Tier[]): number {
  const reached = tiers.filter((tier) => tier.from <= tokens);
  return (reached.at(-1) ?? tiers[0]!).price;
}

/** The lowest step above that costs less a token. */
function cheaperTier(tokens: number, price: number, tiers: readonly Tier[]): Tier | undefined {
  return tiers.filter((tier) => tier.from > tokens && tier.price < price)[0];
}

function order(lot: Lot, tiers: readonly Tier[]): OrderCheck {
  const { purchased, tokens, price, sourceRow } = lot;
  const tier = cheaperTier(tokens, price, tiers);
  if (tier === undefined) {
    return { purchased, tokens, price, nextTier: null, threshold: null, overpaid: null, sourceRow };
  }
  const cost = tier.from * tier.price;
  return {
    purchased,
    tokens,
    price,
    nextTier: tier.from,
    threshold: cost / price,
    overpaid: Math.max(0, tokens * price - cost),
    sourceRow,
  };
}

/**
 * A year's tokens, and every order, held against the price list.
 *
 * @param annualTokens tokens of a year
 * @param tiers the price list, ascending, not empty
 */
export function naiveTierBoundary(
  annualTokens: number,
  annualised: boolean,
  tiers: readonly Tier[],
  lots: readonly Lot[],
): TierBoundaryTrap {
  const price = listPrice(annualTokens, tiers);
  const tier = cheaperTier(annualTokens, price, tiers);
  // Whoever needs no tokens orders none; the smallest order is for those who need a few.
  const cost = annualTokens <= 0 ? 0 : Math.max(annualTokens, tiers[0]!.from) * price;
  return {
    measurable: true,
    annualTokens,
    annualised,
    price,
    nextTier: tier === undefined ? null : tier.from,
    threshold: tier === undefined ? null : (tier.from * tier.price) / price,
    saving: tier === undefined ? null : cost - tier.from * tier.price,
    tiers,
    orders: lots.map((lot) => order(lot, tiers)),
  };
}
