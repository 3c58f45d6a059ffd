import type { Ledger } from "../ledger-accounts/account-ledger";
import type { LotInHand } from "../plan/lot-in-hand";
import { roundTokens } from "../token-unit";

/** What there is to draw from, and what draws from it. */
export interface PoolsInHand {
  /** Living lots with tokens left at the end of the as-of day, in the order of the table. */
  readonly lots: readonly LotInHand[];
  /** By pool of `lots`: net tokens of each day of the ledger; null where all lots cover all demand. */
  readonly netTokens: readonly Float64Array[] | null;
}

/**
 * The lots in hand, and the demand that each of them can cover.
 *
 * A team's lots cover what its own users draw. The pools that have nothing left are one: whatever they draw has to be
 * bought.
 */
export function poolsInHand({ lots, netTokens }: Ledger): PoolsInHand {
  const living = lots.filter(({ left }) => left > 0);
  const supplied = netTokens.map((_, pool) => living.some((lot) => lot.pool === pool));
  const demands = netTokens.filter((_, pool) => supplied[pool]);
  const bare = netTokens.filter((ofDay, pool) => !supplied[pool] && ofDay.some((tokens) => tokens !== 0));
  if (bare.length > 0) demands.push(together(bare));
  const isOne = demands.length < 2;
  const place = (pool: number): number => supplied.slice(0, pool).filter(Boolean).length;
  return {
    lots: living.map(({ purchased, expires, tokens, left, price, pool }) => {
      const lot = { purchased, expires, bought: tokens, left, price };
      return isOne ? lot : { ...lot, pool: place(pool) };
    }),
    netTokens: isOne ? null : demands,
  };
}

function together(pools: readonly Float64Array[]): Float64Array {
  return pools[0]!.map((_, day) => roundTokens(pools.reduce((sum, ofDay) => sum + ofDay[day]!, 0)));
}
