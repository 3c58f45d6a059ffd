import { addMonths, civilOf, serialOf } from "../dates";
import { SHARES } from "./backtest";
import type { DemandPaths } from "./demand-paths";
import { quantileOf } from "./quantile";

/** Tokens of the forecast days of one calendar month. On 10, 50 and 90 % of the paths it is no more. */
export interface MonthDemand {
  /** Serial day of the first of the month. */
  readonly month: number;
  /** Days of the month that are forecast: fewer at both ends. */
  readonly days: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/**
 * The demand of each month, on each path by itself.
 *
 * Quantiles of months are not the sums of the daily ones: those would have every day turn out low, or every day high.
 *
 * @param paths possible futures
 * @returns every month with a forecast day, ascending
 */
export function demandByMonth({ from, days, count, cumulative }: DemandPaths): MonthDemand[] {
  const months: MonthDemand[] = [];
  for (let start = 0; start < days;) {
    const { year, month } = civilOf(from + start);
    const first = serialOf(year, month, 1);
    const end = Math.min(days, addMonths(first, 1) - from);
    const totals = Float64Array.from({ length: count }, (_, path) => {
      const before = start === 0 ? 0 : cumulative[path * days + start - 1]!;
      return cumulative[path * days + end - 1]! - before;
    }).sort();
    const [p10, p50, p90] = SHARES.map((share) => quantileOf(totals, share));
    months.push({ month: first, days: end - start, p10: p10!, p50: p50!, p90: p90! });
    start = end;
  }
  return months;
}
