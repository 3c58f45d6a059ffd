import { civilOf, serialOf } from "../../flex/dates";

/** A date as text. Its order is open where `dayFirst` and `monthFirst` differ; one of them may be impossible, NaN. */
export interface DateText {
  /** Serial day where the day comes before the month. */
  readonly dayFirst: number;
  /** Serial day where the month comes before the day. */
  readonly monthFirst: number;
}

/** Years written with two digits are of this century: Flex exists since 2021. */
const CENTURY = 2000;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
const YEAR = "(\\d{4}|\\d{2})";

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const NUMERIC = /^(\d{1,2})(\s?[-/.]\s?)(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_MONTH_NAME = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[-/. ]\\s?${MONTH_NAME}[-/., ]\\s?${YEAR}$`,
  "i",
);
const MONTH_NAME_DAY = new RegExp(
  `^${WEEKDAY}${MONTH_NAME}[-/. ]\\s?(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s?|[-/. ])${YEAR}$`,
  "i",
);

/**
 * Reads a date written as text: year first, with an English month name, or as three numbers.
 *
 * @param text trimmed, without time of day
 * @returns null where it is no date in either order
 * @example readDateText("03/04/2025") //=> { dayFirst: 45750, monthFirst: 45720 }
 * @example readDateText("10 March 2025") //=> { dayFirst: 45726, monthFirst: 45726 }
 */
export function readDateText(text: string): DateText | null {
  const named = DAY_MONTH_NAME.exec(text);
  if (named) return only(dayOf(named[3]!, monthOf(named[2]!), named[1]!));
  const american = MONTH_NAME_DAY.exec(text);
  if (american) return only(dayOf(american[3]!, monthOf(american[1]!), american[2]!));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return only(dayOf(yearFirst[1]!, Number(yearFirst[3]), yearFirst[4]!));
  const numeric = NUMERIC.exec(text);
  if (!numeric) return null;
  const [, first, , second, year] = numeric;
  const dayFirst = dayOf(year!, Number(second), first!);
  const monthFirst = dayOf(year!, Number(first), second!);
  return Number.isNaN(dayFirst) && Number.isNaN(monthFirst) ? null : { dayFirst, monthFirst };
}

function only(day: number): DateText | null {
  return Number.isNaN(day) ? null : { dayFirst: day, monthFirst: day };
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Serial day; NaN where there is no such day. */
function dayOf(yearText: string, month: number, dayText: string): number {
  const year = yearText.length === 2 ? CENTURY + Number(yearText) : Number(yearText);
  const day = Number(dayText);
  if (month < 1 || month > 12 || day < 1 || day > 31) return NaN;
  const serial = serialOf(year, month, day);
  // The 30th of February comes back as another day of March.
  return civilOf(serial).day === day ? serial : NaN;
}
