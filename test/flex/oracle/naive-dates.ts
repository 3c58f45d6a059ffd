/**
 * Calendar arithmetic by JavaScript's own dates, always in UTC: slow, obvious, and no relation of
 * the integer arithmetic that it checks.
 */
const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

function dateOf(serial: number): Date {
  return new Date((serial - SERIAL_OF_1970) * MILLISECONDS_A_DAY);
}

/** The serial day of a civil date; `month` is 1 to 12. */
export function naiveSerial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY + SERIAL_OF_1970;
}

/** The serial day of the first of the day's month. */
export function naiveMonthStart(serial: number): number {
  const date = dateOf(serial);
  return naiveSerial(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/** The serial day of the first of the day's calendar quarter. */
export function naiveQuarterStart(serial: number): number {
  const date = dateOf(serial);
  return naiveSerial(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 1, 1);
}

/** The serial day of the day's Monday. */
export function naiveWeekStart(serial: number): number {
  const daysSinceMonday = (dateOf(serial).getUTCDay() + 6) % 7;
  return serial - daysSinceMonday;
}

/** Every day from the first to the last, both inclusive. */
export function naiveDays(from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = from; day <= to; day++) days.push(day);
  return days;
}

/** The first of every month that has a day in the span, ascending. */
export function naiveMonths(from: number, to: number): number[] {
  return [...new Set(naiveDays(from, to).map(naiveMonthStart))];
}
