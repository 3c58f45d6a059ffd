import type { AnnualWindow, Recommendation, UserProduct } from "./analysis";
import { breakEvenDays } from "./break-even";
import type { Charges } from "./charges";
import { pairsByName } from "./pair-order";
import type { Rate, RateCard } from "./rate-card";
import type { Usage } from "./usage";

/** A product unused for so many days counts as given up. */
const INACTIVE_DAYS = 90;
/** A user seen for fewer days is not judged yet. */
const LEAST_OBSERVED_DAYS = 90;
const DAYS_PER_YEAR = 365;

/**
 * Judges every user and product with a usage day: stay on Flex, or move to a seat.
 *
 * Figures are those of the annual window. A user who appears within it is scaled up from the days observed, which
 * run from the first usage day of any product to the as-of day.
 *
 * @param usage its names
 * @param charges charges of the same usage
 * @param window annual window, ending on the as-of day
 * @param rates the card
 * @param tokenPrice currency per token
 * @returns most tokens first
 * @source article, "Token Rates by Product" and "The Decision Framework"
 */
export function userProducts(
  usage: Usage,
  charges: Charges,
  window: AnnualWindow,
  rates: RateCard,
  tokenPrice: number,
): UserProduct[] {
  const order = pairsByName(charges.pairs, usage);
  return judgePairs(order, usage, charges, window, rates, tokenPrice).sort((a, b) => b.tokens - a.tokens);
}

/**
 * The same in the order of some pairs; those without a usage day are left out.
 *
 * @param order pairs of the charges
 */
export function judgePairs(
  order: Int32Array,
  usage: Usage,
  charges: Charges,
  window: AnnualWindow,
  rates: RateCard,
  tokenPrice: number,
): UserProduct[] {
  const { pairs } = charges;
  const sums = sumByPair(usage, charges, window.from);
  const rateOf = usage.products.map((product) => rates.find(product));
  const judged: UserProduct[] = [];
  for (let position = 0; position < order.length; position++) {
    const pair = order[position]!;
    const lastDay = sums.lastDay[pair]!;
    if (lastDay === 0) continue;
    const user = pairs.user[pair]!;
    const product = pairs.product[pair]!;
    const usageDays = sums.days[pair]!;
    const tokens = sums.tokens[pair]!;
    const observedDays = window.to - Math.max(window.from, sums.firstDayOfUser[user]!) + 1;
    const annualDays = (usageDays * DAYS_PER_YEAR) / observedDays;
    const effectiveRate = usageDays === 0 ? null : tokens / usageDays;
    const flexCost = effectiveRate === null ? 0 : annualDays * effectiveRate * tokenPrice;
    const seatCost = rateOf[product]?.seatCostPerYear ?? null;
    const breakEven =
      seatCost === null || effectiveRate === null ? null : breakEvenDays(seatCost, effectiveRate, tokenPrice);
    judged.push({
      user: usage.users[user]!,
      product: usage.products[product]!,
      usageDays,
      observedDays,
      annualDays,
      tokens,
      effectiveRate,
      flexCost,
      seatCost,
      breakEven,
      recommendation: recommend(rateOf[product], window.to - lastDay, observedDays, annualDays, breakEven),
      saving: seatCost === null ? null : seatCost - flexCost,
    });
  }
  return judged;
}

/**
 * What to do about a user and product: the first rule that applies, in the order of {@link RECOMMENDATIONS}.
 *
 * @param rate of the product; undefined where the card does not know it
 * @param daysSinceUse days since the last usage day
 * @param observedDays days on which the user could have been seen
 * @param annualDays usage days a year
 * @param breakEven days a year; null where it cannot be computed
 */
export function recommend(
  rate: Rate | undefined,
  daysSinceUse: number,
  observedDays: number,
  annualDays: number,
  breakEven: number | null,
): Recommendation {
  if (rate !== undefined && !rate.flexEligible) return "Not eligible";
  if (rate === undefined || rate.seatCostPerYear === null) return "Unknown product";
  if (daysSinceUse >= INACTIVE_DAYS || breakEven === null) return "Inactive";
  if (observedDays < LEAST_OBSERVED_DAYS) return "Too early";
  return annualDays <= breakEven ? "Flex" : "Named User";
}

interface PairSums {
  /** Usage days and their tokens within the window. */
  readonly days: Int32Array;
  readonly tokens: Float64Array;
  /** Last usage day of all the data; 0 where there is none. */
  readonly lastDay: Int32Array;
  readonly firstDayOfUser: Int32Array;
}

function sumByPair(usage: Usage, charges: Charges, from: number): PairSums {
  const { pairs } = charges;
  const days = new Int32Array(pairs.count);
  const tokens = new Float64Array(pairs.count);
  const lastDay = new Int32Array(pairs.count);
  const firstDayOfUser = new Int32Array(usage.users.length);
  for (let charge = 0; charge < charges.count; charge++) {
    const charged = charges.tokens[charge]!;
    if (charged <= 0) continue;
    const pair = charges.pair[charge]!;
    const day = charges.day[charge]!;
    lastDay[pair] = day;
    const user = pairs.user[pair]!;
    if (firstDayOfUser[user] === 0) firstDayOfUser[user] = day;
    if (day < from) continue;
    days[pair]!++;
    tokens[pair]! += charged;
  }
  return { days, tokens, lastDay, firstDayOfUser };
}
