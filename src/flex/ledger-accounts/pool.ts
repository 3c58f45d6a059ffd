import type { LedgerLot } from "../ledger";
import type { Lot } from "../lot";
import type { AccountLot } from "./account-lot";

/** What a lot may have opened with, tokens. The two ends meet where it is known. */
export interface Opening {
  readonly low: number;
  readonly high: number;
}

/** The lots of one team, and what its users drew. */
export interface Pool {
  /** In the order of the table, each usable for at least one day of the ledger. */
  readonly lots: readonly AccountLot[];
  /** Parallel to `lots`. */
  readonly openings: readonly Opening[];
  /** Net tokens of each day, from day `from` on. */
  readonly netTokens: Float64Array;
  /** Serial day. */
  readonly from: number;
}

/**
 * What the table says that a lot opened with: all of it where it was bought within the data, else what was left at
 * the start, else anything up to all of it.
 *
 * @param from first serial day of the data
 */
export function statedOpening(lot: Lot, from: number): Opening {
  if (lot.purchased >= from) return { low: lot.tokens, high: lot.tokens };
  return { low: lot.leftAtStart ?? 0, high: lot.leftAtStart ?? lot.tokens };
}

export function isKnown({ low, high }: Opening): boolean {
  return low === high;
}

/**
 * Lots as the ledger runs them.
 *
 * @param end which end of the openings
 */
export function ledgerLots({ lots, openings }: Pool, end: keyof Opening): LedgerLot[] {
  return lots.map(({ purchased, expires, tokens }, index) => ({
    purchased,
    expires,
    bought: tokens,
    opening: openings[index]![end],
  }));
}
