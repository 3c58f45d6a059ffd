import fc from "fast-check";
import { orderCatalog } from "../../../src/flex/plan/order-catalog";
import { rightSize } from "../../../src/flex/plan/right-size";
import type { Tier } from "../../../src/flex/tier";

/** Needs of 1, 2, ..., 1000 tokens, each as likely as the others. */
const EVENLY = Float64Array.from({ length: 1000 }, (_, index) => index + 1);
const size = (tiers: Tier[], outageCost: number, packs: number[] = [1], need = EVENLY) =>
  rightSize(need, tiers, orderCatalog(tiers, packs), outageCost);
const FLAT: Tier[] = [{ from: 1, price: 5 }];

describe("the right size", () => {
  test("with no discount and no outage cost is 0: buy small packs just in time", () => {
    expect(size(FLAT, 0)).toEqual({ fractile: 0, tokens: 0, price: 5, expectedCost: 500.5 * 5 });
  });

  test("with a discount of 15 % is the 15 % fractile", () => {
    const tiers = [...FLAT, { from: 100, price: 4.25 }];
    expect(size(tiers, 0)).toMatchObject({ tokens: 150, price: 4.25 });
    expect(size(tiers, 0).fractile).toBeCloseTo(0.15, 12);
  });

  test("with an outage cost of a token's price is the median", () => {
    expect(size(FLAT, 5)).toMatchObject({ fractile: 0.5, tokens: 500, price: 5 });
  });

  test("is bought up to a tier where that pays", () => {
    // At 250 tokens the 15 % fractile, 150, is not enough; 250 at 4.25 still cost less than small packs.
    expect(size([...FLAT, { from: 250, price: 4.25 }], 0)).toMatchObject({ tokens: 250, price: 4.25 });
    expect(size([...FLAT, { from: 900, price: 4.25 }], 0)).toMatchObject({
      tokens: 0,
      price: 5,
      fractile: 0,
    });
  });

  test("is a whole number of packs, up or down as is cheaper", () => {
    expect(size(FLAT, 5, [300]).tokens).toBe(600);
    expect(size(FLAT, 5, [400]).tokens).toBe(400);
  });

  test("is 0 where the lots in hand suffice", () => {
    expect(size(FLAT, 5, [1], new Float64Array(10))).toMatchObject({ tokens: 0, expectedCost: 0 });
  });
});

test("no other order of whole packs costs less over the needs", () => {
  const tierList = fc
    .uniqueArray(
      fc.record({ from: fc.constantFrom(1, 20, 40, 60), price: fc.constantFrom(3, 3.6, 4.25, 5) }),
      {
        minLength: 1,
        maxLength: 3,
        selector: ({ from }) => from,
      },
    )
    .map((tiers): Tier[] => tiers.sort((a, b) => a.from - b.from))
    .filter((tiers) => tiers.every(({ price }, index) => price <= (tiers[index - 1]?.price ?? price)));
  const needs = fc.array(fc.nat(100), { minLength: 1, maxLength: 8 }).map((need) => Float64Array.from(need));
  fc.assert(
    fc.property(
      tierList,
      needs,
      fc.constantFrom(0, 1, 8),
      fc.constantFrom(1, 10, 7),
      (tiers, need, g, pack) => {
        const catalog = orderCatalog(tiers, [pack]);
        const shortCost = tiers[0]!.price + g;
        const costOf = (tokens: number, cost: number): number =>
          cost + (need.reduce((sum, each) => sum + Math.max(0, each - tokens), 0) / need.length) * shortCost;
        const costs = [costOf(0, 0)];
        for (let tokens = 1; tokens <= 140; tokens++) {
          const order = catalog.cheapest(tokens);
          costs.push(costOf(order.tokens, order.cost));
        }
        expect(rightSize(need, tiers, catalog, g).expectedCost).toBeCloseTo(Math.min(...costs), 9);
      },
    ),
    { numRuns: 300 },
  );
});
