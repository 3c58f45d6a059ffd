import type { LotAccount } from "../../flex/ledger-accounts/account-ledger";
import type { Movement, PrepaidMonth } from "../../flex/ledger-accounts/prepaid";
import { isoDate } from "../../flex/dates";
import { roundTokens } from "../../flex/token-unit";
import { message } from "../../messages/message";
import type { PeriodWord } from "../contracts/period-words";
import { FunctionFailure } from "../function-failure";
import type { ResultCell, ResultRows } from "../spill";
import { periodStart } from "./periods";
import { measured, type Session } from "./session";

/** What became of each lot, in the order of the table. */
export function ledger(session: Session): ResultRows {
  return measured(session.ledger()).lots.map((lot) => [
    lot.purchased,
    lot.expires,
    lot.team,
    lot.tokens,
    lot.opening,
    lot.openingKnown,
    lot.used,
    lot.expired,
    lot.expiredLow,
    lot.left,
    lot.price,
    lot.usedCost,
    lot.expiredCost,
    lot.leftCost,
  ]);
}

/** Tokens left at the end of the as-of day. */
export function balance(session: Session): ResultRows {
  return [[sumOf(session, ({ left }) => left)]];
}

/** Tokens that expired up to the as-of day. */
export function expiredTokens(session: Session): ResultRows {
  return [[sumOf(session, ({ expired }) => expired)]];
}

/** What expired up to the as-of day, at lot cost. */
export function expiredCost(session: Session): ResultRows {
  return [[measured(session.ledger()).expired.cost]];
}

/** Lot cost of what was used and what expired, for each token used. */
export function effectivePrice(session: Session): ResultRows {
  const { effectivePrice: price } = measured(session.ledger());
  if (price === null) throw new FunctionFailure("notAvailable", "functions.nothingUsed");
  return [[price]];
}

function sumOf(session: Session, figure: (lot: LotAccount) => number): number {
  return roundTokens(measured(session.ledger()).lots.reduce((sum, lot) => sum + figure(lot), 0));
}

/** When the pool runs out if nothing is bought: the median, then the cautious date. */
export function runOut(session: Session): ResultRows {
  measured(session.ledger());
  const { days } = measured(session.forecast());
  const { p50, p90 } = session.runOut();
  const row = (quantile: string, day: number | null): ResultCell[] => {
    const params = { days, date: day === null ? "" : isoDate(day) };
    const code = day === null ? "functions.outlasts" : `functions.runOut${quantile}`;
    return [quantile, day, message(code, params)];
  };
  return [row("P50", p50), row("P90", p90)];
}

/** What is likely to expire of the lots in hand, next to expire first. */
export function atRisk(session: Session, { days }: { readonly days: number | null }): ResultRows {
  const { lots } = measured(session.ledger());
  measured(session.forecast());
  const { asOf } = session.analysis();
  const last = days === null ? Infinity : asOf! + days;
  const risks = session.atRisk();
  const rows = lots.flatMap((lot, index): ResultCell[][] => {
    const risk = risks[index];
    if (!risk || lot.expires > last) return [];
    const { purchased, expires, left, price } = lot;
    return [[purchased, expires, left, risk.expected, risk.p90, risk.expected * price]];
  });
  if (rows.length === 0) throw new FunctionFailure("notAvailable", "functions.noLivingLots");
  return rows.sort((a, b) => (a[1] as number) - (b[1] as number));
}

/** The prepaid roll-forward in tokens and money: opening + bought - used - expired = closing. */
export function prepaid(session: Session, { period }: { readonly period: PeriodWord }): ResultRows {
  const periods = new Map<number, { tokens: Movement; cost: Movement }>();
  for (const { month, tokens, cost } of measured(session.ledger()).prepaid.total) {
    const start = periodStart(month, period);
    const before = periods.get(start);
    periods.set(start, before === undefined ? { tokens, cost } : joined(before, { tokens, cost }));
  }
  return [...periods].map(([start, { tokens, cost }]) => [start, ...cellsOf(tokens), ...cellsOf(cost)]);
}

function joined(
  before: Pick<PrepaidMonth, "tokens" | "cost">,
  next: Pick<PrepaidMonth, "tokens" | "cost">,
): { tokens: Movement; cost: Movement } {
  return {
    tokens: joinedMovement(before.tokens, next.tokens, roundTokens),
    cost: joinedMovement(before.cost, next.cost, toCents),
  };
}

function joinedMovement(before: Movement, next: Movement, round: (value: number) => number): Movement {
  return {
    opening: before.opening,
    bought: round(before.bought + next.bought),
    used: round(before.used + next.used),
    expired: round(before.expired + next.expired),
    closing: next.closing,
  };
}

function toCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function cellsOf({ opening, bought, used, expired, closing }: Movement): number[] {
  return [opening, bought, used, expired, closing];
}
