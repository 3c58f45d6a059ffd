import type { LedgerLot } from "../ledger";
import { runLedger } from "../ledger";
import type { Ledger } from "../ledger-accounts/account-ledger";

/** Lots of one pool, and currency per token of each. */
export interface PricedPool {
  readonly lots: readonly LedgerLot[];
  readonly prices: readonly number[];
}

/** What the annual window spent on tokens. */
export interface WindowSpend {
  /** Net tokens used. */
  readonly used: number;
  /** Currency, at what the lots cost that they were drawn from, else at the token price. */
  readonly usedCost: number;
  /** Tokens that expired within the window. */
  readonly expired: number;
  readonly expiredCost: number;
  /** Openings of the lots whose last day lies within the window. */
  readonly matured: number;
}

/**
 * The lots of a ledger by pool.
 *
 * @param ledger null where there are no lots: one pool without any
 */
export function pricedPools(ledger: Ledger | null): PricedPool[] {
  if (ledger === null) return [{ lots: [], prices: [] }];
  return ledger.netTokens.map((_, pool) => {
    const own = ledger.lots.filter((lot) => lot.pool === pool);
    return {
      lots: own.map(({ purchased, expires, tokens, opening }) => ({
        purchased,
        expires,
        bought: tokens,
        opening,
      })),
      prices: own.map(({ price }) => price),
    };
  });
}

/**
 * Runs the pools and values what was used and what expired within the annual window.
 *
 * @param netTokens by pool, net tokens of each day from day `from` to the window's end
 * @param from first serial day of the data
 * @param windowFrom first serial day of the window
 * @param tokenPrice currency per token that no lot covers
 */
export function windowSpend(
  pools: readonly PricedPool[],
  netTokens: readonly Float64Array[],
  from: number,
  windowFrom: number,
  tokenPrice: number,
): WindowSpend {
  const spend = { used: 0, usedCost: 0, expired: 0, expiredCost: 0, matured: 0 };
  pools.forEach(({ lots, prices }, pool) => {
    const result = runLedger(lots, netTokens[pool]!, from, [windowFrom - 1]);
    const [before] = result.snapshots;
    const to = from + netTokens[pool]!.length - 1;
    lots.forEach((lot, index) => {
      const used = result.used[index]! - (before?.used[index] ?? 0);
      spend.used += used;
      spend.usedCost += used * prices[index]!;
      if (lot.expires < windowFrom || lot.expires > to) return;
      spend.expired += result.expired[index]!;
      spend.expiredCost += result.expired[index]! * prices[index]!;
      spend.matured += lot.opening;
    });
    const uncovered = result.uncovered.tokens - (before?.uncovered ?? 0);
    const unplaced = result.unplacedCredits - (before?.unplacedCredits ?? 0);
    spend.used += uncovered - unplaced;
    spend.usedCost += (uncovered - unplaced) * tokenPrice;
  });
  return spend;
}
