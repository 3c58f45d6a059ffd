import fc from "fast-check";
import { cheapestAt } from "../../../src/flex/seat-mix/cheapest-at-price";
import { tightestPrice } from "../../../src/flex/seat-mix/tightest-price";
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

/** How many prices are tried between none and the tier's. */
function pricesTaken({ choices, tier }: TierProblem, known: number): number {
  let placements = 0;
  const counted = {
    ...choices,
    // Each placement starts from it.
    get settledTokens() {
      placements++;
      return choices.settledTokens;
    },
  };
  const [atNoPrice, atTierPrice] = [cheapestAt(counted, 0), cheapestAt(counted, tier.price)];
  tightestPrice(tier, atNoPrice, atTierPrice, known);
  return placements - 2;
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

  test("takes at most two prices on average for a hundred users, and one where any bound settles it", () => {
    const problems = fc.sample(tierProblems(100), { seed: 3, numRuns: 200 });
    const taken = problems.map((problem) => pricesTaken(problem, Infinity));
    expect(taken.reduce((sum, prices) => sum + prices, 0) / problems.length).toBeLessThanOrEqual(2);
    const settled = problems.map((problem) => pricesTaken(problem, 0));
    expect(Math.max(...taken)).toBeGreaterThan(1);
    expect(Math.max(...settled)).toBe(1);
  });
});
