import { numberOrNull } from "../judged-pairs";
import { probabilityAbove, type AnnualDaysEstimator } from "./annual-days";
import type { DecisionProduct } from "./decision";
import type { UserYear } from "./user-year";

/**
 * A user's products as plain data: what each costs in a year, and how sure its days are.
 *
 * @param observedDays days that the usage days are taken to have been observed in, >= 1
 */
export function decisionProducts(
  year: UserYear,
  observedDays: number,
  estimator: AnnualDaysEstimator,
): DecisionProduct[] {
  const { prices } = year;
  return Array.from({ length: year.count }, (_, place): DecisionProduct => {
    const product = year.product[place]!;
    const days = year.days[place]!;
    const tokens = year.tokens[place]!;
    const breakEven = numberOrNull(year.breakEven[place]!);
    return {
      product: prices.names[product]!,
      days,
      ...estimator.estimate(days, observedDays),
      tokens,
      effectiveRate: days === 0 ? null : tokens / days,
      flexCost: year.flexCost[place]!,
      seatCost: numberOrNull(prices.seatCost[product]!),
      flexEligible: prices.flexEligible[product] === 1,
      breakEven,
      probabilityAboveBreakEven: breakEven === null ? null : probabilityAbove(days, observedDays, breakEven),
    };
  });
}
