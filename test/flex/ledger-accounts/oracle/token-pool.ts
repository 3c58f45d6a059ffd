import type { AccountLot } from "../../../../src/flex/ledger-accounts/account-lot";
import { naiveDays, naiveMonthStart } from "../../oracle/naive-dates";

/** Parts of a token that are moved one by one: generated tokens are multiples of a half. */
const PARTS = 2;

/** Tokens of one lot in one month. */
export interface LotMonth {
  opening: number;
  bought: number;
  used: number;
  expired: number;
  closing: number;
}

export interface TokenPool {
  used: number[];
  expired: number[];
  left: number[];
  balance: number[];
  uncovered: { tokens: number; firstDate: number | null };
  unplaced: { tokens: number; firstDate: number | null };
  /** By lot, then by first day of the month. */
  months: Map<number, LotMonth>[];
}

/** One token, or a part of one. */
interface Token {
  lot: number;
  place: "not bought" | "in the pool" | "used" | "expired";
}

/**
 * Plays a pool token by token: each is an object that goes from its lot to a user, and back with a credit.
 *
 * @param lots in the order of their table
 * @param openings tokens that each opens with
 * @param net tokens by day
 */
export function tokenPool(
  lots: readonly AccountLot[],
  openings: readonly number[],
  net: ReadonlyMap<number, number>,
  from: number,
  to: number,
): TokenPool {
  const tokens: Token[] = [];
  lots.forEach((lot, index) => {
    for (let part = 0; part < openings[index]! * PARTS; part++) {
      tokens.push({ lot: index, place: lot.purchased < from ? "in the pool" : "not bought" });
    }
  });
  const order = lots
    .map((_, index) => index)
    .sort(
      (a, b) =>
        lots[a]!.expires - lots[b]!.expires ||
        lots[a]!.tokens - lots[b]!.tokens ||
        lots[a]!.purchased - lots[b]!.purchased ||
        a - b,
    );
  const usedTokens: Token[] = [];
  const months = lots.map(() => new Map<number, LotMonth>());
  const count = (lot: number, place: Token["place"]): number =>
    tokens.filter((token) => token.lot === lot && token.place === place).length;
  const pool: TokenPool = {
    used: [],
    expired: [],
    left: [],
    balance: [],
    uncovered: { tokens: 0, firstDate: null },
    unplaced: { tokens: 0, firstDate: null },
    months,
  };
  for (const day of naiveDays(from, to)) {
    const month = naiveMonthStart(day);
    const monthOf = (lot: number): LotMonth => {
      const known = months[lot]!.get(month);
      if (known) return known;
      const opening = lots[lot]!.purchased < day ? count(lot, "in the pool") : 0;
      const fresh = { opening, bought: 0, used: 0, expired: 0, closing: 0 };
      months[lot]!.set(month, fresh);
      return fresh;
    };
    const isAlive = (lot: number): boolean => lots[lot]!.purchased <= day && day <= lots[lot]!.expires;
    const living = order.filter(isAlive);
    living.forEach(monthOf);
    for (const token of tokens) {
      if (token.place !== "not bought" || lots[token.lot]!.purchased !== day) continue;
      token.place = "in the pool";
      monthOf(token.lot).bought++;
    }
    const wanted = Math.round((net.get(day) ?? 0) * PARTS);
    for (let part = 0; part < wanted; part++) {
      const lot = living.find((each) => count(each, "in the pool") > 0);
      const token = tokens.find((each) => each.lot === lot && each.place === "in the pool");
      if (token === undefined) {
        pool.uncovered.tokens++;
        pool.uncovered.firstDate ??= day;
        continue;
      }
      token.place = "used";
      usedTokens.push(token);
      monthOf(token.lot).used++;
    }
    for (let part = 0; part < -wanted; part++) {
      const token = usedTokens.findLast((each) => each.place === "used" && isAlive(each.lot));
      if (token === undefined) {
        pool.unplaced.tokens++;
        pool.unplaced.firstDate ??= day;
        continue;
      }
      token.place = "in the pool";
      usedTokens.splice(usedTokens.lastIndexOf(token), 1);
      monthOf(token.lot).used--;
    }
    for (const token of tokens) {
      if (token.place !== "in the pool" || lots[token.lot]!.expires !== day) continue;
      token.place = "expired";
      monthOf(token.lot).expired++;
    }
    for (const lot of living) monthOf(lot).closing = count(lot, "in the pool");
    pool.balance.push(tokens.filter(({ place }) => place === "in the pool").length / PARTS);
  }
  const whole = (lot: LotMonth): LotMonth => ({
    opening: lot.opening / PARTS,
    bought: lot.bought / PARTS,
    used: lot.used / PARTS,
    expired: lot.expired / PARTS,
    closing: lot.closing / PARTS,
  });
  return {
    used: lots.map((_, lot) => count(lot, "used") / PARTS),
    expired: lots.map((_, lot) => count(lot, "expired") / PARTS),
    left: lots.map((_, lot) => count(lot, "in the pool") / PARTS),
    balance: pool.balance,
    uncovered: { ...pool.uncovered, tokens: pool.uncovered.tokens / PARTS },
    unplaced: { ...pool.unplaced, tokens: pool.unplaced.tokens / PARTS },
    months: months.map((ofLot) => new Map([...ofLot].map(([month, lot]) => [month, whole(lot)]))),
  };
}
