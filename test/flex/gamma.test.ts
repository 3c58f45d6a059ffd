import fc from "fast-check";
import { gammaCdf, gammaQuantile, gammaTail, logGamma } from "../../src/flex/gamma";
import { integratedGammaCdf } from "./decisions/integrated-gamma";

const SHAPES = [0.5, 1, 1.5, 2.5, 7, 20.5, 117.5, 365.5];

const anyShape = fc.oneof(
  fc.nat(365).map((days) => days + 0.5),
  fc.double({ min: 0.3, max: 400, noNaN: true }),
);

describe("the logarithm of the gamma function", () => {
  test.each<[description: string, a: number, expected: number]>([
    ["of 1/2 is half the logarithm of pi", 0.5, Math.log(Math.PI) / 2],
    ["of 1 is 0", 1, 0],
    ["of 2 is 0", 2, 0],
    ["of 5 is that of 24", 5, Math.log(24)],
    ["of 11 is that of 10 factorial", 11, Math.log(3628800)],
    ["of a small number", 0.01, 4.599479878042022],
    ["of a large number", 365.5, 1789.381358435613],
  ])("%s", (_, a, expected) => {
    expect(Math.abs(logGamma(a) - expected)).toBeLessThan(1e-14 * Math.max(1, expected));
  });

  test("grows by the logarithm of its argument", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (a) => {
        expect(logGamma(a + 1)).toBeCloseTo(logGamma(a) + Math.log(a), 10);
      }),
    );
  });
});

describe("the distribution of a Gamma variable", () => {
  test.each(SHAPES)("is the integral of its density at shape %d", (shape) => {
    for (const factor of [0.02, 0.3, 0.7, 0.95, 1, 1.05, 1.3, 2, 4]) {
      const x = shape * factor;
      expect(Math.abs(gammaCdf(x, shape) - integratedGammaCdf(x, shape))).toBeLessThan(1e-10);
    }
  });

  test("is one minus the exponential at shape 1", () => {
    for (const x of [1e-9, 0.1, 1, 1.999, 2.001, 10, 40]) {
      expect(gammaTail(x, 1)).toBeCloseTo(Math.exp(-x), 14);
      expect(gammaCdf(x, 1)).toBeCloseTo(-Math.expm1(-x), 14);
    }
  });

  test("is, at a whole shape, the probability of as many Poisson events", () => {
    const poissonBelow = (n: number, mean: number): number => {
      let term = Math.exp(-mean);
      let total = 0;
      for (let k = 0; k < n; k++) {
        total += term;
        term *= mean / (k + 1);
      }
      return total;
    };
    for (const n of [1, 2, 5, 20, 60]) {
      for (const mean of [0.5, 3, 18, 60, 100]) {
        expect(gammaTail(mean, n)).toBeCloseTo(poissonBelow(n, mean), 12);
      }
    }
  });

  test("keeps the digits of a small tail", () => {
    expect(gammaTail(100, 1) / Math.exp(-100)).toBeCloseTo(1, 12);
  });

  test("has nothing at or below 0, and everything far above", () => {
    expect([gammaCdf(0, 2.5), gammaTail(0, 2.5), gammaCdf(-1, 2.5), gammaTail(-1, 2.5)]).toEqual([
      0, 1, 0, 1,
    ]);
    expect([gammaCdf(1e6, 2.5), gammaTail(1e6, 2.5)]).toEqual([1, 0]);
  });

  test("and its tail add up to 1 and never fall or rise the wrong way", () => {
    fc.assert(
      fc.property(anyShape, fc.double({ min: 0, max: 800, noNaN: true }), (shape, x) => {
        expect(gammaCdf(x, shape) + gammaTail(x, shape)).toBeCloseTo(1, 12);
        expect(gammaCdf(x * 1.01 + 0.01, shape)).toBeGreaterThanOrEqual(gammaCdf(x, shape) - 1e-12);
      }),
    );
  });
});

describe("a quantile of a Gamma variable", () => {
  // Half of a chi-square quantile with twice as many degrees of freedom, from published tables.
  test.each<[probability: number, freedom: number, chiSquare: number]>([
    [0.1, 1, 0.01579077409343122],
    [0.95, 1, 3.841458820694124],
    [0.5, 2, 1.386294361119891],
    [0.1, 5, 1.6103079869623227],
    [0.9, 5, 9.236356899781123],
    [0.95, 10, 18.307038053275146],
    [0.1, 100, 82.35813581235715],
    [0.9, 100, 118.49800381106212],
  ])("at %d with %d degrees of freedom is half of %d", (probability, freedom, chiSquare) => {
    expect(gammaQuantile(probability, freedom / 2)).toBeCloseTo(chiSquare / 2, 10);
  });

  test("is where the distribution reaches the probability", () => {
    fc.assert(
      fc.property(anyShape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (shape, probability) => {
        expect(gammaCdf(gammaQuantile(probability, shape), shape)).toBeCloseTo(probability, 10);
      }),
    );
  });
});
