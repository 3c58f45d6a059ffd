import { toCents, toMoney } from "../cents";
import { toTokens, toUnits } from "../token-unit";

/** Differences between cumulative levels of tokens, each rounded to millionths first, so that they add up exactly. */
export function tokenSteps(levels: readonly number[]): number[] {
  return differences(levels.map(toUnits)).map(toTokens);
}

/** Differences between cumulative amounts, each rounded to cents first, so that they add up exactly. */
export function centSteps(levels: readonly number[]): number[] {
  return differences(levels.map(toCents)).map(toMoney);
}

/** An amount in whole cents. */
export function roundCents(amount: number): number {
  return toMoney(toCents(amount));
}

function differences(levels: readonly number[]): number[] {
  return levels.slice(1).map((level, i) => level - levels[i]!);
}
