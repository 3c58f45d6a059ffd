import { civilOf, serialOf, weekdayOf } from "../../src/flex/dates";

/** First and last day of the sample: fifteen months, so that the annual window is full. */
export const SAMPLE_FROM = serialOf(2025, 7, 1);
export const SAMPLE_TO = serialOf(2026, 9, 30);

const SAMPLE_DAYS = SAMPLE_TO - SAMPLE_FROM + 1;

/** How busy a weekday is, Monday first; a little work is done on weekends. */
const WEEKDAY = [1, 1.1, 1.1, 1.05, 0.8, 0.04, 0.01];
const YEAR_END = 0.08;
const AUGUST = 0.8;
/** Business grows from the first to the last day by about a sixth. */
const GROWTH = { first: 0.92, last: 1.08 };

function isYearEnd(month: number, day: number): boolean {
  return (month === 12 && day >= 22) || (month === 1 && day <= 4);
}

/**
 * How busy the office is on a day, an ordinary Monday in the middle of the sample being 1.
 *
 * @param day serial day of the sample
 */
export function busyness(day: number): number {
  const { month, day: dayOfMonth } = civilOf(day);
  const season = isYearEnd(month, dayOfMonth) ? YEAR_END : month === 8 ? AUGUST : 1;
  const growth = GROWTH.first + ((GROWTH.last - GROWTH.first) * (day - SAMPLE_FROM)) / (SAMPLE_DAYS - 1);
  return WEEKDAY[weekdayOf(day)]! * season * growth;
}

/** Sum of `busyness` over an average year of the sample. */
export const BUSYNESS_PER_YEAR =
  (Array.from({ length: SAMPLE_DAYS }, (_, index) => busyness(SAMPLE_FROM + index)).reduce(
    (sum, value) => sum + value,
    0,
  ) *
    365) /
  SAMPLE_DAYS;
