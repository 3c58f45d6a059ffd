/** A stream of numbers that are uniform on [0, 1), in steps of 2^-32. */
export type Random = () => number;

/** The four 32-bit words of a generator's state, not all zero. */
export type RandomState = readonly [number, number, number, number];

/**
 * xoshiro128**: a small generator with a period of 2^128 - 1 that passes the usual batteries of tests.
 *
 * Not for secrets. The same state gives the same numbers on every machine, for all is 32-bit integer arithmetic.
 *
 * @param state where the stream begins
 * @source D. Blackman and S. Vigna, "Scrambled Linear Pseudorandom Number Generators" (2018), xoshiro128** 1.1
 * @example xoshiro([1, 2, 3, 4])() * 2 ** 32 //=> 11520
 */
export function xoshiro(state: RandomState): Random {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result / 2 ** 32;
  };
}

/**
 * A stream of random numbers from a seed. Streams of one seed are independent of each other, so that a
 * computation that draws more or fewer numbers leaves the others as they were.
 *
 * @param seed any whole number; its lowest 32 bits count
 * @param stream number of the stream, a whole number
 * @example randomOf(7)() === randomOf(7)() //=> true
 */
export function randomOf(seed: number, stream = 0): Random {
  const next = splitMix(seed ^ Math.imul(stream + 1, 0x85ebca6b));
  return xoshiro([next(), next(), next(), next() | 1]);
}

/** Spreads a seed over the words of a state. @source S. Vigna's advice: seed xoshiro by a SplitMix generator */
function splitMix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/**
 * A number of the standard normal distribution; takes two of the stream.
 *
 * @source G. E. P. Box and M. E. Muller (1958)
 */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
