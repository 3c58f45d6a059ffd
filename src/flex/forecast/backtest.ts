import { randomOf } from "../random";
import { drawDemand } from "./draw-demand";
import { DAYS_PER_WEEK, firstWeeks, idleDay, type DemandWeeks } from "./demand-weeks";
import { METHODS, type Method, type MethodName } from "./method";
import { quantilesByDay } from "./quantile";
import { weekLevels } from "./week-levels";

/** How the forecast would have done in the past. */
export interface Backtest {
  readonly method: MethodName;
  /** Mean pinball loss of P10, P50 and P90, tokens a day; 0 is perfect. */
  readonly pinball: number;
  /** The same of the seasonal naive: every day as on the same weekday of the last week. */
  readonly baseline: number;
  /**
   * Share of the days between P10 and P90, 0.8 being what they promise. Days that could not be missed (P10, P90 and
   * the day itself all alike, as on weekends without use) are not counted; 1 where there are no others.
   */
  readonly coverage: number;
  /** Days in the past from which it looked ahead. */
  readonly origins: number;
  /** How far it looked ahead, days. */
  readonly daysAhead: number;
}

/** A backtest and what the forecast takes from it. */
export interface BacktestResult extends Backtest {
  /**
   * What the draws do not explain of the misses of totals: the standard deviation of a factor on the level, >= 0.
   * The forecast is widened by it; the backtest itself is not, so its coverage is, if anything, too low.
   */
  readonly drift: number;
}

/** The quantiles that are forecast. */
export const SHARES = [0.1, 0.5, 0.9] as const;

const MOST_WEEKS_AHEAD = 13;
const MOST_ORIGINS = 13;
const PATHS = 100;
/** A method is taken only if it leaves at most this share of the loss of every plainer one. */
const EARNED = 0.95;
const MOST_DRIFT = 0.5;

/**
 * Looks ahead from days in the second half of the history, knowing only what lay before them.
 *
 * Every method with enough history competes on the same days. A trend or a season is taken only where it has
 * lowered the loss by a twentieth.
 *
 * @param weeks the history, at least eight known weeks
 * @param off serial days on which work fell out, known in advance
 * @param seed of the draws
 * @source rolling origin and pinball loss: R. J. Hyndman and G. Athanasopoulos, "Forecasting: Principles and Practice", 3rd ed., 5.9-5.10
 */
export function backtest(weeks: DemandWeeks, off: ReadonlySet<number>, seed: number): BacktestResult {
  const known = weeks.known.length;
  const weeksAhead = Math.min(MOST_WEEKS_AHEAD, Math.floor(known / 4));
  const methods = METHODS.filter(({ least }) => known >= least + 2 * weeksAhead);
  const origins = originsOf(weeks, weeksAhead, Math.max(...methods.map(({ least }) => least)));
  let taken = METHODS[0]!;
  let best = scoreOf(weeks, off, taken, origins, weeksAhead, seed);
  for (const method of methods.slice(1)) {
    const score = scoreOf(weeks, off, method, origins, weeksAhead, seed);
    if (score.loss >= EARNED * best.loss) continue;
    taken = method;
    best = score;
  }
  const daysAhead = weeksAhead * DAYS_PER_WEEK;
  const forecasts = origins.length * daysAhead * SHARES.length;
  return {
    method: taken.name,
    pinball: best.loss / forecasts,
    baseline: naiveLoss(weeks, off, origins, daysAhead) / forecasts,
    coverage: best.judged === 0 ? 1 : best.hits / best.judged,
    origins: origins.length,
    daysAhead,
    drift: Math.min(MOST_DRIFT, Math.sqrt(Math.max(0, best.unexplained / origins.length))),
  };
}

/** Numbers of weeks known at each origin, evenly over the second half of the known weeks, each with a full look ahead. */
function originsOf(weeks: DemandWeeks, weeksAhead: number, least: number): number[] {
  const known = weeks.known.length;
  const first = Math.max(Math.ceil(known / 2), least);
  const last = known - weeksAhead;
  const count = Math.min(MOST_ORIGINS, last - first + 1);
  return Array.from({ length: count }, (_, index) => {
    const learned = count === 1 ? last : Math.round(first + ((last - first) * index) / (count - 1));
    return weeks.known[learned - 1]! + 1;
  });
}

interface Score {
  /** Sum of the pinball losses of all days and quantiles. */
  loss: number;
  hits: number;
  judged: number;
  /** Sum over the origins of (miss / mean)^2 less (deviation of the draws / mean)^2, of totals of the look ahead. */
  unexplained: number;
}

function scoreOf(
  weeks: DemandWeeks,
  off: ReadonlySet<number>,
  method: Method,
  origins: readonly number[],
  weeksAhead: number,
  seed: number,
): Score {
  const days = weeksAhead * DAYS_PER_WEEK;
  const score: Score = { loss: 0, hits: 0, judged: 0, unexplained: 0 };
  for (const origin of origins) {
    const history = firstWeeks(weeks, origin);
    const demand = drawDemand(history, weekLevels(history, method, weeksAhead), {
      paths: PATHS,
      days,
      off,
      drift: 0,
      random: randomOf(seed, origin),
    });
    const actual = weeks.actual.subarray(origin * DAYS_PER_WEEK, origin * DAYS_PER_WEEK + days);
    scoreDays(score, actual, quantilesByDay(demand, days, SHARES));
    score.unexplained += unexplainedOf(demand, actual);
  }
  return score;
}

function scoreDays(score: Score, actual: Float64Array, quantiles: readonly Float64Array[]): void {
  const [low, , high] = quantiles;
  actual.forEach((tokens, day) => {
    SHARES.forEach((share, index) => (score.loss += pinballLoss(tokens, quantiles[index]![day]!, share)));
    const [from, to] = [low![day]!, high![day]!];
    if (from === to && from === tokens) return;
    score.judged++;
    if (from <= tokens && tokens <= to) score.hits++;
  });
}

function unexplainedOf(demand: Float64Array, actual: Float64Array): number {
  const days = actual.length;
  const totals = new Float64Array(demand.length / days);
  demand.forEach((tokens, index) => (totals[Math.floor(index / days)]! += tokens));
  const mean = sumOf(totals) / totals.length;
  if (mean === 0) return 0;
  const variance = sumOf(totals.map((total) => (total - mean) ** 2)) / totals.length;
  return ((sumOf(actual) - mean) ** 2 - variance) / mean ** 2;
}

function naiveLoss(
  weeks: DemandWeeks,
  off: ReadonlySet<number>,
  origins: readonly number[],
  days: number,
): number {
  let loss = 0;
  for (const origin of origins) {
    const first = weeks.known.findLast((week) => week < origin)! * DAYS_PER_WEEK;
    const last = weeks.ordinary.subarray(first, first + DAYS_PER_WEEK);
    const idle = idleDay(last, weeks.worked);
    for (let day = 0; day < days; day++) {
      const at = origin * DAYS_PER_WEEK + day;
      const naive = off.has(weeks.from + at) ? idle : last[day % DAYS_PER_WEEK]!;
      for (const share of SHARES) loss += pinballLoss(weeks.actual[at]!, naive, share);
    }
  }
  return loss;
}

/**
 * What a quantile costs that turned out too low or too high.
 *
 * @param actual what came
 * @param quantile what was forecast to be exceeded with probability `1 - share`
 * @param share 0 to 1
 * @example pinballLoss(10, 6, 0.9) //=> 3.6
 */
export function pinballLoss(actual: number, quantile: number, share: number): number {
  return actual >= quantile ? share * (actual - quantile) : (1 - share) * (quantile - actual);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
