import type { CalendarDay } from "../calendar-day";
import { weekdayOf } from "../dates";

/** Which weekdays are worked, Monday first; seven of them. */
export type WorkingWeek = readonly boolean[];

/** Monday to Friday. */
export const MONDAY_TO_FRIDAY: WorkingWeek = [true, true, true, true, true, false, false];

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
