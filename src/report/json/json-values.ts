import type { Need, NotMeasurable } from "../../flex/analysis";
import { isoDate } from "../../flex/dates";
import { message } from "../../messages/message";

/** A serial day as ISO text; null where there is none. */
export function isoOrNull(day: number | null): string | null {
  return day === null ? null : isoDate(day);
}

/** A month as "2025-03". @param month serial day of its first */
export function monthText(month: number): string {
  return isoDate(month).slice(0, 7);
}

/** JSON has no infinity: what has no bound is null. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/**
 * A result with its figures where it is measurable, else what it needs and no number.
 *
 * @param figures what is told of a measurable result
 */
export function measuredJson<T extends { readonly measurable: true }>(
  result: T | NotMeasurable,
  figures: (result: T) => object,
): object {
  if (!result.measurable) return { measurable: false, needs: needText(result.needs) };
  return { measurable: true, ...figures(result) };
}

/** The sentence that says what is missing. */
export function needText(need: Need): string {
  return message(`needs-${need}`);
}
