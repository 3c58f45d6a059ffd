/**
 * Days as integers: serial days of Excel's 1900 system, 1899-12-30 being 0.
 *
 * From 1 March 1900 on they equal what Excel shows; before it Excel counts a 29 February 1900 that never was.
 * All arithmetic is on integers, so no time zone can shift a day.
 */

/** A day of the proleptic Gregorian calendar; month 1 to 12. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from 0000-03-01 to 1899-12-30. */
const EPOCH_SHIFT = 693899;
const DAYS_PER_ERA = 146097;

/**
 * The serial day of a calendar day.
 *
 * @param year calendar year
 * @param month 1 to 12
 * @param day 1 to 31
 * @returns serial day
 * @source H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil
 * @example serialOf(2026, 1, 31) //=> 46053
 */
export function serialOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/**
 * The calendar day of a serial day.
 *
 * @param serial serial day, whole
 * @source H. Hinnant, "chrono-compatible low-level date algorithms", civil_from_days
 * @example civilOf(46053) //=> { year: 2026, month: 1, day: 31 }
 */
export function civilOf(serial: number): CivilDay {
  const z = serial + EPOCH_SHIFT;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/**
 * A serial day as ISO 8601 text.
 *
 * @example isoDate(46053) //=> "2026-01-31"
 */
export function isoDate(serial: number): string {
  const { year, month, day } = civilOf(serial);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * The serial day of an ISO 8601 calendar date.
 *
 * @param text "YYYY-MM-DD"
 * @returns null where the text is no such date, 2026-02-30 included
 */
export function parseIsoDate(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const serial = serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDate(serial) === text ? serial : null;
}

/** Weekday of a serial day, Monday being 0. */
export function weekdayOf(serial: number): number {
  return (((serial + 5) % 7) + 7) % 7;
}

/** The Monday on or before a day. */
export function weekStart(serial: number): number {
  return serial - weekdayOf(serial);
}

/** The first day of a day's month. */
export function monthStart(serial: number): number {
  return serial - civilOf(serial).day + 1;
}

/** The first day of a day's calendar quarter. */
export function quarterStart(serial: number): number {
  const { year, month } = civilOf(serial);
  return serialOf(year, month - ((month - 1) % 3), 1);
}

/**
 * The same day of another month, or that month's last day where it is shorter, as Excel's EDATE.
 *
 * @param serial serial day
 * @param months whole, may be negative
 * @example isoDate(addMonths(serialOf(2024, 2, 29), 12)) //=> "2025-02-28"
 */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = civilOf(serial);
  const index = year * 12 + month - 1 + months;
  const first = serialOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
  const next = serialOf(Math.floor((index + 1) / 12), ((((index + 1) % 12) + 12) % 12) + 1, 1);
  return first + Math.min(day, next - first) - 1;
}
