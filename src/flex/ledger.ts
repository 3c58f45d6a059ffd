import { monthStart } from "./dates";
import type { PoolMonth, Uncovered } from "./analysis";
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
  readonly months: readonly PoolMonth[];
}

/** Tokens taken from one lot in one go; a later credit undoes the latest first. */
interface Draw {
  readonly lot: number;
  tokens: number;
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
 * @source domain notes, "Mechanics": pool order, term, empty pool
 */
export function runLedger(lots: readonly LedgerLot[], netTokens: Float64Array, from: number): LedgerResult {
  const ranked = lots.map((_, index) => index).sort((a, b) => drawnBefore(lots, a, b));
  const left = new Float64Array(lots.length);
  const used = new Float64Array(lots.length);
  const expired = new Float64Array(lots.length);
  const opensOn = byDay(lots.map((lot) => Math.max(lot.purchased, from)));
  const endsOn = byDay(lots.map((lot) => lot.expires));
  const draws: Draw[] = [];
  const months: MutableMonth[] = [];
  let uncovered = 0;
  let firstUncovered: number | null = null;
  let unplacedCredits = 0;
  let living: number[] = [];

  for (let i = 0; i < netTokens.length; i++) {
    const day = from + i;
    const month = monthOf(months, day);
    const opening = opensOn.get(day);
    if (opening) {
      for (const lot of opening) {
        left[lot] = toUnits(lots[lot]!.opening);
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
      if (missing > 0) {
        uncovered += missing;
        firstUncovered ??= day;
      }
    } else if (net < 0) {
      const unplaced = giveBack(-net, day, lots, left, used, draws);
      month.used -= -net - unplaced;
      unplacedCredits += unplaced;
    }

    const ending = endsOn.get(day);
    if (ending) {
      for (const lot of ending) {
        expired[lot] = left[lot]!;
        month.expired += left[lot]!;
        left[lot] = 0;
      }
      living = living.filter((lot) => lots[lot]!.expires > day);
    }
  }
  return {
    used: used.map(toTokens),
    expired: expired.map(toTokens),
    left: left.map(toTokens),
    uncovered: { tokens: toTokens(uncovered), firstDate: firstUncovered },
    unplacedCredits: toTokens(unplacedCredits),
    months: rollForward(months),
  };
}

function drawnBefore(lots: readonly LedgerLot[], a: number, b: number): number {
  const [x, y] = [lots[a]!, lots[b]!];
  return x.expires - y.expires || x.bought - y.bought || x.purchased - y.purchased || a - b;
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

/** Takes tokens from the lots in order; returns what none of them had. */
function draw(
  demand: number,
  living: readonly number[],
  left: Float64Array,
  used: Float64Array,
  draws: Draw[],
): number {
  let rest = demand;
  for (const lot of living) {
    if (rest <= 0) break;
    const tokens = Math.min(rest, left[lot]!);
    if (tokens <= 0) continue;
    left[lot]! -= tokens;
    used[lot]! += tokens;
    rest -= tokens;
    draws.push({ lot, tokens });
  }
  return rest;
}

/** Undoes the latest draws of living lots; returns what could not be placed. A dead lot's draws are gone for good. */
function giveBack(
  credit: number,
  day: number,
  lots: readonly LedgerLot[],
  left: Float64Array,
  used: Float64Array,
  draws: Draw[],
): number {
  let rest = credit;
  while (rest > 0) {
    const last = draws.at(-1);
    if (last === undefined) break;
    if (lots[last.lot]!.expires < day) {
      draws.pop();
      continue;
    }
    const tokens = Math.min(rest, last.tokens);
    left[last.lot]! += tokens;
    used[last.lot]! -= tokens;
    last.tokens -= tokens;
    rest -= tokens;
    if (last.tokens === 0) draws.pop();
  }
  return rest;
}

interface MutableMonth {
  readonly month: number;
  opening: number;
  bought: number;
  used: number;
  expired: number;
}

function monthOf(months: MutableMonth[], day: number): MutableMonth {
  const start = monthStart(day);
  const last = months.at(-1);
  if (last?.month === start) return last;
  const next = { month: start, opening: 0, bought: 0, used: 0, expired: 0 };
  months.push(next);
  return next;
}

/** Only the first month holds an opening so far; every other opens with what the one before closed with. */
function rollForward(months: readonly MutableMonth[]): PoolMonth[] {
  let opening = months[0]?.opening ?? 0;
  return months.map(({ month, bought, used, expired }) => {
    const closing = opening + bought - used - expired;
    const rolled = {
      month,
      opening: toTokens(opening),
      bought: toTokens(bought),
      used: toTokens(used),
      expired: toTokens(expired),
      closing: toTokens(closing),
    };
    opening = closing;
    return rolled;
  });
}
