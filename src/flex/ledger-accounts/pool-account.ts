import { toCents, toMoney } from "../cents";
import { monthStart } from "../dates";
import { runLedger, type LedgerResult } from "../ledger";
import { toTokens, toUnits } from "../token-unit";
import type { DayBalance, LotAccount, PoolAccount } from "./account-ledger";
import type { AccountLot } from "./account-lot";
import { expiryBounds, type ExpiryBounds } from "./expiry-bounds";
import { lotCost } from "./lot-cost";
import { isKnown, ledgerLots, type Pool } from "./pool";
import { monthEnds, prepaidCents, prepaidMonths, type PrepaidMonth, type PrepaidSpan } from "./prepaid";

/** A pool run to the end. */
export interface PoolRun {
  readonly account: PoolAccount;
  /** Parallel to the pool's lots. */
  readonly lots: readonly Omit<LotAccount, "pool">[];
  readonly prepaid: readonly (readonly PrepaidMonth[])[];
}

/**
 * Runs one pool and accounts for its lots in tokens and in money.
 *
 * @param pool its lots open at the high end of their range
 * @param currency the contract's
 */
export function runPool(pool: Pool, currency: string): PoolRun {
  const span = spanOf(pool);
  const result = runLedger(ledgerLots(pool, "high"), pool.netTokens, pool.from, monthEnds(span));
  const bounds = expiryBounds(pool, result.expired);
  const lots = pool.lots.map((lot, index) => lotAccount(lot, index, pool, result, bounds, currency));
  return {
    account: {
      balance: balanceOf(result.balance, pool.from),
      months: result.months,
      uncovered: result.uncovered,
      unplacedCredits: { tokens: result.unplacedCredits, firstDate: result.firstUnplaced },
      expired: { ...expiredOf(lots), low: bounds.totalLow, high: bounds.totalHigh },
      effectivePrice: effectivePrice(lots),
    },
    lots,
    prepaid: lots.map((lot, index) => prepaidMonths(lot, index, result.snapshots, span)),
  };
}

/** The days and months of a pool. */
export function spanOf({ from, netTokens }: Pick<Pool, "from" | "netTokens">): PrepaidSpan {
  const to = from + netTokens.length - 1;
  const months: number[] = [];
  for (let month = monthStart(to); month > from; month = monthStart(month - 1)) months.push(month);
  return { from, to, months: [...months, monthStart(from)].reverse() };
}

function lotAccount(
  lot: AccountLot,
  index: number,
  pool: Pool,
  result: LedgerResult,
  bounds: ExpiryBounds,
  currency: string,
): Omit<LotAccount, "pool"> {
  const { purchased, expires, tokens, team, sourceRow } = lot;
  const opening = pool.openings[index]!;
  const [used, expired, left] = [result.used[index]!, result.expired[index]!, result.left[index]!];
  const cost = lotCost(lot, currency);
  const cents = (part: number): number =>
    prepaidCents({ purchased, expires, tokens, opening: opening.high, cost }, toUnits(part));
  return {
    purchased,
    expires,
    tokens,
    team,
    opening: opening.high,
    openingLow: opening.low,
    openingKnown: isKnown(opening),
    used,
    expired,
    expiredLow: bounds.low[index]!,
    expiredHigh: bounds.high[index]!,
    left,
    price: lot.amountPaid === null ? lot.price : cost / tokens,
    cost: toMoney(toCents(cost)),
    openingCost: toMoney(cents(opening.high)),
    usedCost: toMoney(cents(opening.high) - cents(expired + left)),
    expiredCost: toMoney(cents(expired)),
    leftCost: toMoney(cents(left)),
    sourceRow,
  };
}

/** Tokens and cost of what expired of some lots. */
export function expiredOf(lots: readonly Pick<LotAccount, "expired" | "expiredCost">[]): {
  tokens: number;
  cost: number;
} {
  return {
    tokens: toTokens(lots.reduce((sum, { expired }) => sum + toUnits(expired), 0)),
    cost: toMoney(lots.reduce((sum, { expiredCost }) => sum + toCents(expiredCost), 0)),
  };
}

/**
 * What a used token really cost: the lots' cost of what was used and what expired, over the tokens used.
 *
 * @param lots price in currency per token
 * @returns currency per token; null where none was used
 * @source domain notes, "Method notes", two valuations: history at what the lots cost
 * @example effectivePrice([{ price: 5, used: 750, expired: 250 }]) //=> 6.666666666666667
 */
export function effectivePrice(
  lots: readonly Pick<LotAccount, "price" | "used" | "expired">[],
): number | null {
  let tokens = 0;
  let cost = 0;
  for (const { price, used, expired } of lots) {
    tokens += used;
    cost += price * (used + expired);
  }
  return tokens > 0 ? cost / tokens : null;
}

/** Days of a balance by day. */
export function balanceOf(tokens: Float64Array, from: number): DayBalance[] {
  return Array.from(tokens, (left, i) => ({ date: from + i, tokens: left }));
}
