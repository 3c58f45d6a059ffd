import type { ExpiryTrap, LotOutcome } from "./analysis";
import type { DataIssue, IssueParams } from "./data-issue";
import { isoDate } from "./dates";
import { runLedger, type LedgerResult } from "./ledger";
import { isKnown, ledgerLots, type Opening, type Pool } from "./ledger-accounts/pool";
import { positionsInPools, takesPart, type SettledPools } from "./ledger-accounts/settled-pools";
import type { Lot } from "./lot";
import { monthsTogether, uncoveredTogether } from "./pools-together";
import { sumOfTokens } from "./token-unit";

/** The expiry trap, and what the user should know about the lots behind it. */
export interface ExpiryResult {
  readonly trap: ExpiryTrap;
  readonly issues: readonly DataIssue[];
}

/**
 * What expired unused, from the first day of the data to the as-of day.
 *
 * Lots that expired before the data begins or were bought after the as-of day are left out with a notice. A lot
 * bought before the data opens with its tokens left at the start; where neither they nor the portal's balance tell, the
 * ledger runs twice: with full openings for the upper bound of what expired, with empty ones for the lower.
 *
 * @param lots all of them, in the order of their table
 * @param settled who drew from which of these lots
 * @source article, "Token Expiration Waste"; domain notes, "Mechanics"
 */
export function expiryTrap(lots: readonly Lot[], settled: SettledPools): ExpiryResult {
  const { pools, teams } = settled;
  const { from, netTokens } = pools[0]!;
  const asOf = from + netTokens.length - 1;
  const runs = pools.map(runBounds);
  const outcomes = positionsInPools(teams.ofLot, pools.length).map(([pool, lot]) =>
    outcome(pools[pool]!, lot, runs[pool]!),
  );

  const purchased = sum(outcomes, (lot) => lot.opening);
  const matured = sum(outcomes, (lot) => (lot.expires <= asOf ? lot.opening : 0));
  const expired = sum(outcomes, (lot) => lot.expired);
  const trap: ExpiryTrap = {
    measurable: true,
    purchased,
    matured,
    expired,
    expiredLow: sum(outcomes, (lot) => lot.expiredLow),
    cost: sum(outcomes, (lot) => lot.expiredCost),
    costLow: sum(outcomes, (lot) => lot.expiredCostLow),
    rate: matured === 0 ? null : expired / matured,
    uncovered: uncoveredTogether(runs.map(({ upper }) => upper.uncovered)),
    unplacedCredits: sumOfTokens(runs.map(({ upper }) => upper.unplacedCredits)),
    lots: outcomes,
    months: monthsTogether(runs.map(({ upper }) => upper.months)),
  };
  const taking = lots.filter((lot) => takesPart(lot, from, asOf));
  const isOpeningKnown = new Map(taking.map((lot, index) => [lot, outcomes[index]!.openingKnown]));
  const issues = lots.flatMap((lot) => lotIssues(lot, isOpeningKnown.get(lot) ?? true, from, asOf));
  return { trap, issues: [...issues, ...poolIssues(trap)] };
}

/** A pool with its openings at either end of what they may have been. */
interface Bounds {
  readonly upper: LedgerResult;
  readonly lower: LedgerResult;
}

function runBounds(pool: Pool): Bounds {
  const run = (end: keyof Opening): LedgerResult =>
    runLedger(ledgerLots(pool, end), pool.netTokens, pool.from);
  const upper = run("high");
  return { upper, lower: pool.openings.every(isKnown) ? upper : run("low") };
}

function outcome(pool: Pool, index: number, { upper, lower }: Bounds): LotOutcome {
  const lot = pool.lots[index]!;
  const opening = pool.openings[index]!;
  const expired = upper.expired[index]!;
  const expiredLow = lower.expired[index]!;
  return {
    purchased: lot.purchased,
    expires: lot.expires,
    bought: lot.tokens,
    price: lot.price,
    opening: opening.high,
    openingKnown: isKnown(opening),
    used: upper.used[index]!,
    expired,
    expiredLow,
    left: upper.left[index]!,
    expiredCost: expired * lot.price,
    expiredCostLow: expiredLow * lot.price,
    sourceRow: lot.sourceRow,
  };
}

function lotIssues(lot: Lot, openingKnown: boolean, from: number, asOf: number): DataIssue[] {
  const purchased = isoDate(lot.purchased);
  const notice = (code: string, column: string, value: string | number, params: IssueParams): DataIssue => ({
    code,
    severity: "notice",
    source: "lots",
    row: lot.sourceRow,
    column,
    value,
    params: { tokens: lot.tokens, purchased, ...params },
  });
  if (lot.expires < from) {
    const expires = isoDate(lot.expires);
    return [notice("lot-expired-before-data", "Expires", expires, { expires, from: isoDate(from) })];
  }
  if (lot.purchased > asOf) {
    return [notice("lot-bought-after-as-of", "Purchased", purchased, { asOf: isoDate(asOf) })];
  }
  if (!openingKnown) return [notice("lot-opening-unknown", "Left at start", "", { from: isoDate(from) })];
  if (lot.purchased >= from && lot.leftAtStart !== null) {
    return [notice("lot-opening-ignored", "Left at start", lot.leftAtStart, { from: isoDate(from) })];
  }
  return [];
}

function poolIssues(trap: ExpiryTrap): DataIssue[] {
  const notice = (code: string, params: IssueParams): DataIssue => ({
    code,
    severity: "notice",
    source: "lots",
    row: null,
    column: null,
    value: null,
    params,
  });
  const issues: DataIssue[] = [];
  const { tokens, firstDate } = trap.uncovered;
  if (firstDate !== null) issues.push(notice("lots-missing-tokens", { tokens, date: isoDate(firstDate) }));
  if (trap.unplacedCredits > 0) issues.push(notice("credits-not-placed", { tokens: trap.unplacedCredits }));
  return issues;
}

function sum(lots: readonly LotOutcome[], value: (lot: LotOutcome) => number): number {
  let total = 0;
  for (const lot of lots) total += value(lot);
  return total;
}
