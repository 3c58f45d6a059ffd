import { gammaQuantile, gammaTail } from "../gamma";
import type { AnnualDays } from "./decision";

export const DAYS_PER_YEAR = 365;
/** An 80 % interval leaves a tenth on either side. */
const LOWER_TAIL = 0.1;
const UPPER_TAIL = 0.9;

/** Estimates the days of a year from days observed. */
export interface AnnualDaysEstimator {
  /**
   * @param days days of use observed, whole, >= 0
   * @param observedDays days on which use could have been observed, >= 1
   */
  estimate(days: number, observedDays: number): AnnualDays;
}

/**
 * An estimator that computes the quantiles of each number of days once.
 *
 * Days of use that come at an even rate are Poisson; by Jeffreys' prior the rate given d days is Gamma with the shape
 * d + 1/2, here scaled to a year and cut at 365. Without a day of use the interval begins at 0, as is usual for that
 * prior, so that the estimate always lies within it.
 *
 * @source H. Jeffreys, "Theory of Probability"; L. Brown, T. Cai and A. DasGupta, "Interval Estimation in Exponential
 * Families", Statistica Sinica 13 (2003)
 * @example annualDaysEstimator().estimate(10, 365) //=> { annualDays: 10, low: 6.61..., high: 14.80... }
 */
export function annualDaysEstimator(): AnnualDaysEstimator {
  const quantiles = new Map<number, { low: number; high: number }>();
  const quantilesOf = (days: number): { low: number; high: number } => {
    let found = quantiles.get(days);
    if (found === undefined) {
      const shape = days + 0.5;
      found = {
        low: days === 0 ? 0 : gammaQuantile(LOWER_TAIL, shape),
        high: gammaQuantile(UPPER_TAIL, shape),
      };
      quantiles.set(days, found);
    }
    return found;
  };
  return {
    estimate: (days, observedDays) => {
      const scale = DAYS_PER_YEAR / observedDays;
      const { low, high } = quantilesOf(days);
      return {
        annualDays: (days * DAYS_PER_YEAR) / observedDays,
        low: Math.min(DAYS_PER_YEAR, low * scale),
        high: Math.min(DAYS_PER_YEAR, high * scale),
      };
    },
  };
}

/**
 * How likely the days of a year exceed a break-even, by the distribution of {@link annualDaysEstimator}.
 *
 * @param days days of use observed, whole, >= 0
 * @param observedDays days on which use could have been observed, >= 1
 * @param breakEven days per year, > 0
 * @returns 0 to 1; 0 for a break-even of 365 days or more, which no year exceeds
 * @example probabilityAbove(10, 365, 14) //=> 0.14...
 */
export function probabilityAbove(days: number, observedDays: number, breakEven: number): number {
  if (breakEven >= DAYS_PER_YEAR) return 0;
  return gammaTail((breakEven * observedDays) / DAYS_PER_YEAR, days + 0.5);
}
