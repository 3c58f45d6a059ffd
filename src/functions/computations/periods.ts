import { addMonths, civilOf, serialOf } from "../../flex/dates";
import { firstMonthOf, type PeriodWord } from "../contracts/period-words";

const MONTHS_PER_YEAR = 12;

function monthsIn(period: PeriodWord): number {
  if (period === "month") return 1;
  return period === "quarter" ? 3 : MONTHS_PER_YEAR;
}

/**
 * The first day of the period that a day lies in.
 *
 * @param day serial day
 * @returns serial day
 * @example periodStart(serialOf(2025, 3, 10), "fiscal year from April") //=> serialOf(2024, 4, 1)
 */
export function periodStart(day: number, period: PeriodWord): number {
  const { year, month } = civilOf(day);
  const first = firstMonthOf(period) - 1;
  const since = (((month - 1 - first) % MONTHS_PER_YEAR) + MONTHS_PER_YEAR) % monthsIn(period);
  return addMonths(serialOf(year, month, 1), -since);
}
