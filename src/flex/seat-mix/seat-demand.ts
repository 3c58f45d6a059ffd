import type { AnnualWindow, Recommendation, UserProduct } from "../analysis";

/** What one user would use of one product in a year, if all of it were on Flex. */
export interface SeatDemand {
  readonly user: string;
  readonly product: string;
  /** Tokens of a year on Flex, >= 0. */
  readonly tokens: number;
  /** Tokens per usage day as charged, > 0; null where no day was, or where credits leave nothing. */
  readonly effectiveRate: number | null;
  /** Not judged: counted into the pool, never moved to a seat. */
  readonly staysOnFlex: boolean;
}

const DAYS_PER_YEAR = 365;

/**
 * The demand of a year that the judged users and products stand for.
 *
 * A user seen too briefly and a product given up are not scaled up from the days observed: they count with the
 * window's own tokens, scaled as the window is, and stay on Flex. A product that may not be had on Flex and was not
 * used within the window is no demand.
 *
 * @param users as the analysis judges them
 * @param window annual window of the same analysis
 * @returns one demand a user and product, in the same order
 * @source domain notes, "Seat mix" and "Part-year users"
 */
export function seatDemands(users: readonly UserProduct[], window: AnnualWindow): SeatDemand[] {
  const scale = windowScale(window);
  return users
    .filter(({ recommendation, usageDays }) => recommendation !== "Not eligible" || usageDays > 0)
    .map(({ user, product, recommendation, tokens, annualDays, effectiveRate: charged }) => {
      const staysOnFlex = isUnjudged(recommendation);
      // The credits of a usage report may exceed its charges; nobody will use less than nothing.
      const effectiveRate = charged !== null && charged > 0 ? charged : null;
      return {
        user,
        product,
        tokens: staysOnFlex ? Math.max(0, tokens) * scale : annualDays * (effectiveRate ?? 0),
        effectiveRate,
        staysOnFlex,
      };
    });
}

/** Whether a recommendation says that it is too early, or too late, to judge. */
export function isUnjudged(recommendation: Recommendation): boolean {
  return recommendation === "Too early" || recommendation === "Inactive";
}

/** By what a window shorter than a year is scaled to one. */
export function windowScale(window: AnnualWindow): number {
  return window.annualised ? DAYS_PER_YEAR / window.days : 1;
}
