import { weekdayOf } from "../dates";
import type { WorkingWeek } from "./working-week";

export const DAYS_PER_WEEK = 7;

/** The history cut into whole weeks, counted back from its last day, so that every week begins on the same weekday. */
export interface DemandWeeks {
  readonly count: number;
  /** Serial day of the first day of week 0. */
  readonly from: number;
  /** Tokens of day `d` of week `w` at `w * 7 + d`, as they were. */
  readonly actual: Float64Array;
  /** The same, days off filled with what the other working days of their week drew on average. */
  readonly ordinary: Float64Array;
  /** Tokens of each ordinary week. */
  readonly total: Float64Array;
  /** Weeks with a working day that was not off, ascending; of the others nobody knows what they would have drawn. */
  readonly known: readonly number[];
  /** 1 for the days of a week that are worked. */
  readonly worked: Uint8Array;
}

/**
 * Cuts a history into whole weeks and fills its days off.
 *
 * The oldest days, that make no whole week, are left out.
 *
 * @param demand tokens of each day, >= 0, from day `from` on
 * @param from serial day of `demand[0]`
 * @param off serial days on which work fell out
 * @param workingWeek seven weekdays, Monday first
 */
export function demandWeeks(
  demand: Float64Array,
  from: number,
  off: ReadonlySet<number>,
  workingWeek: WorkingWeek,
): DemandWeeks {
  const count = Math.floor(demand.length / DAYS_PER_WEEK);
  const start = from + demand.length - count * DAYS_PER_WEEK;
  const actual = demand.slice(start - from);
  const ordinary = actual.slice();
  const total = new Float64Array(count);
  const known: number[] = [];
  const worked = Uint8Array.from({ length: DAYS_PER_WEEK }, (_, day) =>
    workingWeek[weekdayOf(start + day)] === true ? 1 : 0,
  );
  for (let week = 0; week < count; week++) {
    const first = week * DAYS_PER_WEEK;
    const isOff = Array.from(worked, (_, day) => off.has(start + first + day));
    const usual = usualDay(actual.subarray(first, first + DAYS_PER_WEEK), isOff, worked);
    if (usual !== null) known.push(week);
    for (let day = 0; day < DAYS_PER_WEEK; day++) {
      if (isOff[day]) ordinary[first + day] = usual ?? 0;
      total[week]! += ordinary[first + day]!;
    }
  }
  return { count, from: start, actual, ordinary, total, known, worked };
}

/**
 * What was known at the end of a week.
 *
 * @param weeks the whole history
 * @param count number of weeks from its beginning
 */
export function firstWeeks(weeks: DemandWeeks, count: number): DemandWeeks {
  return {
    ...weeks,
    count,
    actual: weeks.actual.subarray(0, count * DAYS_PER_WEEK),
    ordinary: weeks.ordinary.subarray(0, count * DAYS_PER_WEEK),
    total: weeks.total.subarray(0, count),
    known: weeks.known.filter((week) => week < count),
  };
}

/**
 * Mean of the worked days of a week that were not off.
 *
 * @returns null where all were off; 0 where none is ever worked, for then none is off
 */
function usualDay(tokens: Float64Array, isOff: readonly boolean[], worked: Uint8Array): number | null {
  const days = [...tokens].filter((_, day) => worked[day] === 1 && !isOff[day]);
  if (days.length === 0) return isOff.includes(true) ? null : 0;
  return days.reduce((sum, day) => sum + day, 0) / days.length;
}

/** Mean of the days of a week that are never worked; 0 where every day is. */
export function idleDay(tokens: Float64Array, worked: Uint8Array): number {
  const days = [...tokens].filter((_, day) => worked[day] === 0);
  return days.length === 0 ? 0 : days.reduce((sum, day) => sum + day, 0) / days.length;
}

/**
 * Demand without negative days: a day of net credits is set against the days before it, the latest first.
 *
 * @param netTokens net tokens of each day
 * @returns tokens of each day, >= 0; credits that reach back beyond the first day are dropped
 * @example withoutCredits(Float64Array.of(5, 8, -3)) //=> [5, 5, 0]
 */
export function withoutCredits(netTokens: Float64Array): Float64Array {
  const demand = netTokens.slice();
  let credit = 0;
  for (let day = demand.length - 1; day >= 0; day--) {
    const net = demand[day]! - credit;
    demand[day] = Math.max(0, net);
    credit = Math.max(0, -net);
  }
  return demand;
}
