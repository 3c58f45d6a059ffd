import type { Ledger } from "../ledger-accounts/account-ledger";
import type { LotInHand } from "../plan/lot-in-hand";
import { roundTokens } from "../token-unit";

/** What there is to draw from, and what draws from it. */
export interface PoolsInHand {
  /** Living lots with tokens left at the end of the as-of day, in the order of the table. */
  readonly lots: readonly LotInHand[];
  /** By pool of `lots`: net tokens of each day of the ledger; null where all lots cover all demand. */
  readonly netTokens: readonly Float64Array[] | null;
  /** Pool of `lots` that each user draws from; null likewise. */
  readonly ofUser: Int32Array | null;
  /** The same of users whom the ledger does not know. */
  readonly ofOthers: number;
}

/** Where there is no ledger. */
export const NOTHING_IN_HAND: PoolsInHand = { lots: [], netTokens: null, ofUser: null, ofOthers: 0 };

/**
 * The lots in hand, and the demand that each of them can cover.
 *
 * A team's lots cover what its own users draw. The pools that have nothing left are one: whatever they draw has to be
 * bought.
 */
export function poolsInHand({ lots, netTokens, poolOfUser }: Ledger): PoolsInHand {
  const living = lots.filter(({ left }) => left > 0);
  const supplied = netTokens.map((_, pool) => living.some((lot) => lot.pool === pool));
  const demands = netTokens.filter((_, pool) => supplied[pool]);
  const bare = netTokens.filter((ofDay, pool) => !supplied[pool] && ofDay.some((tokens) => tokens !== 0));
  if (bare.length > 0) demands.push(together(bare));
  const isOne = demands.length < 2;
  let next = 0;
  const numbered = supplied.map((isSupplied) => (isSupplied ? next++ : null));
  // The pools without lots come last, as one.
  const placeOf = numbered.map((place) => place ?? next);
  return {
    lots: living.map(({ purchased, expires, tokens, left, price, pool }) => {
      const lot = { purchased, expires, bought: tokens, left, price };
      return isOne ? lot : { ...lot, pool: placeOf[pool]! };
    }),
    netTokens: isOne ? null : demands,
    ofUser: isOne ? null : poolOfUser.map((pool) => placeOf[pool]!),
    ofOthers: placeOf[netTokens.length - 1]!,
  };
}

/**
 * How the cheapest mix finds the pool of a user by name.
 *
 * @param users names of the usage's users
 * @returns nothing where all lots supply everybody
 */
export function poolOfUserIn(
  { ofUser, ofOthers }: PoolsInHand,
  users: readonly string[],
): { poolOfUser?: (user: string) => number } {
  if (ofUser === null) return {};
  const poolOf = new Map(users.map((user, index) => [user, ofUser[index]!]));
  return { poolOfUser: (user) => poolOf.get(user) ?? ofOthers };
}

function together(pools: readonly Float64Array[]): Float64Array {
  return pools[0]!.map((_, day) => roundTokens(pools.reduce((sum, ofDay) => sum + ofDay[day]!, 0)));
}
