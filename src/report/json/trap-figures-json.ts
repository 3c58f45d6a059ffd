import type {
  BackgroundTrap,
  ExpiryTrap,
  RateDisparityTrap,
  ShortSessionsTrap,
  Totals,
} from "../../flex/analysis";
import { isoOrNull } from "./json-values";

/** Totals of an analysis. */
export function totalsJson(totals: Totals): object {
  const { tokens, cost, usageDays, zeroTokenDays, seatDays, users, products } = totals;
  return { tokens, cost, usageDays, zeroTokenDays, seatDays, users, products };
}

/** Figures of the background trap. */
export function backgroundJson({ tokens, cost, share, usageDays }: Omit<BackgroundTrap, "uses">): object {
  return { tokens, cost, share, usageDays };
}

/** Figures of the short sessions. */
export function shortSessionsJson(trap: Omit<ShortSessionsTrap, "groups">): object {
  const { tokens, cost, usageDays, avoidableTokens, avoidableCost } = trap;
  return { tokens, cost, usageDays, avoidableTokens, avoidableCost };
}

/** Figures of the expiry trap. */
export function expiryJson(trap: Omit<ExpiryTrap, "lots" | "months">): object {
  const { purchased, matured, expired, expiredLow, cost, costLow, rate, uncovered } = trap;
  return {
    purchased,
    matured,
    expired,
    expiredLow,
    cost,
    costLow,
    rate,
    uncovered: { tokens: uncovered.tokens, firstDate: isoOrNull(uncovered.firstDate) },
  };
}

/** Figures of the rate disparity. */
export function rateDisparityJson({ products }: RateDisparityTrap): object {
  return {
    products: products.map(({ product, usageDays, tokens, tokenShare, dayShare, index }) => ({
      product,
      usageDays,
      tokens,
      tokenShare,
      dayShare,
      index,
    })),
  };
}
