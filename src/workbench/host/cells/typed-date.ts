import { civilOf, serialOf } from "../../../flex/dates";
import type { Typed } from "./typed-number";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
/** Two digits below 30 are of this century. */
const CENTURY_TURN = 30;

interface Day {
  readonly serial: number;
  readonly numberFormat: string;
}
type DayReader = (match: RegExpExecArray) => Day | null;

const DAYS: readonly (readonly [shape: RegExp, read: DayReader])[] = [
  [/^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/, ([, y, , m, d]) => day(y, Number(m), d, "m/d/yyyy")],
  [/^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/, ([, m, , d, y]) => day(y, Number(m), d, "m/d/yyyy")],
  [/^(\d{1,2})[-/](\d{1,2})$/, ([, m, d]) => day(currentYear(), Number(m), d, "d-mmm")],
  [
    shape(`^(\\d{1,2})[- ]${MONTH_NAMES}[- ,]+(\\d{4}|\\d{2})$`),
    ([, d, m, y]) => day(y, month(m), d, "d-mmm-yy"),
  ],
  [shape(`^${MONTH_NAMES} (\\d{1,2}), ?(\\d{4})$`), ([, m, d, y]) => day(y, month(m), d, "d-mmm-yy")],
  [shape(`^(\\d{1,2})[- ]${MONTH_NAMES}$`), ([, d, m]) => day(currentYear(), month(m), d, "d-mmm")],
  [shape(`^${MONTH_NAMES}[- ](\\d{1,2})$`), ([, m, d]) => day(currentYear(), month(m), d, "d-mmm")],
  [shape(`^${MONTH_NAMES}[- ](\\d{4})$`), ([, m, y]) => day(y, month(m), "1", "mmm-yy")],
];
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])m?)?$/i;

/**
 * A date, a time or both as one types them in an en-US Excel: 2025-03-10, 3/10/2025, 10-Mar-25, Mar 2025, 14:30, 2:30 PM.
 *
 * @returns the serial day and fraction of the 1900 system, or null where the text is no date
 */
export function typedDate(text: string): Typed | null {
  const date = readDay(text);
  if (date) return { value: date.serial, numberFormat: date.numberFormat, isDay: true };
  const time = readTime(text);
  if (time) return time;
  const gap = /^(.*\S) +(\d{1,2}:.*)$/.exec(text);
  const [dayPart, timePart] = [readDay(gap?.[1] ?? ""), readTime(gap?.[2] ?? "")];
  if (!dayPart || !timePart) return null;
  return { value: dayPart.serial + timePart.value, numberFormat: "m/d/yyyy h:mm", isDay: true };
}

function readDay(text: string): Day | null {
  for (const [shape, read] of DAYS) {
    const match = shape.exec(text);
    const found = match && read(match);
    if (found) return found;
  }
  return null;
}

function readTime(text: string): Typed | null {
  const [whole, hour, minute, second, half] = TIME.exec(text) ?? [];
  if (whole === undefined) return null;
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (m > 59 || s > 59 || (half ? h < 1 || h > 12 : h > 23)) return null;
  const hours = half ? (h % 12) + (half.toLowerCase() === "p" ? 12 : 0) : h;
  const numberFormat = `h:mm${second === undefined ? "" : ":ss"}${half ? " AM/PM" : ""}`;
  return { value: (hours * 3600 + m * 60 + s) / 86400, numberFormat };
}

/** Null where the calendar has no such day. */
function day(
  yearText: string | undefined,
  m: number,
  dayText: string | undefined,
  numberFormat: string,
): Day | null {
  const year = fullYear(yearText ?? "");
  const d = Number(dayText);
  if (year < FIRST_YEAR || year > LAST_YEAR || m < 1 || m > 12) return null;
  const serial = serialOf(year, m, d);
  const civil = civilOf(serial);
  return civil.month === m && civil.day === d ? { serial, numberFormat } : null;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < CENTURY_TURN ? 2000 + year : 1900 + year;
}

function month(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

/** A day without a year is of the current one. */
function currentYear(): string {
  return String(new Date().getFullYear());
}

function shape(pattern: string): RegExp {
  return new RegExp(pattern, "i");
}
