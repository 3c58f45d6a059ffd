import type { IssueParams } from "../data-issue";
import { addMonths, isoDate } from "../dates";
import type { FiredRule } from "./decision";
import { busiestMonths } from "./season";

/** A first use more recent than so many days is not judged yet. */
const LEAST_DAYS_SINCE_FIRST_USE = 60;
const LONGEST_PILOT_DAYS = 60;
/** A pilot is over once the last so many days saw no use. */
const PILOT_IDLE_DAYS = 30;
const SEASON_MONTHS = 6;
const LEAST_SEASON_SHARE = 0.9;
const LEAST_SEASON_OBSERVED_MONTHS = 9;

/** When one user used anything. Days are serial days. */
export interface UserTimes {
  readonly asOf: number;
  /** First and last usage day in all of the data. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Days of use in each calendar month of the trailing year, from that of the first day observed to the as-of day's. */
  readonly daysByMonth: Int32Array;
  /** First day of the first of these months. */
  readonly firstMonth: number;
}

/** A scenario that follows from when a user used anything, whatever it was. */
export interface TimingVerdict extends FiredRule {
  readonly scenario: "too-early" | "pilot" | "seasonal";
}

/**
 * Too early, pilot or seasonal: the first that applies, else null.
 *
 * @source article, "The Decision Framework": pilot programs and training environments; seasonal workers and
 * project-based staff. The limits are the product's own.
 */
export function timingVerdict(times: UserTimes): TimingVerdict | null {
  return tooEarly(times) ?? pilot(times) ?? seasonal(times);
}

function tooEarly({ asOf, firstDay }: UserTimes): TimingVerdict | null {
  const days = asOf - firstDay;
  if (days >= LEAST_DAYS_SINCE_FIRST_USE) return null;
  return verdict("too-early", {
    days,
    least: LEAST_DAYS_SINCE_FIRST_USE,
    again: isoDate(firstDay + LEAST_DAYS_SINCE_FIRST_USE),
  });
}

function pilot({ asOf, firstDay, lastDay }: UserTimes): TimingVerdict | null {
  const span = lastDay - firstDay + 1;
  const idle = asOf - lastDay;
  if (span > LONGEST_PILOT_DAYS || idle < PILOT_IDLE_DAYS) return null;
  return verdict("pilot", { from: isoDate(firstDay), to: isoDate(lastDay), span, idle });
}

function seasonal({ daysByMonth, firstMonth }: UserTimes): TimingVerdict | null {
  const observedMonths = daysByMonth.length;
  if (observedMonths < LEAST_SEASON_OBSERVED_MONTHS) return null;
  const allDays = busiestMonths(daysByMonth, observedMonths).days;
  const season = busiestMonths(daysByMonth, SEASON_MONTHS);
  if (allDays === 0 || season.days < LEAST_SEASON_SHARE * allDays) return null;
  return verdict("seasonal", {
    from: monthText(firstMonth, season.from),
    to: monthText(firstMonth, season.to),
    seasonDays: season.days,
    allDays,
    share: (100 * season.days) / allDays,
    observedMonths,
  });
}

function verdict(scenario: TimingVerdict["scenario"], params: IssueParams): TimingVerdict {
  return { scenario, code: `decision-${scenario}`, params };
}

/** A month as "2026-03". */
function monthText(firstMonth: number, index: number): string {
  return isoDate(addMonths(firstMonth, index)).slice(0, 7);
}
