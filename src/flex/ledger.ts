import type { PoolMonth, Uncovered } from "./analysis";
import { draw, giveBack, type Draw } from "./pool-draws";
import { monthOf, rollForward, type MonthUnits } from "./pool-months";
import { toTokens, toUnits } from "./token-unit";

/** A lot as the ledger runs it. */
export interface LedgerLot {
  readonly purchased: number;
  readonly expires: number;
  /** Tokens bought: of two lots that expire together the smaller is drawn first. */
  readonly bought: number;
  /** Tokens it opens with, on the first day or on its purchase. */
  readonly opening: number;
}

/** What became of the lots; the arrays are parallel to the lots given. */
export interface LedgerResult {
  /** Drawn less returned. */
  readonly used: Float64Array;
  /** Left at the end of the last day, of lots whose last day has passed. */
  readonly expired: Float64Array;
  /** Left at the end of the last day of the ledger, of living lots. */
  readonly left: Float64Array;
  readonly uncovered: Uncovered;
  /** Credits that no living lot had been drawn for. */
  readonly unplacedCredits: number;
  /** First day of such a credit; null where all could be placed. */
  readonly firstUnplaced: number | null;
  readonly months: readonly PoolMonth[];
  /** Tokens in all lots at the end of each day. */
  readonly balance: Float64Array;
  /** Parallel to the days asked for. */
  readonly snapshots: readonly LedgerSnapshot[];
}

/** What had happened up to the end of one day. */
export interface LedgerSnapshot {
  /** By lot: drawn less returned. */
  readonly used: Float64Array;
  readonly uncovered: number;
  readonly unplacedCredits: number;
}

/**
 * Runs the pool day by day.
 *
 * A lot is usable from its purchase to its last day, both inclusive. The earliest expiry is drawn first, then the
 * smallest lot, then the earliest purchase, then the order of the table. A negative day returns tokens to living
 * lots in reverse order of drawing. Demand that no lot covers is recorded, never owed. It counts in whole units,
 * so that a lot drawn to its last token is empty and not short of a binary fraction.
 *
 * @param lots usable for at least one day between `from` and the last day
 * @param netTokens net tokens of each day, from day `from` on
 * @param from serial day of `netTokens[0]`
 * @param snapshotDays serial days of the ledger to tell apart, ascending
 * @source domain notes, "Mechanics": pool order, term, empty pool
 */
export function runLedger(
  lots: readonly LedgerLot[],
  netTokens: Float64Array,
  from: number,
  snapshotDays: readonly number[] = [],
): LedgerResult {
  const ranked = drawOrder(lots);
  const left = new Float64Array(lots.length);
  const used = new Float64Array(lots.length);
  const expired = new Float64Array(lots.length);
  const opensOn = byDay(lots.map((lot) => Math.max(lot.purchased, from)));
  const endsOn = byDay(lots.map((lot) => lot.expires));
  const draws: Draw[] = [];
  const months: MonthUnits[] = [];
  const balance = new Float64Array(netTokens.length);
  const snapshots: LedgerSnapshot[] = [];
  let inPool = 0;
  let uncovered = 0;
  let firstUncovered: number | null = null;
  let unplacedCredits = 0;
  let firstUnplaced: number | null = null;
  let living: number[] = [];

  for (let i = 0; i < netTokens.length; i++) {
    const day = from + i;
    const month = monthOf(months, day);
    const opening = opensOn.get(day);
    if (opening) {
      for (const lot of opening) {
        left[lot] = toUnits(lots[lot]!.opening);
        inPool += left[lot]!;
        if (lots[lot]!.purchased < from) month.opening += left[lot]!;
        else month.bought += left[lot]!;
      }
      const open = new Set([...living, ...opening]);
      living = ranked.filter((lot) => open.has(lot));
    }

    const net = toUnits(netTokens[i]!);
    if (net > 0) {
      const missing = draw(net, living, left, used, draws);
      month.used += net - missing;
      inPool -= net - missing;
      if (missing > 0) {
        uncovered += missing;
        firstUncovered ??= day;
      }
    } else if (net < 0) {
      const unplaced = giveBack(-net, day, lots, left, used, draws);
      month.used -= -net - unplaced;
      inPool += -net - unplaced;
      if (unplaced > 0) {
        unplacedCredits += unplaced;
        firstUnplaced ??= day;
      }
    }

    const ending = endsOn.get(day);
    if (ending) {
      for (const lot of ending) {
        expired[lot] = left[lot]!;
        month.expired += left[lot]!;
        inPool -= left[lot]!;
        left[lot] = 0;
      }
      living = living.filter((lot) => lots[lot]!.expires > day);
    }

    balance[i] = toTokens(inPool);
    if (day === snapshotDays[snapshots.length]) {
      snapshots.push({
        used: used.map(toTokens),
        uncovered: toTokens(uncovered),
        unplacedCredits: toTokens(unplacedCredits),
      });
    }
  }
  return {
    used: used.map(toTokens),
    expired: expired.map(toTokens),
    left: left.map(toTokens),
    uncovered: { tokens: toTokens(uncovered), firstDate: firstUncovered },
    unplacedCredits: toTokens(unplacedCredits),
    firstUnplaced,
    months: rollForward(months),
    balance,
    snapshots,
  };
}

/**
 * Positions of the lots in the order in which they are drawn.
 *
 * @param lots in the order of their table
 * @source domain notes, "Mechanics", pool order
 */
export function drawOrder(lots: readonly Omit<LedgerLot, "opening">[]): number[] {
  return lots
    .map((_, index) => index)
    .sort((a, b) => {
      const [x, y] = [lots[a]!, lots[b]!];
      return x.expires - y.expires || x.bought - y.bought || x.purchased - y.purchased || a - b;
    });
}

function byDay(days: readonly number[]): Map<number, number[]> {
  const map = new Map<number, number[]>();
  days.forEach((day, index) => {
    const lots = map.get(day);
    if (lots) lots.push(index);
    else map.set(day, [index]);
  });
  return map;
}
