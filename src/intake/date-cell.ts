import { parseIsoDate } from "../flex/dates";
import type { RowCell } from "./cells";

/**
 * Points in time are whole milliseconds since the start of serial day 0, the precision to which Excel keeps
 * times. Durations between them are exact; differences of fractional serial days are not.
 */
export const MS_PER_DAY = 86_400_000;
export const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;

/** The days that an Excel cell can show as a date: 1900-01-01 to 9999-12-31. */
const FIRST_DAY = 1;
const LAST_DAY = 2_958_465;

const SERIAL_TEXT = /^\d+(\.\d+)?$/;
const ISO_TEXT = new RegExp(
  "^(\\d{4}-\\d{2}-\\d{2})" + // date
    "(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?" + // time of day
    "(?: ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?)?$", // zone
  "i",
);

/**
 * A cell as a point in time.
 *
 * Reads serial numbers (as numbers or text), ISO dates, and ISO date-times. A date-time with a zone is moved
 * to the zone of the terms; one without a zone is taken as written.
 *
 * @param cell as read
 * @param utcOffsetHours hours by which the wanted zone is ahead of UTC
 * @returns whole milliseconds since the start of serial day 0; NaN where the cell is no such date
 * @example dayOf(readInstant("2025-03-10T23:30:00Z", 1)) //=> serialOf(2025, 3, 11)
 */
export function readInstant(cell: RowCell, utcOffsetHours: number): number {
  if (typeof cell === "number") return serialInstant(cell);
  if (typeof cell !== "string") return NaN;
  const text = cell.trim();
  return SERIAL_TEXT.test(text) ? serialInstant(Number(text)) : isoInstant(text, utcOffsetHours);
}

/** The serial day of a point in time. */
export function dayOf(instant: number): number {
  return Math.floor(instant / MS_PER_DAY);
}

/**
 * A cell as a day; a time of day in it is dropped.
 *
 * @returns serial day; NaN where the cell is no date
 */
export function readDay(cell: RowCell): number {
  return dayOf(readInstant(cell, 0));
}

function serialInstant(serial: number): number {
  return withinExcel(Math.round(serial * MS_PER_DAY));
}

function isoInstant(text: string, utcOffsetHours: number): number {
  const match = ISO_TEXT.exec(text);
  if (!match) return NaN;
  const [, date, hour, minute, second, fraction, zone] = match;
  const day = parseIsoDate(date!);
  if (day === null) return NaN;
  const local = day * MS_PER_DAY + timeOfDay(hour, minute, second, fraction);
  return withinExcel(
    zone === undefined ? local : local - zoneOffset(zone) + Math.round(utcOffsetHours * MS_PER_HOUR),
  );
}

function timeOfDay(hour = "0", minute = "0", second = "0", fraction = "0"): number {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return NaN;
  const ms = Math.floor(Number(`0.${fraction}`) * 1000);
  return Number(hour) * MS_PER_HOUR + Number(minute) * MS_PER_MINUTE + Number(second) * 1000 + ms;
}

/** Milliseconds by which a zone such as "Z", "+02:00" or "-0330" is ahead of UTC. */
function zoneOffset(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  const ahead = Number(match[2]) * MS_PER_HOUR + Number(match[3] ?? 0) * MS_PER_MINUTE;
  return match[1] === "-" ? -ahead : ahead;
}

function withinExcel(instant: number): number {
  const day = dayOf(instant);
  return day >= FIRST_DAY && day <= LAST_DAY ? instant : NaN;
}
