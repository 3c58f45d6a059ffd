import { descendingOrder } from "./amount-order";
import { RECOMMENDATIONS, type AnnualWindow } from "./analysis";
import { breakEvenDays } from "./break-even";
import type { Charges } from "./charges";
import { exceeds } from "./exceeds";
import { selected } from "./gather";
import { lazy } from "./lazy";
import { pairsByName } from "./pair-order";
import { pairUse, type PairUse } from "./pair-use";
import type { Pairs } from "./pairs";
import type { Rate, RateCard } from "./rate-card";
import type { Usage } from "./usage";

/** A product unused for so many days counts as given up. */
const INACTIVE_DAYS = 90;
/** A user seen for fewer days is not judged yet. */
const LEAST_OBSERVED_DAYS = 90;
const DAYS_PER_YEAR = 365;

const NOT_ELIGIBLE = RECOMMENDATIONS.indexOf("Not eligible");
const UNKNOWN_PRODUCT = RECOMMENDATIONS.indexOf("Unknown product");
const INACTIVE = RECOMMENDATIONS.indexOf("Inactive");
const TOO_EARLY = RECOMMENDATIONS.indexOf("Too early");
const FLEX = RECOMMENDATIONS.indexOf("Flex");
const NAMED_USER = RECOMMENDATIONS.indexOf("Named User");

/** Every user and product with a usage day, judged: stay on Flex, or move to a seat. In columns by pair. */
export interface JudgedPairs {
  readonly pairs: Pairs;
  readonly use: PairUse;
  /** Days on which the user could have been seen; 0 for a pair without a usage day, which is not judged. */
  readonly observedDays: Int32Array;
  /** Usage days x 365 / observed days. */
  readonly annualDays: Float64Array;
  /** Tokens / usage days of the window; NaN without usage days in it. */
  readonly effectiveRate: Float64Array;
  /** Days a year at which seat and Flex cost the same; NaN without a seat cost or a rate. */
  readonly breakEven: Float64Array;
  /** Position in RECOMMENDATIONS. */
  readonly recommendation: Uint8Array;
  /** All pairs by name of their user, then of their product; made when first asked for. */
  byName(): Int32Array;
  /** The pairs that are judged, most tokens first, then by name; made when first asked for. */
  mostTokensFirst(): Int32Array;
}

/**
 * Judges every user and product with a usage day.
 *
 * Figures are those of the annual window. A user who appears within it is scaled up from the days observed, which
 * run from the first usage day of any product to the as-of day.
 *
 * @param usage its names
 * @param charges charges of the same usage
 * @param window annual window, ending on the as-of day
 * @param rates the card
 * @param tokenPrice currency per token
 * @source article, "Token Rates by Product" and "The Decision Framework"
 */
export function judgePairs(
  usage: Usage,
  charges: Charges,
  window: AnnualWindow,
  rates: RateCard,
  tokenPrice: number,
): JudgedPairs {
  const { pairs } = charges;
  const use = pairUse(usage.users.length, charges, window);
  const rateOf = usage.products.map((product) => rates.find(product));
  const byName = lazy(() => pairsByName(pairs, usage));
  const observedDays = new Int32Array(pairs.count);
  const annualDays = new Float64Array(pairs.count);
  const effectiveRate = new Float64Array(pairs.count);
  const breakEven = new Float64Array(pairs.count);
  const recommendation = new Uint8Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair++) {
    const lastDay = use.lastDay[pair]!;
    if (lastDay === 0) continue;
    const rate = rateOf[pairs.product[pair]!];
    const seenDays = window.to - Math.max(window.from, use.firstDayOfUser[pairs.user[pair]!]!) + 1;
    const daysAYear = (use.days[pair]! * DAYS_PER_YEAR) / seenDays;
    const tokensADay = use.tokens[pair]! / use.days[pair]!;
    const evenAt = breakEvenDays(rate?.seatCostPerYear ?? NaN, tokensADay, tokenPrice);
    observedDays[pair] = seenDays;
    annualDays[pair] = daysAYear;
    effectiveRate[pair] = tokensADay;
    breakEven[pair] = evenAt;
    recommendation[pair] = recommend(rate, window.to - lastDay, seenDays, daysAYear, evenAt);
  }
  return {
    pairs,
    use,
    observedDays,
    annualDays,
    effectiveRate,
    breakEven,
    recommendation,
    byName,
    mostTokensFirst: lazy(() => descendingOrder(use.tokens, selected(byName(), observedDays))),
  };
}

/** What a column that has NaN for nothing says. */
export function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/**
 * What to do about a user and product: the first rule that applies, in the order of {@link RECOMMENDATIONS}.
 *
 * @param rate of the product; undefined where the card does not know it
 * @param daysSinceUse days since the last usage day
 * @param observedDays days on which the user could have been seen
 * @param annualDays usage days a year
 * @param breakEven days a year; NaN where it cannot be computed
 * @returns position in RECOMMENDATIONS
 */
export function recommend(
  rate: Rate | undefined,
  daysSinceUse: number,
  observedDays: number,
  annualDays: number,
  breakEven: number,
): number {
  if (rate !== undefined && !rate.flexEligible) return NOT_ELIGIBLE;
  if (rate === undefined || rate.seatCostPerYear === null) return UNKNOWN_PRODUCT;
  if (daysSinceUse >= INACTIVE_DAYS || Number.isNaN(breakEven)) return INACTIVE;
  if (observedDays < LEAST_OBSERVED_DAYS) return TOO_EARLY;
  return exceeds(annualDays, breakEven) ? NAMED_USER : FLEX;
}
