import fc from "fast-check";
import { cheapestTier, competingTiers, poolCost } from "../../../src/flex/seat-mix/pool-cost";
import type { Tier } from "../../../src/flex/tier";
import { naivePoolCost } from "./oracle/naive-demand";

const LIST: readonly Tier[] = [
  { from: 100, price: 5 },
  { from: 500, price: 5 },
  { from: 1000, price: 4.25 },
];

describe("the cost of a year's tokens", () => {
  test.each<[description: string, tokens: number, from: number | null, cost: number]>([
    ["no tokens cost nothing", 0, null, 0],
    ["fewer tokens than the lowest tier cost that tier's quantity", 40, 100, 500],
    ["within a tier every token costs its price", 300, 100, 1500],
    ["of two tiers at the same cost the lower is named", 600, 100, 3000],
    ["at the threshold both cost the same", 850, 100, 4250],
    ["above the threshold the next tier's quantity is bought", 851, 1000, 4250],
    ["from the next tier on its price holds for all tokens", 1200, 1000, 5100],
  ])("%s", (_, tokens, from, cost) => {
    expect(cheapestTier(tokens, LIST)?.from ?? null).toBe(from);
    expect(poolCost(tokens, LIST)).toBeCloseTo(cost, 10);
  });

  test("is the least over all tiers, and never falls as tokens rise", () => {
    const tier = fc.record({ from: fc.integer({ min: 1, max: 900 }), price: fc.integer({ min: 1, max: 9 }) });
    const list = fc
      .uniqueArray(tier, { minLength: 1, maxLength: 5, selector: ({ from }) => from })
      .map((tiers) => tiers.sort((a, b) => a.from - b.from));
    fc.assert(
      fc.property(list, fc.nat(1000), fc.nat(1000), (tiers, a, b) => {
        expect(poolCost(a, tiers)).toBe(naivePoolCost(a, tiers));
        expect(poolCost(a, tiers)).toBe(poolCost(a, competingTiers(tiers)));
        expect(poolCost(Math.min(a, b), tiers)).toBeLessThanOrEqual(poolCost(Math.max(a, b), tiers));
      }),
    );
  });

  test("is never set by a tier that is no cheaper than one before it", () => {
    expect(competingTiers(LIST)).toEqual([LIST[0], LIST[2]]);
  });
});
