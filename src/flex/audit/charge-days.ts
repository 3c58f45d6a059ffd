import type { Charges } from "../charges";

/** The charges of one day, which stand side by side. */
export interface ChargeDay {
  /** Serial day. */
  readonly day: number;
  /** First charge of the day, and the first after it. */
  readonly start: number;
  readonly end: number;
}

/**
 * The days that have charges.
 *
 * @param charges in ascending order of day
 * @returns ascending
 */
export function chargeDays({ day, count }: Charges): ChargeDay[] {
  const days: ChargeDay[] = [];
  for (let start = 0, end = 0; start < count; start = end) {
    const each = day[start]!;
    while (end < count && day[end] === each) end++;
    days.push({ day: each, start, end });
  }
  return days;
}
