import type { DemandWeeks } from "./demand-weeks";
import type { Method } from "./method";

const WEEKS_PER_YEAR = 52;
/** Each week ahead adds this share of the growth that the week before it added; no trend runs on for ever. */
const DAMPING = 0.95;
/** No level is taken for less than this share of the mean: a week is never scaled up out of next to nothing. */
const LEAST_LEVEL = 0.1;
/** Weeks over which the season is smoothed, on either side. */
const SEASON_REACH = 2;
/** A year's growth is taken for no more than this factor, and for no less than its inverse. */
const MOST_GROWTH = 4;

/** How high demand stands in each week, relative to the others: a drawn week is scaled by `ahead / past`. */
export interface WeekLevels {
  /** The weeks of the history that may be drawn, at least one. */
  readonly drawable: readonly number[];
  /** Level of every week of the history, > 0. */
  readonly past: Float64Array;
  /** Level of the weeks to come, > 0. */
  readonly ahead: Float64Array;
}

/**
 * The level of past and coming weeks under a method.
 *
 * @param weeks the history, with at least the known weeks that the method must have
 * @param method what the level follows
 * @param weeksAhead number of coming weeks
 */
export function weekLevels(weeks: DemandWeeks, method: Method, weeksAhead: number): WeekLevels {
  const { count } = weeks;
  const drawable = weeks.known.slice(-method.window);
  const trend = trendOf(weeks, method, drawable);
  const season = method.season ? seasonOf(weeks, trend) : FLAT;
  return {
    drawable,
    past: Float64Array.from({ length: count }, (_, week) => season(week) * trend(week)),
    ahead: Float64Array.from(
      { length: weeksAhead },
      (_, ahead) => season(count + ahead) * trend(count - 1 + dampedWeeks(ahead + 1)),
    ),
  };
}

/** Level by number of the week, coming weeks numbered on; also between two weeks. */
type Level = (week: number) => number;

const FLAT: Level = () => 1;

function trendOf(weeks: DemandWeeks, method: Method, drawable: readonly number[]): Level {
  if (!method.trend) return FLAT;
  return method.season ? yearlyGrowth(weeks) : medianSlope(weeks, drawable);
}

/** How far a trend gets in so many weeks. @source E. S. Gardner and E. McKenzie, "Forecasting Trends in Time Series" (1985) */
function dampedWeeks(ahead: number): number {
  return (DAMPING * (1 - DAMPING ** ahead)) / (1 - DAMPING);
}

/** A line of the median slope between any two weeks: a few odd weeks do not tilt it. @source P. K. Sen (1968), after H. Theil */
function medianSlope(weeks: DemandWeeks, drawable: readonly number[]): Level {
  const totals = drawable.map((week) => weeks.total[week]!);
  const mean = meanOf(totals);
  if (mean === 0) return FLAT;
  const slopes: number[] = [];
  for (let i = 0; i < drawable.length; i++) {
    for (let j = i + 1; j < drawable.length; j++) {
      slopes.push((totals[j]! - totals[i]!) / (drawable[j]! - drawable[i]!));
    }
  }
  const center = meanOf(drawable);
  const slope = medianOf(slopes) / mean;
  return (week) => Math.max(LEAST_LEVEL, 1 + slope * (week - center));
}

/** The latest weeks against the same weeks a year before: no season is taken for growth. */
function yearlyGrowth(weeks: DemandWeeks): Level {
  const known = new Set(weeks.known);
  const compared = weeks.known
    .filter((week) => week >= weeks.count - WEEKS_PER_YEAR)
    .filter((week) => known.has(week - WEEKS_PER_YEAR));
  const now = meanOf(compared.map((week) => weeks.total[week]!));
  const before = meanOf(compared.map((week) => weeks.total[week - WEEKS_PER_YEAR]!));
  if (before === 0) return FLAT;
  const growth = Math.min(MOST_GROWTH, Math.max(1 / MOST_GROWTH, now / before));
  return (week) => growth ** ((week - weeks.count) / WEEKS_PER_YEAR);
}

/**
 * The 52 weeks of the year: each week, less the trend, against the mean of its year, averaged over the whole years
 * at the end of the history and smoothed over the weeks beside it.
 */
function seasonOf(weeks: DemandWeeks, trend: Level): Level {
  const sums = new Float64Array(WEEKS_PER_YEAR);
  const years = new Float64Array(WEEKS_PER_YEAR);
  for (const year of knownByYear(weeks)) {
    const level = (week: number): number => weeks.total[week]! / trend(week);
    const mean = meanOf(year.map(level));
    if (mean === 0) continue;
    for (const week of year) {
      sums[week % WEEKS_PER_YEAR]! += level(week) / mean;
      years[week % WEEKS_PER_YEAR]!++;
    }
  }
  const smooth = sums.map((_, week) => {
    let sum = 0;
    let count = 0;
    for (let beside = week - SEASON_REACH; beside <= week + SEASON_REACH; beside++) {
      const at = (beside + WEEKS_PER_YEAR) % WEEKS_PER_YEAR;
      sum += sums[at]!;
      count += years[at]!;
    }
    return count === 0 ? 1 : Math.max(LEAST_LEVEL, sum / count);
  });
  return (week) => smooth[week % WEEKS_PER_YEAR]!;
}

/** The known weeks of each whole year that ends with, or whole years before, the history; the latest year first. */
function knownByYear({ count, known }: DemandWeeks): number[][] {
  const years = Array.from({ length: Math.floor(count / WEEKS_PER_YEAR) }, (): number[] => []);
  for (const week of known) years[Math.floor((count - 1 - week) / WEEKS_PER_YEAR)]?.push(week);
  return years;
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function medianOf(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
