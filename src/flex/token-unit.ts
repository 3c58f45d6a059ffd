/** Tokens are counted in millionths: finer than any export reports, and exact up to nine billion tokens. */
const UNITS_PER_TOKEN = 1_000_000;

/** Whole millionths of a number of tokens; never -0. */
export function toUnits(tokens: number): number {
  return Math.round(tokens * UNITS_PER_TOKEN) + 0;
}

/** The tokens of a number of millionths. */
export function toTokens(units: number): number {
  return units / UNITS_PER_TOKEN;
}

/**
 * Tokens without the dust of binary fractions.
 *
 * Sums of decimals such as 0.1 + 0.2 - 0.3 leave 5.6e-17, which would count as a usage day.
 *
 * @param tokens any finite number of tokens
 * @returns the nearest whole number of millionths, in tokens
 * @example roundTokens(0.1 + 0.2 - 0.3) //=> 0
 */
export function roundTokens(tokens: number): number {
  return toTokens(toUnits(tokens));
}

/**
 * A sum of tokens without the dust of binary fractions.
 *
 * @example sumOfTokens([0.1, 0.2]) //=> 0.3
 */
export function sumOfTokens(tokens: readonly number[]): number {
  return toTokens(tokens.reduce((sum, each) => sum + toUnits(each), 0));
}
