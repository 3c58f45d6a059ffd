/** The pane speaks English, so its numbers do. */
const LOCALE = "en-US";

const COUNT = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const TOKENS = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 1 });
const RATIO = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const PRICE = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 4 });

/** @example count(10000) //=> "10,000" */
export function count(value: number): string {
  return COUNT.format(value);
}

/** Tokens may be fractions. @example tokens(1234.56) //=> "1,234.6" */
export function tokens(value: number): string {
  return TOKENS.format(value);
}

/** @example percent(0.1234) //=> "12.3%" */
export function percent(share: number): string {
  return PERCENT.format(share);
}

/** @example ratio(1.84) //=> "1.8" */
export function ratio(value: number): string {
  return RATIO.format(value);
}

/**
 * An amount for the eye, without minor units; the sheets have them.
 *
 * @param currency as the terms state it
 * @example money(12345.67, "USD") //=> "12,346 USD"
 */
export function money(amount: number, currency: string): string {
  return `${COUNT.format(amount)} ${currency}`;
}

/** @example price(5, "USD") //=> "5.00 USD" */
export function price(amount: number, currency: string): string {
  return `${PRICE.format(amount)} ${currency}`;
}

/** "1 row", "2 rows". */
export function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? "" : "s"}`;
}

const KILO = 1024;

/**
 * The size of a file.
 *
 * @param bytes its size
 * @example fileSize(2_500_000) //=> "2.4 MB"
 */
export function fileSize(bytes: number): string {
  if (bytes < KILO) return counted(bytes, "byte");
  const isLarge = bytes >= KILO * KILO;
  return isLarge ? `${RATIO.format(bytes / KILO / KILO)} MB` : `${COUNT.format(bytes / KILO)} KB`;
}
