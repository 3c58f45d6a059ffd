import fc from "fast-check";
import type { Tier } from "../../src/flex/tier";
import { EXAMPLE_TIERS } from "../../src/flex/tier";
import { checkTier, orderCost, tierOf } from "../../src/flex/tier-price";

describe("what one order costs at the example price list", () => {
  test.each<[description: string, tokens: number, price: number, cost: number]>([
    ["nothing ordered costs nothing", 0, 5, 0],
    ["an order below the lowest tier costs that tier's quantity", 40, 5, 500],
    ["the lowest tier exactly", 100, 5, 500],
    ["just below the discount", 999, 5, 4995],
    ["the discount applies to the whole quantity", 1000, 4.25, 4250],
    ["above the discount", 1500, 4.25, 6375],
  ])("%s", (_, tokens, price, cost) => {
    expect(tierOf(tokens, EXAMPLE_TIERS).price).toBe(price);
    expect(orderCost(tokens, EXAMPLE_TIERS)).toBeCloseTo(cost, 10);
  });
});

describe("holding an order against the next tier", () => {
  test.each<
    [description: string, tokens: number, price: number, next: number | null, threshold: number | null]
  >([
    ["a tier at the same price is no reason to buy up", 300, 5, 1000, 850],
    ["close below the discount", 900, 5, 1000, 850],
    ["at the discount nothing lies above", 1000, 4.25, null, null],
    ["a lot bought cheaper than the list has nothing to gain", 600, 4, null, null],
  ])("%s", (_, tokens, price, nextTier, threshold) => {
    expect(checkTier(tokens, price, EXAMPLE_TIERS)).toEqual({ tokens, price, nextTier, threshold });
  });

  test("buying up costs less exactly above the threshold", () => {
    const tiers = fc
      .uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 })
      .chain((froms) =>
        fc.tuple(
          fc.constant([...froms].sort((a, b) => a - b)),
          fc.array(fc.integer({ min: 1, max: 900 }), { minLength: froms.length, maxLength: froms.length }),
        ),
      )
      .map(([froms, cents]): Tier[] => froms.map((from, i) => ({ from, price: cents[i]! / 100 })));
    fc.assert(
      fc.property(tiers, fc.integer({ min: 1, max: 6000 }), (list, tokens) => {
        fc.pre(tokens >= list[0]!.from);
        const { price } = tierOf(tokens, list);
        const { nextTier, threshold } = checkTier(tokens, price, list);
        fc.pre(nextTier !== null && Math.abs(tokens - threshold!) > 1e-9);
        const buyUp = nextTier! * list.find((tier) => tier.from === nextTier)!.price;
        expect(buyUp < orderCost(tokens, list)).toBe(tokens > threshold!);
      }),
    );
  });
});
