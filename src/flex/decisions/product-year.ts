import { breakEvenDays } from "../break-even";
import type { Rate } from "../rate-card";
import { DAYS_PER_YEAR, probabilityAbove, type AnnualDaysEstimator } from "./annual-days";
import type { DecisionProduct, ProductCosts } from "./decision";

/** What is known of one user's use of one product in the trailing year. */
export interface ProductUse {
  readonly product: string;
  /** Usage days and their tokens. */
  readonly days: number;
  readonly tokens: number;
  /** Days that the usage days are taken to have been observed in, >= 1. */
  readonly observedDays: number;
}

/**
 * What one user's product costs in a year on Flex and on a seat.
 *
 * @param use of the trailing year
 * @param rate undefined for a product that the card does not know
 * @param tokenPrice currency per token
 * @source article, "Token Rates by Product"
 */
export function productCosts(
  { product, days, tokens, observedDays }: ProductUse,
  rate: Rate | undefined,
  tokenPrice: number,
): ProductCosts {
  const annualDays = (days * DAYS_PER_YEAR) / observedDays;
  const effectiveRate = days === 0 ? null : tokens / days;
  const seatCost = rate?.seatCostPerYear ?? null;
  return {
    product,
    days,
    annualDays,
    tokens,
    effectiveRate,
    flexCost: annualDays * (effectiveRate ?? 0) * tokenPrice,
    seatCost,
    flexEligible: rate?.flexEligible ?? true,
    breakEven:
      seatCost === null || effectiveRate === null ? null : breakEvenDays(seatCost, effectiveRate, tokenPrice),
  };
}

/**
 * One user's product in a year: what it costs, and how sure its days are.
 *
 * @param costs of the product
 * @param observedDays days that the usage days are taken to have been observed in, >= 1
 */
export function productYear(
  costs: ProductCosts,
  observedDays: number,
  estimator: AnnualDaysEstimator,
): DecisionProduct {
  const { product, days, tokens, effectiveRate, flexCost, seatCost, flexEligible, breakEven } = costs;
  const { annualDays, low, high } = estimator.estimate(days, observedDays);
  return {
    product,
    days,
    annualDays,
    low,
    high,
    tokens,
    effectiveRate,
    flexCost,
    seatCost,
    flexEligible,
    breakEven,
    probabilityAboveBreakEven: breakEven === null ? null : probabilityAbove(days, observedDays, breakEven),
  };
}
