import { addMonths } from "./dates";

/** Tokens live twelve months from their purchase; nothing rolls over. */
const LIFE_MONTHS = 12;

/**
 * The last day on which the tokens of a lot can be used: the day before its anniversary.
 *
 * The anniversary of 29 February is 28 February, as in Excel's `EDATE(purchased, 12)`.
 *
 * @param purchased serial day
 * @returns serial day
 * @source article, "Token Purchase and Validity"; domain notes, "Mechanics", term
 * @example lastUsableDay(serialOf(2025, 3, 10)) //=> serialOf(2026, 3, 9)
 */
export function lastUsableDay(purchased: number): number {
  return addMonths(purchased, LIFE_MONTHS) - 1;
}
