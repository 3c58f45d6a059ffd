/** Relative size below which a further term changes nothing. */
const PRECISION = 1e-16;
const TINY = 1e-300;

/** From here on the asymptotic series is as exact as the numbers themselves. */
const ASYMPTOTIC_FROM = 10;
const HALF_LOG_OF_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/**
 * The natural logarithm of the gamma function.
 *
 * Small arguments are raised by the recurrence, then Stirling's series is summed.
 *
 * @param a > 0
 * @source NIST Digital Library of Mathematical Functions, 5.5.1 and 5.11.1
 * @example logGamma(5) //=> 3.178... = ln 24
 */
export function logGamma(a: number): number {
  let factor = 1;
  let z = a;
  while (z < ASYMPTOTIC_FROM) factor *= z++;
  const square = 1 / (z * z);
  const correction =
    (1 / 12 -
      square *
        (1 / 360 -
          square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - square * (691 / 360360)))))) /
    z;
  return (z - 0.5) * Math.log(z) - z + HALF_LOG_OF_TWO_PI + correction - Math.log(factor);
}

/**
 * The probability that a Gamma variable of scale 1 is at most x: the regularized lower incomplete gamma function.
 *
 * @param x any number; 0 and below have no probability
 * @param shape > 0
 * @returns 0 to 1
 * @source NIST Digital Library of Mathematical Functions, 8.2.4, 8.11.4 (series) and 8.9.2 (continued fraction)
 * @example gammaCdf(Math.LN2, 1) //=> 0.5
 */
export function gammaCdf(x: number, shape: number): number {
  if (x <= 0) return 0;
  return x < shape + 1 ? lowerSeries(x, shape) : 1 - upperFraction(x, shape);
}

/**
 * The probability that a Gamma variable of scale 1 exceeds x, exact also where it is small.
 *
 * @param x any number
 * @param shape > 0
 * @returns 0 to 1
 * @source as {@link gammaCdf}
 * @example gammaTail(3, 1) //=> 0.0497... = exp(-3)
 */
export function gammaTail(x: number, shape: number): number {
  if (x <= 0) return 1;
  return x < shape + 1 ? 1 - lowerSeries(x, shape) : upperFraction(x, shape);
}

/**
 * The value that a Gamma variable of scale 1 stays below with a given probability.
 *
 * Newton's method, kept within a bracket: a step that leaves it is replaced by a bisection.
 *
 * @param probability 0 < probability < 1
 * @param shape > 0
 * @returns > 0
 * @source inverse of {@link gammaCdf}; W. H. Press et al., "Numerical Recipes", 9.4, "Newton-Raphson" with bracketing
 * @example gammaQuantile(0.5, 1) //=> 0.6931... = ln 2
 */
export function gammaQuantile(probability: number, shape: number): number {
  let low = 0;
  let high = shape;
  while (gammaCdf(high, shape) < probability) {
    low = high;
    high *= 2;
  }
  let x = high;
  while (high - low > 4 * Number.EPSILON * high) {
    const excess = gammaCdf(x, shape) - probability;
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const next = x - excess / density(x, shape);
    if (Math.abs(next - x) <= Number.EPSILON * x) return x;
    x = next > low && next < high ? next : (low + high) / 2;
  }
  return x;
}

function density(x: number, shape: number): number {
  return Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape));
}

/** Sum of x^n / (a + 1)...(a + n): converges fast for x < a + 1. */
function lowerSeries(x: number, a: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * PRECISION; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, (sum * density(x, a) * x) / a);
}

/** Legendre's continued fraction by Lentz's method: converges fast for x > a + 1. */
function upperFraction(x: number, a: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > 2 * Number.EPSILON; n++) {
    const an = n * (a - n);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + an / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    change = d * c;
    fraction *= change;
  }
  return Math.min(1, fraction * density(x, a) * x);
}
