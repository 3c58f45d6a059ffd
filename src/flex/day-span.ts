import type { AnnualWindow, Period } from "./analysis";
import type { Terms } from "./terms";
import type { Usage } from "./usage";

const DAYS_PER_YEAR = 365;

/** The days that an analysis is about. */
export interface DaySpan {
  readonly period: Period;
  /** The serial day up to which everything is judged. */
  readonly asOf: number;
  readonly window: AnnualWindow;
}

/**
 * The days of usage that tells days, and the annual window: the last 365 days up to the as-of day, or what the data has
 * of them.
 *
 * @returns null for a usage report and without rows
 */
export function daySpan({ day, rows, aggregate }: Usage, terms: Pick<Terms, "asOf">): DaySpan | null {
  if (rows === 0 || aggregate) return null;
  let from = day[0]!;
  let to = from;
  for (let row = 1; row < rows; row++) {
    const each = day[row]!;
    if (each < from) from = each;
    if (each > to) to = each;
  }
  const asOf = terms.asOf ?? to;
  const start = Math.max(asOf - DAYS_PER_YEAR + 1, from);
  const days = asOf - start + 1;
  return {
    period: { from, to, days: to - from + 1 },
    asOf,
    window: { from: start, to: asOf, days, annualised: days < DAYS_PER_YEAR },
  };
}
