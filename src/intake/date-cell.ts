import type { RowCell } from "./cells";
import { dayOf, serialInstant } from "./dates/instants";
import { instantOf, readInstantText } from "./dates/instant-text";

/** A serial number as text; the fraction behind a comma only with the five digits of a day in our times. */
export const SERIAL_TEXT = /^(\d+(\.\d+)?|\d{5},\d+)$/;

/**
 * A cell as a point in time.
 *
 * Reads serial numbers (as numbers or text) and date texts whose order of day and month is plain: ISO dates and
 * date-times, dates with a month name. What 03/04/2025 means, only its whole column can tell. A date-time with a zone
 * is moved to the zone of the terms; one without a zone is taken as written.
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
  if (SERIAL_TEXT.test(text)) return serialInstant(Number(text.replace(",", ".")));
  const read = readInstantText(text, utcOffsetHours);
  if (read === null || read.date.dayFirst !== read.date.monthFirst) return NaN;
  return instantOf(read.date.dayFirst, read.offset);
}

/**
 * A cell as a day; a time of day in it is dropped.
 *
 * @returns serial day; NaN where the cell is no date
 */
export function readDay(cell: RowCell): number {
  return dayOf(readInstant(cell, 0));
}
