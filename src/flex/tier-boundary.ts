import type { AnnualWindow, OrderCheck, TierBoundaryTrap } from "./analysis";
import type { Lot } from "./lot";
import type { Tier } from "./tier";
import { checkTier, nextTierOf, orderCost, tierOf } from "./tier-price";

/**
 * Whether a year's tokens, or an order made, lies so close below a tier that buying up would cost less.
 *
 * @param windowTokens net tokens of the annual window, >= 0
 * @param window annual window; figures are scaled to 365 days where it is shorter
 * @param lots orders made, each judged at its own price
 * @param tiers ascending by `from`, at least one
 * @source article, "Tier Inefficiency at the Volume Boundary"
 */
export function tierBoundaryTrap(
  windowTokens: number,
  window: AnnualWindow,
  lots: readonly Lot[],
  tiers: readonly Tier[],
): TierBoundaryTrap {
  const annualTokens = window.annualised ? (windowTokens * 365) / window.days : windowTokens;
  const price = tierOf(annualTokens, tiers).price;
  const { nextTier, threshold } = checkTier(annualTokens, price, tiers);
  const next = nextTierOf(annualTokens, price, tiers);
  return {
    measurable: true,
    annualTokens,
    annualised: window.annualised,
    price,
    nextTier,
    threshold,
    saving: next === null ? null : orderCost(annualTokens, tiers) - next.from * next.price,
    tiers,
    orders: lots.map((lot) => checkOrder(lot, tiers)),
  };
}

function checkOrder(lot: Lot, tiers: readonly Tier[]): OrderCheck {
  const next = nextTierOf(lot.tokens, lot.price, tiers);
  return {
    ...checkTier(lot.tokens, lot.price, tiers),
    purchased: lot.purchased,
    overpaid: next === null ? null : Math.max(0, lot.tokens * lot.price - next.from * next.price),
    sourceRow: lot.sourceRow,
  };
}
