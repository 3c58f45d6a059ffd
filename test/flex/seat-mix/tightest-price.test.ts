import fc from "fast-check";
import { cheapestAt } from "../../../src/flex/seat-mix/cheapest-at-price";
import type { Tier } from "../../../src/flex/tier";
import { tierProblems, type TierProblem } from "./oracle/tier-problem";

const boundOf =
  ({ choices, tier }: TierProblem) =>
  (price: number): number => {
    const { seatCost, tokens } = cheapestAt(choices, price);
    return seatCost + price * tokens + (tier.price - price) * tier.from;
  };

/** The highest value of a concave function, by leaving out a third again and again. */
function highest(tier: Tier, boundAt: (price: number) => number): number {
  let [from, to] = [0, tier.price];
  for (let step = 0; step < 200; step++) {
    const [left, right] = [from + (to - from) / 3, to - (to - from) / 3];
    if (boundAt(left) < boundAt(right)) from = left;
    else to = right;
  }
  return Math.max(boundAt(from), boundAt(0), boundAt(tier.price));
}

const problems = tierProblems(5);

describe("the tightest price of a tier", () => {
  test("gives the highest bound that any token price gives", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { tier, find } = problem;
        const boundAt = boundOf(problem);
        const { price, placement, bound } = find(Infinity);
        expect(price).toBeGreaterThanOrEqual(0);
        expect(price).toBeLessThanOrEqual(tier.price);
        expect(bound).toBeCloseTo(boundAt(price), 6);
        expect(placement.seatCost + price * placement.tokens + (tier.price - price) * tier.from).toBe(bound);
        const best = highest(tier, boundAt);
        expect(Math.abs(bound - best)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(best)));
      }),
      { numRuns: 150 },
    );
  });

  test("is not looked for further once a bound reaches what is known", () => {
    fc.assert(
      fc.property(problems, fc.double({ min: 0.5, max: 1, noNaN: true }), ({ find }, part) => {
        const { bound: tightest } = find(Infinity);
        const known = tightest * part;
        const { bound } = find(known);
        expect(bound).toBeGreaterThanOrEqual(Math.min(known, tightest) - 1e-9 * Math.abs(tightest));
        expect(bound).toBeLessThanOrEqual(tightest + 1e-9 * Math.abs(tightest));
      }),
      { numRuns: 100 },
    );
  });
});
