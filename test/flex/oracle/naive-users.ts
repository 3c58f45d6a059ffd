import type { AnnualWindow, Recommendation, UserProduct } from "../../../src/flex/analysis";
import type { AnalysisInput } from "../../../src/flex/analyze";
import type { NaiveDay } from "./naive-usage-days";
import { groupBy, sum } from "./naive-usage-days";

const RECENT_DAYS = 90;

/**
 * Every user and product with a usage day, judged by the annual window.
 *
 * @param usageDays days with a charge above 0, of the whole data
 */
export function naiveUsers(
  usageDays: NaiveDay[],
  window: AnnualWindow,
  { terms, rates }: AnalysisInput,
): UserProduct[] {
  const asOf = window.to;
  return groupBy(usageDays, (day) => JSON.stringify([day.user, day.product])).map((pair) => {
    const { user, product } = pair[0]!;
    const firstDayOfUser = Math.min(...usageDays.filter((day) => day.user === user).map((day) => day.day));
    const observedDays = asOf - Math.max(window.from, firstDayOfUser) + 1;

    const inWindow = pair.filter((day) => day.day >= window.from);
    const tokens = sum(inWindow.map((day) => day.charge));
    const annualDays = (inWindow.length * 365) / observedDays;
    const effectiveRate = inWindow.length === 0 ? null : tokens / inWindow.length;
    const flexCost = annualDays * (effectiveRate ?? 0) * terms.tokenPrice;

    const rate = rates.find(product);
    const seatCost = rate?.seatCostPerYear ?? null;
    const breakEven =
      seatCost === null || effectiveRate === null ? null : seatCost / (effectiveRate * terms.tokenPrice);

    const recommendation = ((): Recommendation => {
      if (rate?.flexEligible === false) return "Not eligible";
      if (seatCost === null) return "Unknown product";
      if (!pair.some((day) => day.day > asOf - RECENT_DAYS)) return "Inactive";
      if (observedDays < RECENT_DAYS) return "Too early";
      return annualDays <= breakEven! ? "Flex" : "Named User";
    })();

    return {
      user,
      product,
      usageDays: inWindow.length,
      observedDays,
      annualDays,
      tokens,
      effectiveRate,
      flexCost,
      seatCost,
      breakEven,
      recommendation,
      saving: seatCost === null ? null : seatCost - flexCost,
    };
  });
}
