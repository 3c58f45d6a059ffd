import type { CalendarDay } from "../calendar-day";
import { randomOf } from "../random";
import { backtest, SHARES, type Backtest } from "./backtest";
import type { DemandPaths } from "./demand-paths";
import { demandWeeks, withoutCredits, DAYS_PER_WEEK } from "./demand-weeks";
import { drawnDemand, drawWeeks } from "./draw-demand";
import { METHODS } from "./method";
import { quantilesByDay } from "./quantile";
import { weekLevels } from "./week-levels";
import { daysOff, type WorkingWeek } from "./working-week";

export interface ForecastOptions {
  /** Days to forecast, > 0; 365 where left out. */
  readonly horizon?: number;
  /** Holidays and shutdowns, past and future. */
  readonly calendar: readonly CalendarDay[];
  readonly workingWeek: WorkingWeek;
  /** Of the random numbers, whole; 1 where left out. The same seed gives the same forecast. */
  readonly seed?: number;
  /** Number of futures drawn, > 0; 1,000 where left out. */
  readonly paths?: number;
  /** By pool: net tokens of the days of the history, together those of all; one pool covers all where left out. */
  readonly pools?: readonly Float64Array[];
}

/** P10, P50 and P90: on 10, 50 and 90 % of the paths it is no more. */
export interface Quantiles {
  readonly p10: Float64Array;
  readonly p50: Float64Array;
  readonly p90: Float64Array;
}

/** Daily demand of the pool, tokens, for the days after the history. */
export interface Forecast extends Quantiles {
  readonly measurable: true;
  /** Serial day of the first forecast day. */
  readonly from: number;
  readonly days: number;
  /** Of the tokens from the first day through each day. They are not the sums of the daily ones. */
  readonly cumulative: Quantiles;
  readonly backtest: Backtest;
  readonly paths: DemandPaths;
}

/** Fewer than eight whole weeks in which somebody was to work: too little to tell one week from another. */
export interface NoForecast {
  readonly measurable: false;
  readonly needs: "eight-weeks";
}

const LEAST_WEEKS = 8;
/** Stream of the forecast's own random numbers; the backtest uses those from 1 on. */
const FORECAST_STREAM = 0;

/**
 * Forecasts the daily demand of the pool by drawing whole weeks of its history again.
 *
 * The plain method draws from the last 52 weeks; a damped trend and a yearly season come in only where they have
 * earned it in the backtest. Holidays and shutdowns of the past count as what the other working days of their week
 * drew; those to come draw what the days that are never worked draw. Of several pools each draws its part of the
 * same weeks.
 *
 * @param netTokens net tokens of each day of the history; a day of credits is set against the days before it
 * @param from serial day of `netTokens[0]`; the forecast begins after the last day
 * @source domain notes, "Method notes", forecast
 */
export function forecastDemand(
  netTokens: Float64Array,
  from: number,
  options: ForecastOptions,
): Forecast | NoForecast {
  const { horizon: days = 365, seed = 1, paths: count = 1000 } = options;
  const off = daysOff(options.calendar, options.workingWeek);
  const weeks = demandWeeks(withoutCredits(netTokens), from, off, options.workingWeek);
  if (weeks.known.length < LEAST_WEEKS) return { measurable: false, needs: "eight-weeks" };
  const { drift, ...tested } = backtest(weeks, off, seed);
  const method = METHODS.find(({ name }) => name === tested.method)!;
  const levels = weekLevels(weeks, method, Math.ceil(days / DAYS_PER_WEEK));
  const draw = { paths: count, days, off, drift, random: randomOf(seed, FORECAST_STREAM) };
  const drawn = drawWeeks(weeks, levels, draw);
  const demand = drawnDemand(weeks, levels, drawn, draw);
  const daily = quantilesOf(demand, days);
  const cumulative = cumulate(demand, days);
  const ofPools = options.pools?.map((ofPool) => {
    const own = demandWeeks(withoutCredits(ofPool), from, off, options.workingWeek);
    return cumulate(drawnDemand(own, levels, drawn, draw), days);
  });
  const first = from + netTokens.length;
  return {
    measurable: true,
    from: first,
    days,
    ...daily,
    cumulative: quantilesOf(cumulative, days),
    backtest: tested,
    paths: { from: first, days, count, cumulative, ...(ofPools === undefined ? {} : { ofPools }) },
  };
}

function quantilesOf(values: Float64Array, days: number): Quantiles {
  const [p10, p50, p90] = quantilesByDay(values, days, SHARES);
  return { p10: p10!, p50: p50!, p90: p90! };
}

/** Adds up along each path, in place. */
function cumulate(demand: Float64Array, days: number): Float64Array {
  for (let i = 0; i < demand.length; i++) if (i % days !== 0) demand[i]! += demand[i - 1]!;
  return demand;
}
