import { toTokens, toUnits } from "../token-unit";

const CENTS = 100;

/** Differences between cumulative levels of tokens, each rounded to millionths first, so that they add up exactly. */
export function tokenSteps(levels: readonly number[]): number[] {
  return differences(levels.map(toUnits)).map(toTokens);
}

/** Differences between cumulative amounts, each rounded to cents first, so that they add up exactly. */
export function centSteps(levels: readonly number[]): number[] {
  return differences(levels.map(toCents)).map((cents) => cents / CENTS);
}

/** An amount in whole cents. */
export function roundCents(amount: number): number {
  return toCents(amount) / CENTS;
}

function toCents(amount: number): number {
  return Math.round(amount * CENTS);
}

function differences(levels: readonly number[]): number[] {
  return levels.slice(1).map((level, i) => level - levels[i]!);
}
