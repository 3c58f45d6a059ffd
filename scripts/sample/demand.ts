import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { SAMPLE_TO } from "./calendar";
import type { Session } from "./session";

const YEAR = 365;

/**
 * Tokens that the sessions take day by day: the rate of the product, once per user, product and day.
 *
 * @param sessions rows of the log
 * @returns tokens by serial day
 */
export function tokensByDay(sessions: readonly Session[]): ReadonlyMap<number, number> {
  const rates = rateCard(ARTICLE_RATES);
  const charged = new Set<string>();
  const tokens = new Map<number, number>();
  for (const { user, product, day } of sessions) {
    const charge = `${user}|${product}|${day}`;
    if (charged.has(charge)) continue;
    charged.add(charge);
    tokens.set(day, (tokens.get(day) ?? 0) + (rates.find(product)?.tokensPerDay ?? 0));
  }
  return tokens;
}

/**
 * Tokens taken from one day to another, both inclusive.
 *
 * @param byDay tokens by serial day
 * @param from serial day
 * @param to serial day
 */
export function tokensBetween(byDay: ReadonlyMap<number, number>, from: number, to: number): number {
  let total = 0;
  for (let day = from; day <= to; day++) total += byDay.get(day) ?? 0;
  return total;
}

/** Tokens of the last 365 days of the sample. */
export function annualTokens(byDay: ReadonlyMap<number, number>): number {
  return tokensBetween(byDay, SAMPLE_TO - YEAR + 1, SAMPLE_TO);
}
