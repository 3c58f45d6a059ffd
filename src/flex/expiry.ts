import type { ExpiryTrap, LotOutcome } from "./analysis";
import type { DataIssue, IssueParams } from "./data-issue";
import { isoDate } from "./dates";
import { runLedger, type LedgerLot, type LedgerResult } from "./ledger";
import type { Lot } from "./lot";

/** The expiry trap, and what the user should know about the lots behind it. */
export interface ExpiryResult {
  readonly trap: ExpiryTrap;
  readonly issues: readonly DataIssue[];
}

/**
 * What expired unused, from the first day of the data to the as-of day.
 *
 * Lots that expired before the data begins or were bought after the as-of day are left out with a notice. A lot
 * bought before the data opens with its tokens left at the start; where those are unknown the ledger runs twice:
 * with full openings for the upper bound of what expired, with empty ones for the lower.
 *
 * @param lots in the order of their table
 * @param netTokens net tokens of each day, from day `from` to the as-of day
 * @param from first day of the data
 * @source article, "Token Expiration Waste"; domain notes, "Mechanics"
 */
export function expiryTrap(lots: readonly Lot[], netTokens: Float64Array, from: number): ExpiryResult {
  const asOf = from + netTokens.length - 1;
  const used = lots.filter((lot) => lot.expires >= from && lot.purchased <= asOf);
  const upper = runLedger(
    used.map((lot) => ledgerLot(lot, from, lot.tokens)),
    netTokens,
    from,
  );
  const certain = used.every((lot) => openingKnown(lot, from));
  const lower = certain
    ? upper
    : runLedger(
        used.map((lot) => ledgerLot(lot, from, 0)),
        netTokens,
        from,
      );
  const outcomes = used.map((lot, index) => outcome(lot, index, from, upper, lower));

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
    uncovered: upper.uncovered,
    unplacedCredits: upper.unplacedCredits,
    lots: outcomes,
    months: upper.months,
  };
  return { trap, issues: [...lots.flatMap((lot) => lotIssues(lot, from, asOf)), ...poolIssues(trap)] };
}

function openingKnown(lot: Lot, from: number): boolean {
  return lot.purchased >= from || lot.leftAtStart !== null;
}

function ledgerLot(lot: Lot, from: number, unknownOpening: number): LedgerLot {
  const opening = lot.purchased >= from ? lot.tokens : (lot.leftAtStart ?? unknownOpening);
  return { purchased: lot.purchased, expires: lot.expires, bought: lot.tokens, opening };
}

function outcome(
  lot: Lot,
  index: number,
  from: number,
  upper: LedgerResult,
  lower: LedgerResult,
): LotOutcome {
  const expired = upper.expired[index]!;
  const expiredLow = lower.expired[index]!;
  return {
    purchased: lot.purchased,
    expires: lot.expires,
    bought: lot.tokens,
    price: lot.price,
    opening: ledgerLot(lot, from, lot.tokens).opening,
    openingKnown: openingKnown(lot, from),
    used: upper.used[index]!,
    expired,
    expiredLow,
    left: upper.left[index]!,
    expiredCost: expired * lot.price,
    expiredCostLow: expiredLow * lot.price,
    sourceRow: lot.sourceRow,
  };
}

function lotIssues(lot: Lot, from: number, asOf: number): DataIssue[] {
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
  if (!openingKnown(lot, from))
    return [notice("lot-opening-unknown", "Left at start", "", { from: isoDate(from) })];
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
