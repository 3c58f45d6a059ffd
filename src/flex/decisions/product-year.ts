import { breakEvenDays } from "../break-even";
import type { Rate } from "../rate-card";
import { probabilityAbove, type AnnualDaysEstimator } from "./annual-days";
import type { DecisionProduct } from "./decision";

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
 * One user's product in a year: its days and their interval, and what it costs on Flex and on a seat.
 *
 * @param use of the trailing year
 * @param rate undefined for a product that the card does not know
 * @param tokenPrice currency per token
 * @source article, "Token Rates by Product"
 */
export function productYear(
  { product, days, tokens, observedDays }: ProductUse,
  rate: Rate | undefined,
  tokenPrice: number,
  estimator: AnnualDaysEstimator,
): DecisionProduct {
  const { annualDays, low, high } = estimator.estimate(days, observedDays);
  const effectiveRate = days === 0 ? null : tokens / days;
  const seatCost = rate?.seatCostPerYear ?? null;
  const breakEven =
    seatCost === null || effectiveRate === null ? null : breakEvenDays(seatCost, effectiveRate, tokenPrice);
  return {
    product,
    days,
    annualDays,
    low,
    high,
    tokens,
    effectiveRate,
    flexCost: annualDays * (effectiveRate ?? 0) * tokenPrice,
    seatCost,
    flexEligible: rate?.flexEligible ?? true,
    breakEven,
    probabilityAboveBreakEven: breakEven === null ? null : probabilityAbove(days, observedDays, breakEven),
  };
}
