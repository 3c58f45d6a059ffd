/**
 * Points in time are whole milliseconds since the start of serial day 0, the precision to which Excel keeps
 * times. Durations between them are exact; differences of fractional serial days are not.
 */
export const MS_PER_DAY = 86_400_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_MINUTE = 60_000;

/** The days that an Excel cell can show as a date: 1900-01-01 to 9999-12-31. */
const FIRST_DAY = 1;
const LAST_DAY = 2_958_465;

/** The serial day of a point in time. */
export function dayOf(instant: number): number {
  return Math.floor(instant / MS_PER_DAY);
}

/** The point in time of a serial number, whose fraction is the time of day. */
export function serialInstant(serial: number): number {
  return withinExcel(nearestInstant(serial));
}

/** As `serialInstant`, even where Excel cannot show the day. */
export function nearestInstant(serial: number): number {
  return Math.round(serial * MS_PER_DAY);
}

/** NaN for a point in time on a day that Excel cannot show. */
export function withinExcel(instant: number): number {
  return isWithinExcel(instant) ? instant : NaN;
}

/** Whether Excel can show the day of a point in time; false for NaN. */
export function isWithinExcel(instant: number): boolean {
  const day = dayOf(instant);
  return day >= FIRST_DAY && day <= LAST_DAY;
}
