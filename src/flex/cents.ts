const CENTS_PER_UNIT = 100;
/** Share by which the product of a few decimals may fall short: half a unit in the last place for each of them. */
const SHORTFALL = 4 * Number.EPSILON;

/**
 * An amount in whole cents, half a cent rounded away from zero, as on invoices and by Excel's ROUND.
 *
 * Half a cent is seldom a binary fraction: 10 tokens at 5.4365 come to a little less than 54.365, which would lose a
 * cent.
 *
 * @param amount any finite amount of currency
 * @example toCents(10 * 5.4365) //=> 5437
 */
export function toCents(amount: number): number {
  const cents = Math.round(Math.abs(amount) * CENTS_PER_UNIT * (1 + SHORTFALL));
  return amount < 0 && cents > 0 ? -cents : cents;
}

/** The currency of a number of cents. */
export function toMoney(cents: number): number {
  return cents / CENTS_PER_UNIT;
}
