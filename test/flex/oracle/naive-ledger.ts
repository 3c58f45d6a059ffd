import type { ExpiryTrap, LotOutcome, PoolMonth } from "../../../src/flex/analysis";
import type { Lot } from "../../../src/flex/lot";
import { naiveDays, naiveMonths, naiveMonthStart } from "./naive-dates";
import { sum } from "./naive-usage-days";

/** What happened on one day of the ledger. */
interface LedgerDay {
  day: number;
  bought: number;
  /** Drawn, or, where negative, given back. */
  used: number;
  expired: number;
  uncovered: number;
  unplaced: number;
  /** In all lots at the end of the day. */
  closing: number;
}

interface Run {
  days: LedgerDay[];
  /** By lot, in the order of the table. */
  used: number[];
  expired: number[];
  left: number[];
}

const wasBoughtBefore = (lot: Lot, from: number): boolean => lot.purchased < from;
const isUnknown = (lot: Lot, from: number): boolean => wasBoughtBefore(lot, from) && lot.leftAtStart === null;

function opening(lot: Lot, from: number, unknownOpens: "full" | "empty"): number {
  if (!wasBoughtBefore(lot, from)) return lot.tokens;
  return lot.leftAtStart ?? (unknownOpens === "full" ? lot.tokens : 0);
}

/** Indices of the lots in the order in which they are drawn. */
function drawOrder(lots: Lot[]): number[] {
  return lots
    .map((lot, index) => ({ lot, index }))
    .sort(
      (a, b) =>
        a.lot.expires - b.lot.expires ||
        a.lot.tokens - b.lot.tokens ||
        a.lot.purchased - b.lot.purchased ||
        a.index - b.index,
    )
    .map(({ index }) => index);
}

/** Plays every day with the given openings. */
function play(lots: Lot[], openings: number[], demand: Map<number, number>, from: number, to: number): Run {
  const balance = lots.map((lot, index) => (wasBoughtBefore(lot, from) ? openings[index]! : 0));
  const used = lots.map(() => 0);
  const expired = lots.map(() => 0);
  const draws: { lot: number; tokens: number }[] = [];
  const isLiving = (index: number, day: number): boolean =>
    lots[index]!.purchased <= day && day <= lots[index]!.expires;

  const days = naiveDays(from, to).map((day): LedgerDay => {
    const entry = { day, bought: 0, used: 0, expired: 0, uncovered: 0, unplaced: 0, closing: 0 };
    lots.forEach((lot, index) => {
      if (lot.purchased !== day) return;
      balance[index] = openings[index]!;
      entry.bought += openings[index]!;
    });

    const net = demand.get(day) ?? 0;
    entry.uncovered = Math.max(0, net);
    for (const index of drawOrder(lots)) {
      if (!isLiving(index, day)) continue;
      const tokens = Math.min(balance[index]!, entry.uncovered);
      balance[index]! -= tokens;
      used[index]! += tokens;
      entry.used += tokens;
      entry.uncovered -= tokens;
      draws.push({ lot: index, tokens });
    }

    entry.unplaced = Math.max(0, -net);
    for (const draw of [...draws].reverse()) {
      if (!isLiving(draw.lot, day)) continue;
      const tokens = Math.min(draw.tokens, entry.unplaced);
      draw.tokens -= tokens;
      balance[draw.lot]! += tokens;
      used[draw.lot]! -= tokens;
      entry.used -= tokens;
      entry.unplaced -= tokens;
    }

    lots.forEach((lot, index) => {
      if (lot.expires !== day) return;
      expired[index] = balance[index]!;
      entry.expired += balance[index]!;
      balance[index] = 0;
    });
    entry.closing = sum(balance);
    return entry;
  });
  return { days, used, expired, left: balance };
}

function poolMonths(run: Run, openingPool: number, from: number, to: number): PoolMonth[] {
  let carried = openingPool;
  return naiveMonths(from, to).map((month) => {
    const days = run.days.filter(({ day }) => naiveMonthStart(day) === month);
    const poolMonth = {
      month,
      opening: carried,
      bought: sum(days.map((day) => day.bought)),
      used: sum(days.map((day) => day.used)),
      expired: sum(days.map((day) => day.expired)),
      closing: days.at(-1)!.closing,
    };
    carried = poolMonth.closing;
    return poolMonth;
  });
}

/**
 * The expiry trap by playing every day twice: unknown openings full, then empty.
 *
 * @param table the lots in the order of their table
 * @param demand net tokens by serial day; negative days give back
 * @param from first day of the data
 * @param to as-of day
 */
export function naiveExpiry(
  table: readonly Lot[],
  demand: Map<number, number>,
  from: number,
  to: number,
): ExpiryTrap {
  const lots = table.filter((lot) => lot.expires >= from && lot.purchased <= to);
  const openings = lots.map((lot) => opening(lot, from, "full"));
  const lowOpenings = lots.map((lot) => opening(lot, from, "empty"));
  const run = play(lots, openings, demand, from, to);
  const low = play(lots, lowOpenings, demand, from, to);
  const outcomes = lots.map((lot, index): LotOutcome => ({
    purchased: lot.purchased,
    expires: lot.expires,
    bought: lot.tokens,
    price: lot.price,
    opening: openings[index]!,
    openingKnown: !isUnknown(lot, from),
    used: run.used[index]!,
    expired: run.expired[index]!,
    expiredLow: low.expired[index]!,
    left: run.left[index]!,
    expiredCost: run.expired[index]! * lot.price,
    expiredCostLow: low.expired[index]! * lot.price,
    sourceRow: lot.sourceRow,
  }));
  const matured = sum(outcomes.filter((lot) => lot.expires <= to).map((lot) => lot.opening));
  const expired = sum(outcomes.map((lot) => lot.expired));
  const openingPool = sum(outcomes.filter((lot) => lot.purchased < from).map((lot) => lot.opening));
  return {
    measurable: true,
    purchased: sum(outcomes.map((lot) => lot.opening)),
    matured,
    expired,
    expiredLow: sum(outcomes.map((lot) => lot.expiredLow)),
    cost: sum(outcomes.map((lot) => lot.expiredCost)),
    costLow: sum(outcomes.map((lot) => lot.expiredCostLow)),
    rate: matured === 0 ? null : expired / matured,
    uncovered: {
      tokens: sum(run.days.map((day) => day.uncovered)),
      firstDate: run.days.find((day) => day.uncovered > 0)?.day ?? null,
    },
    unplacedCredits: sum(run.days.map((day) => day.unplaced)),
    lots: outcomes,
    months: poolMonths(run, openingPool, from, to),
  };
}
