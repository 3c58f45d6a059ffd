/** A stream of numbers that a seed determines completely. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both inclusive. */
  whole(low: number, high: number): number;
}

/**
 * A seeded stream of random numbers.
 *
 * @param seed whole number; streams of different seeds are independent
 * @source T. Ettinger, "mulberry32"
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return { next, whole: (low, high) => low + Math.floor(next() * (high - low + 1)) };
}
