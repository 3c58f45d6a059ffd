import { civilOf, isoDate } from "../flex/dates";

/** Excel number formats, en-US. */
export const DATE_FORMAT = "yyyy-mm-dd";
export const PERCENT_FORMAT = "0.0%";
export const COUNT_FORMAT = "#,##0";
export const DECIMAL_FORMAT = "#,##0.00";
/** Days of a year, of which a tenth still matters. */
export const DAYS_FORMAT = "#,##0.0";

/**
 * The name of a month. A text, as not every program shows a date in a chart as the cell does.
 *
 * @param month serial day of its first
 * @example monthName(46023) //=> "2026-01"
 */
export function monthName(month: number): string {
  return isoDate(month).slice(0, 7);
}

/**
 * The name of a calendar quarter.
 *
 * @param day serial day of its first
 * @example quarterName(46023) //=> "2026-Q1"
 */
export function quarterName(day: number): string {
  const { year, month } = civilOf(day);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** ISO 4217 codes whose minor unit is not a hundredth. */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  ...digits(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
  ...digits(3, "BHD IQD JOD KWD LYD OMR TND"),
};

function digits(count: number, codes: string): Record<string, number> {
  return Object.fromEntries(codes.split(" ").map((code) => [code, count]));
}

/**
 * The number format of amounts in a currency. The code itself stands in the header beside them.
 *
 * @param currency ISO 4217 code; an unknown one has two decimals
 * @source ISO 4217, minor units
 * @example moneyFormat("JPY") //=> "#,##0"
 */
export function moneyFormat(currency: string): string {
  const count = MINOR_DIGITS[currency.toUpperCase()] ?? 2;
  return count === 0 ? COUNT_FORMAT : `${COUNT_FORMAT}.${"0".repeat(count)}`;
}

/**
 * The number format of prices of one token, which may be finer than the currency's minor unit.
 *
 * @param currency ISO 4217 code
 */
export function priceFormat(currency: string): string {
  const format = moneyFormat(currency);
  return format.includes(".") ? `${format}##` : `${format}.00##`;
}

/**
 * The number format of token counts: whole where all are whole, else with decimals.
 *
 * @param tokens every count that will be shown with it
 */
export function tokenFormat(tokens: Iterable<number>): string {
  for (const count of tokens) if (!Number.isInteger(count)) return DECIMAL_FORMAT;
  return COUNT_FORMAT;
}
