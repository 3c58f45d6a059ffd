import fc from "fast-check";
import { cheapestAt } from "../../../src/flex/seat-mix/cheapest-at-price";
import { demandColumns } from "../../../src/flex/seat-mix/demand-columns";
import { mixProblem } from "../../../src/flex/seat-mix/mix-problem";
import { competingTiers } from "../../../src/flex/seat-mix/pool-cost";
import { seatChoices } from "../../../src/flex/seat-mix/seat-choices";
import type { SeatMixInput } from "../../../src/flex/seat-mix/seat-mix";
import { tightestPrice, type TightestPrice } from "../../../src/flex/seat-mix/tightest-price";
import type { Tier } from "../../../src/flex/tier";
import { arbitraryMix } from "./oracle/arbitrary-mix";

/**
 * What the tightest price is looked for in: a tier at a price of the mix.
 *
 * @param share where its quantity lies between what its own price uses, 0, and what free tokens would, 1
 */
function tierProblem({ demands, rates, tiers, asOf, window }: SeatMixInput, which: number, share: number) {
  const tables = { rates, seats: null, seatUse: null, asOf, window };
  const { lines, catalog, held } = mixProblem({ ...tables, demands: demandColumns(demands) });
  const competing = competingTiers(tiers);
  const choices = seatChoices(lines, catalog, held, competing[0]!.price);
  const { price } = competing[which % competing.length]!;
  const least = cheapestAt(choices, price).tokens;
  const from = least + share * (cheapestAt(choices, 0).tokens - least);
  const tier: Tier = { from, price };
  const find = (known: number): TightestPrice =>
    tightestPrice(tier, cheapestAt(choices, 0), cheapestAt(choices, tier.price), known);
  const boundAt = (price: number): number => {
    const { seatCost, tokens } = cheapestAt(choices, price);
    return seatCost + price * tokens + (tier.price - price) * tier.from;
  };
  return { tier, find, boundAt };
}

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

const problems = fc.tuple(
  arbitraryMix({ users: 5, products: 3, held: false }),
  fc.nat(3),
  fc.integer({ min: -1, max: 13 }).map((twelfths) => twelfths / 12),
);

describe("the tightest price of a tier", () => {
  test("gives the highest bound that any token price gives", () => {
    fc.assert(
      fc.property(problems, ([input, which, share]) => {
        const { tier, find, boundAt } = tierProblem(input, which, share);
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
      fc.property(problems, fc.double({ min: 0.5, max: 1, noNaN: true }), ([input, which, share], part) => {
        const { find } = tierProblem(input, which, share);
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
