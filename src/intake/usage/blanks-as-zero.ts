/**
 * Puts 0 in the place of blank cells, in the column itself.
 *
 * @param tokens NaN for a blank cell
 * @returns the same column
 */
export function blanksAsZero(tokens: Float64Array): Float64Array {
  for (let i = 0; i < tokens.length; i++) if (Number.isNaN(tokens[i])) tokens[i] = 0;
  return tokens;
}
