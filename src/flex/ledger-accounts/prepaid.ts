import { toCents, toMoney } from "../cents";
import { addMonths } from "../dates";
import type { LedgerSnapshot } from "../ledger";
import { toTokens, toUnits } from "../token-unit";

/** One month in one unit: opening + bought - used - expired = closing. */
export interface Movement {
  readonly opening: number;
  readonly bought: number;
  readonly used: number;
  readonly expired: number;
  readonly closing: number;
}

/** The prepaid asset in one calendar month. */
export interface PrepaidMonth {
  /** Serial day of its first. */
  readonly month: number;
  readonly tokens: Movement;
  /** In the contract's currency, whole cents. */
  readonly cost: Movement;
}

/** A lot as it is rolled forward. */
export interface PrepaidLot {
  readonly purchased: number;
  readonly expires: number;
  /** Tokens bought. */
  readonly tokens: number;
  readonly opening: number;
  /** Currency, of all tokens bought. */
  readonly cost: number;
}

/** The months that a ledger runs over. */
export interface PrepaidSpan {
  /** First and last serial day. */
  readonly from: number;
  readonly to: number;
  /** Serial days of the firsts, ascending. */
  readonly months: readonly number[];
}

/**
 * What is left of a lot's cost while tokens are left of it, in whole cents.
 *
 * Each amount is the difference of two such values, so that whatever the order of use the lot's cost is spent to the
 * cent.
 */
export function prepaidCents(lot: PrepaidLot, units: number): number {
  return Math.round((toCents(lot.cost) * units) / toUnits(lot.tokens));
}

/** Last days of the months, the last day of the ledger for the last: where to look at it for {@link prepaidMonths}. */
export function monthEnds({ months, to }: PrepaidSpan): number[] {
  return months.map((month) => Math.min(addMonths(month, 1) - 1, to));
}

/**
 * Rolls one lot forward month by month, in tokens and in money.
 *
 * A lot bought before the data opens with the cost of what it opens with. Its tokens cost all the same, to the cent
 * that cannot be split.
 *
 * @param index of the lot in the snapshots
 * @param snapshots of the ledger on the {@link monthEnds}
 * @returns the months in which the lot could be used
 */
export function prepaidMonths(
  lot: PrepaidLot,
  index: number,
  snapshots: readonly LedgerSnapshot[],
  span: PrepaidSpan,
): PrepaidMonth[] {
  const ends = monthEnds(span);
  const rows: PrepaidMonth[] = [];
  let usedBefore = 0;
  let left = lot.purchased < span.from ? toUnits(lot.opening) : 0;
  span.months.forEach((month, m) => {
    const used = toUnits(snapshots[m]!.used[index]!);
    const first = Math.max(month, span.from);
    if (lot.purchased <= ends[m]! && lot.expires >= first) {
      const bought = lot.purchased >= first ? toUnits(lot.opening) : 0;
      const unexpired = left + bought - (used - usedBefore);
      const closing = lot.expires <= ends[m]! ? 0 : unexpired;
      const row = (of: (units: number) => number): Movement => ({
        opening: of(left),
        bought: of(bought),
        used: of(left + bought) - of(unexpired),
        expired: of(unexpired) - of(closing),
        closing: of(closing),
      });
      rows.push({
        month,
        tokens: inTokens(row(Number)),
        cost: inMoney(row((units) => prepaidCents(lot, units))),
      });
      left = closing;
    }
    usedBefore = used;
  });
  return rows;
}

/**
 * Several lots as one.
 *
 * @param lots months of each
 * @returns every month of the ledger
 */
export function prepaidTotal(
  lots: readonly (readonly PrepaidMonth[])[],
  { months }: PrepaidSpan,
): PrepaidMonth[] {
  const byMonth = new Map<number, PrepaidMonth[]>(months.map((month) => [month, []]));
  for (const row of lots.flat()) byMonth.get(row.month)!.push(row);
  return months.map((month) => {
    const rows = byMonth.get(month)!;
    return {
      month,
      tokens: inTokens(added(rows.map(({ tokens }) => mapped(tokens, toUnits)))),
      cost: inMoney(added(rows.map(({ cost }) => mapped(cost, toCents)))),
    };
  });
}

function inTokens(units: Movement): Movement {
  return mapped(units, toTokens);
}

function inMoney(cents: Movement): Movement {
  return mapped(cents, toMoney);
}

function mapped(
  { opening, bought, used, expired, closing }: Movement,
  of: (value: number) => number,
): Movement {
  return {
    opening: of(opening),
    bought: of(bought),
    used: of(used),
    expired: of(expired),
    closing: of(closing),
  };
}

function added(movements: readonly Movement[]): Movement {
  const sum = (key: keyof Movement): number =>
    movements.reduce((total, movement) => total + movement[key], 0);
  return {
    opening: sum("opening"),
    bought: sum("bought"),
    used: sum("used"),
    expired: sum("expired"),
    closing: sum("closing"),
  };
}
