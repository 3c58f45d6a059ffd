import { drawOrder, runLedger } from "../ledger";
import { roundTokens, toTokens, toUnits } from "../token-unit";
import { isKnown, ledgerLots, type Opening, type Pool } from "./pool";

/** What the vendor's portal shows. */
export interface PortalBalance {
  /** Serial day; the balance is that at its end. */
  readonly date: number;
  /** Tokens in all lots of all teams. */
  readonly tokens: number;
}

/**
 * Openings of the unknown lots, as a balance of the pool on a later day tells them.
 *
 * What was drawn before the data came from these lots in the order of drawing, so that what is left of them lies in
 * those drawn last. That leaves one unknown, their tokens together. It is chosen so that the ledger meets the balance,
 * or comes as close to it as it can, and then leaves as little demand uncovered as it can. Tokens that had expired by
 * then leave no trace in the balance: the openings keep a range.
 *
 * @param pool with at least one unknown opening
 * @param balance of this pool; its date is the day before the data or one of its days
 */
export function openingsFromBalance(pool: Pool, balance: PortalBalance): Opening[] {
  const lastDrawnFirst = drawOrder(ledgerLots(pool, "high"))
    .filter((lot) => !isKnown(pool.openings[lot]!))
    .reverse();
  const filled = (units: number): Opening[] => {
    const openings = [...pool.openings];
    let rest = units;
    for (const lot of lastDrawnFirst) {
      const part = Math.min(rest, toUnits(pool.lots[lot]!.tokens));
      openings[lot] = { low: toTokens(part), high: toTokens(part) };
      rest -= part;
    }
    return openings;
  };
  const closing = (units: number): Closing => closingOf({ ...pool, openings: filled(units) }, balance.date);

  const full = lastDrawnFirst.reduce((sum, lot) => sum + toUnits(pool.lots[lot]!.tokens), 0);
  const target = Math.max(closing(0).balance, roundTokens(balance.tokens));
  const most = lastHolding(full, (units) => closing(units).balance <= target);
  const met = closing(most);
  const needless = lastHolding(most, (units) => {
    const { balance: tokens, uncovered } = closing(most - units);
    return tokens >= met.balance && uncovered <= met.uncovered;
  });
  const least = filled(most - needless);
  return filled(most).map(({ high }, lot) => ({ low: least[lot]!.low, high }));
}

/** A pool at the end of a day. */
interface Closing {
  readonly balance: number;
  /** Demand that no lot covered so far. */
  readonly uncovered: number;
}

/**
 * The pool at the end of a day, its lots opened at the high end of their range.
 *
 * @param date the day before the data, or one of its days
 */
export function closingOf(pool: Pool, date: number): Closing {
  const lots = ledgerLots(pool, "high");
  if (date < pool.from) {
    const before = lots.filter(({ purchased }) => purchased < pool.from);
    return {
      balance: toTokens(before.reduce((sum, { opening }) => sum + toUnits(opening), 0)),
      uncovered: 0,
    };
  }
  const { balance, uncovered } = runLedger(lots, pool.netTokens.subarray(0, date - pool.from + 1), pool.from);
  return { balance: balance.at(-1)!, uncovered: uncovered.tokens };
}

/**
 * The last whole number up to which a condition holds.
 *
 * @param most >= 0
 * @param holds true at 0; once it is false it stays so
 */
function lastHolding(most: number, holds: (value: number) => boolean): number {
  if (holds(most)) return most;
  let held = 0;
  let failed = most;
  while (failed - held > 1) {
    const middle = Math.floor((held + failed) / 2);
    if (holds(middle)) held = middle;
    else failed = middle;
  }
  return held;
}
