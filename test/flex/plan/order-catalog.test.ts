import fc from "fast-check";
import { orderCatalog } from "../../../src/flex/plan/order-catalog";
import { EXAMPLE_TIERS, type Tier } from "../../../src/flex/tier";

describe("the cheapest order at the example price list", () => {
  test.each<[description: string, tokens: number, packs: number[] | null, ordered: number, cost: number]>([
    ["the smallest pack where little is needed", 1, null, 100, 500],
    ["whole packs", 230, null, 300, 1500],
    ["a whole number of packs as it is", 700, null, 700, 3500],
    ["the quantity at which buying up costs the same is not bought up", 850, [10], 850, 4250],
    ["buying up where it costs less", 860, [10], 1000, 4250],
    ["above the discount", 1230, [10], 1230, 5227.5],
    ["not below the lowest tier, though packs are smaller", 20, [10], 100, 500],
    ["packs that do not divide each other", 710, [300, 500], 800, 4000],
    ["packs that do not divide each other, bought up", 910, [300, 500], 1000, 4250],
  ])("%s", (_, tokens, packs, ordered, cost) => {
    const order = orderCatalog(EXAMPLE_TIERS, packs).cheapest(tokens);
    expect(order.tokens).toBe(ordered);
    expect(order.cost).toBeCloseTo(cost, 9);
    expect(order.price * order.tokens).toBeCloseTo(cost, 9);
  });

  test("is not bought up where that saves only what binary fractions leave over", () => {
    // Both cost 313.10.
    const tiers = [
      { from: 1, price: 2.02 },
      { from: 500, price: 0.6262 },
    ];
    expect(orderCatalog(tiers, [1]).cheapest(155).tokens).toBe(155);
  });

  test("has the price of the lowest tier for a token in a hurry, and the packs' greatest common divisor", () => {
    expect(orderCatalog(EXAMPLE_TIERS, null)).toMatchObject({ smallPrice: 5, unit: 100 });
    expect(orderCatalog(EXAMPLE_TIERS, [])).toMatchObject({ unit: 100 });
    expect(orderCatalog(EXAMPLE_TIERS, [600, 400])).toMatchObject({ unit: 200 });
  });
});

test("any order is the cheapest of all sums of packs at all prices it reaches", () => {
  const tierList = fc
    .uniqueArray(
      fc.record({ from: fc.integer({ min: 1, max: 40 }), price: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 4,
        selector: ({ from }) => from,
      },
    )
    .map((tiers): Tier[] => tiers.sort((a, b) => a.from - b.from));
  const packs = fc.uniqueArray(fc.integer({ min: 2, max: 15 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(tierList, packs, fc.integer({ min: 1, max: 60 }), (tiers, sizes, tokens) => {
      const sums = new Set([0]);
      for (let n = 1; n <= 400; n++) if (sizes.some((size) => sums.has(n - size))) sums.add(n);
      const offers = [...sums]
        .filter((sum) => sum >= tokens && sum > 0)
        .flatMap((sum) =>
          tiers.filter(({ from }) => from <= sum).map(({ price }) => ({ sum, cost: sum * price })),
        );
      const least = Math.min(...offers.map(({ cost }) => cost));
      const smallest = Math.min(...offers.filter(({ cost }) => cost === least).map(({ sum }) => sum));
      const order = orderCatalog(tiers, sizes).cheapest(tokens);
      expect(order).toMatchObject({ cost: least, tokens: smallest });
    }),
    { numRuns: 500 },
  );
});
