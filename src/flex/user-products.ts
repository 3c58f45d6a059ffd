import { RECOMMENDATIONS, type UserProduct } from "./analysis";
import { numberOrNull, type JudgedPairs } from "./judged-pairs";
import type { RateCard } from "./rate-card";
import type { Usage } from "./usage";

/**
 * The judged pairs as plain data.
 *
 * @param usage its names
 * @param rates the card
 * @param tokenPrice currency per token
 * @returns most tokens first
 */
export function userProducts(
  judged: JudgedPairs,
  usage: Usage,
  rates: RateCard,
  tokenPrice: number,
): UserProduct[] {
  const { pairs, use } = judged;
  const seatCostOf = usage.products.map((product) => rates.find(product)?.seatCostPerYear ?? null);
  const users: UserProduct[] = [];
  for (const pair of judged.mostTokensFirst()) {
    const annualDays = judged.annualDays[pair]!;
    const effectiveRate = numberOrNull(judged.effectiveRate[pair]!);
    const flexCost = effectiveRate === null ? 0 : annualDays * effectiveRate * tokenPrice;
    const seatCost = seatCostOf[pairs.product[pair]!]!;
    users.push({
      user: usage.users[pairs.user[pair]!]!,
      product: usage.products[pairs.product[pair]!]!,
      usageDays: use.days[pair]!,
      observedDays: judged.observedDays[pair]!,
      annualDays,
      tokens: use.tokens[pair]!,
      effectiveRate,
      flexCost,
      seatCost,
      breakEven: numberOrNull(judged.breakEven[pair]!),
      recommendation: RECOMMENDATIONS[judged.recommendation[pair]!]!,
      saving: seatCost === null ? null : seatCost - flexCost,
    });
  }
  return users;
}
