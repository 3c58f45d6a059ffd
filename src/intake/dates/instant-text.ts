import { MS_PER_DAY, MS_PER_HOUR, withinExcel } from "./instants";
import { readDateText } from "./date-text";
import type { DateText } from "./date-text";
import { readTimeText } from "./time-text";

/** A date, perhaps with a time of day, as text. */
export interface InstantText {
  readonly date: DateText;
  /** The date's own text. */
  readonly dateText: string;
  /** Milliseconds to be added to the date's midnight: the time of day, moved out of its zone. */
  readonly offset: number;
}

/** A date, then white space, a comma or "T", then a time that has a colon. */
const DATE_AND_TIME = /^(.*\d)(?:,?\s+|T)(\d{1,2}:\d{2}.*)$/i;

/**
 * Takes a date text apart. A time with a zone is moved to the wanted zone; one without is taken as written.
 *
 * @param text trimmed
 * @param utcOffsetHours hours by which the wanted zone is ahead of UTC
 * @returns null where the text is no date
 */
export function readInstantText(text: string, utcOffsetHours: number): InstantText | null {
  const match = DATE_AND_TIME.exec(text);
  const dateText = match?.[1] ?? text;
  const date = readDateText(dateText);
  if (date === null) return null;
  if (!match) return { date, dateText, offset: 0 };
  const time = readTimeText(match[2]!);
  if (time === null) return null;
  const shift = time.zone === null ? 0 : Math.round(utcOffsetHours * MS_PER_HOUR) - time.zone;
  return { date, dateText, offset: time.time + shift };
}

/** The point in time of a date's midnight and an offset; NaN where Excel has no such day. */
export function instantOf(day: number, offset: number): number {
  return withinExcel(day * MS_PER_DAY + offset);
}
