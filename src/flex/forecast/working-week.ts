import type { CalendarDay } from "../calendar-day";
import { weekdayOf } from "../dates";

/** Which weekdays are worked, Monday first; seven of them. */
export type WorkingWeek = readonly boolean[];

/** Monday to Friday. */
export const MONDAY_TO_FRIDAY: WorkingWeek = [true, true, true, true, true, false, false];

/** Weekdays as terms name them, Monday first. */
export const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/**
 * A working week as terms write it.
 *
 * @param week at least one day
 * @example workingWeekText(MONDAY_TO_FRIDAY) //=> "Mon-Fri"
 */
export function workingWeekText(week: WorkingWeek): string {
  const runs: { first: number; last: number }[] = [];
  WEEKDAYS.forEach((_, day) => {
    if (week[day] !== true) return;
    const run = runs.at(-1);
    if (run?.last === day - 1) run.last = day;
    else runs.push({ first: day, last: day });
  });
  return runs
    .map(({ first, last }) => (first === last ? WEEKDAYS[first]! : `${WEEKDAYS[first]!}-${WEEKDAYS[last]!}`))
    .join(", ");
}

/**
 * The days on which work falls out: holidays and shutdowns that would otherwise be worked.
 *
 * @param calendar in any order
 * @param workingWeek seven weekdays, Monday first
 * @returns serial days; a holiday on a weekend is none of them, it changes nothing
 */
export function daysOff(calendar: readonly CalendarDay[], workingWeek: WorkingWeek): ReadonlySet<number> {
  return new Set(
    calendar.filter(({ date }) => workingWeek[weekdayOf(date)] === true).map(({ date }) => date),
  );
}
