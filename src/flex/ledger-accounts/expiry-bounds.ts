import { runLedger } from "../ledger";
import { isKnown, ledgerLots, type Pool } from "./pool";

/** Between what lies what expired of each lot, and of all of them. */
export interface ExpiryBounds {
  /** By lot. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly totalLow: number;
  readonly totalHigh: number;
}

/**
 * Bounds of what expired that hold for all openings within their range.
 *
 * Without credits more tokens in a lot never let less expire, of this lot or another: openings empty and full give the
 * bounds. A credit, however, goes back to whatever lot was drawn last, and that depends on the openings: a fuller lot
 * can draw it away from one that would have expired. Wherever it goes, it is so many tokens more in the pool. So where
 * an opening is unknown the lower bound leaves all credits out, and the upper one counts them as expired on top.
 *
 * @param pool with its openings
 * @param expired by lot, of the ledger with the openings at their high end
 */
export function expiryBounds(pool: Pool, expired: Float64Array): ExpiryBounds {
  if (pool.openings.every(isKnown)) return { low: expired, high: expired, ...totals(expired, expired) };
  const drawn = pool.netTokens.map((tokens) => Math.max(0, tokens));
  const low = runLedger(ledgerLots(pool, "low"), drawn, pool.from).expired;
  const credits = pool.netTokens.map((tokens) => Math.max(0, -tokens));
  if (credits.every((tokens) => tokens === 0)) return { low, high: expired, ...totals(low, expired) };

  const full = runLedger(ledgerLots(pool, "high"), drawn, pool.from).expired;
  const to = pool.from + pool.netTokens.length - 1;
  const high = full.map((tokens, index) => {
    const { expires } = pool.lots[index]!;
    if (expires > to) return 0;
    const returned = sum(credits.subarray(0, expires - pool.from + 1));
    return Math.min(pool.openings[index]!.high, tokens + returned);
  });
  const { totalLow, totalHigh } = totals(low, high);
  return { low, high, totalLow, totalHigh: Math.min(totalHigh, sum(full) + sum(credits)) };
}

function totals(low: Float64Array, high: Float64Array): Pick<ExpiryBounds, "totalLow" | "totalHigh"> {
  return { totalLow: sum(low), totalHigh: sum(high) };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
