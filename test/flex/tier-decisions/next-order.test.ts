import fc from "fast-check";
import { orderCatalog } from "../../../src/flex/plan/order-catalog";
import type { Tier } from "../../../src/flex/tier";
import { EXAMPLE_TIERS } from "../../../src/flex/tier";
import { nextOrder, type NextOrderInput } from "../../../src/flex/tier-decisions/next-order";

function weigh(demand: number[], given: Partial<NextOrderInput> & { packSizes?: number[] } = {}) {
  const tiers: readonly Tier[] = given.tiers ?? EXAMPLE_TIERS;
  const order = nextOrder({
    demand: Float64Array.from(demand),
    tiers,
    catalog: orderCatalog(tiers, given.packSizes ?? [1]),
    quantities: null,
    price: null,
    ...given,
  });
  return order!;
}

describe("the next order", () => {
  test("weighs buying up against the tokens that may expire", () => {
    const order = weigh([800, 1000], { quantities: [1000] });
    expect(order).toMatchObject({ expectedTokens: 900, price: 5, asNeededCost: 4500 });
    expect(order.candidates).toEqual([
      {
        tokens: 1000,
        price: 4.25,
        cost: 4250,
        threshold: 850,
        topUpTokens: 0,
        topUpCost: 0,
        expectedCost: 4250,
        expiryTokens: 100,
        expiryCost: 425,
        expiryProbability: 0.5,
        saving: 250,
      },
    ]);
    expect(order.best).toBe(order.candidates[0]);
  });

  test("tops up what the order does not cover", () => {
    const [candidate] = weigh([600, 1400, 1600, 400], { quantities: [1000], price: 5 }).candidates;
    // (400 + 600) / 4 tokens at 5.00 on top of 4,250
    expect(candidate).toMatchObject({ topUpTokens: 250, topUpCost: 1250, expectedCost: 5500, saving: -500 });
    expect(candidate).toMatchObject({ expiryTokens: 250, expiryCost: 1062.5, expiryProbability: 0.5 });
  });

  test("lists each size once, the smallest first", () => {
    const { candidates } = weigh([900], { quantities: [1500, 1000, 400, 1000] });
    expect(candidates.map(({ tokens }) => tokens)).toEqual([400, 1000, 1500]);
  });

  test("is as much as is needed where nothing is saved", () => {
    expect(weigh([840], { quantities: [1000] }).best).toBeNull();
    expect(weigh([850], { quantities: [1000] }).best).toBeNull();
    expect(weigh([0, 0]).best).toBeNull();
  });

  test("is as much as is needed where a token costs the same in every order", () => {
    const tiers = [{ from: 200, price: 2.35 }];
    const demand = [700.1, 811.7, 640.3];
    expect(weigh(demand, { tiers }).best).toBeNull();
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 500, max: 60_000, noNaN: true }), { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 1, max: 99_999 }),
        (needs, cents) => {
          const price = cents / 1000;
          expect(weigh(needs, { tiers: [{ from: 100, price }], quantities: [100, 500] }).best).toBeNull();
        },
      ),
    );
  });

  test("is the smallest of several that save as much", () => {
    // 100.04 at 5.00 cost 500.20; 100 at 4.25 and 0.04 at 5.00 cost 425.20, as do 200 at 2.126.
    const tiers = [
      { from: 100, price: 4.25 },
      { from: 200, price: 2.126 },
    ];
    expect(weigh([100.04], { tiers, price: 5 }).best?.tokens).toBe(100);
  });

  test("weighs the tiers' own sizes where none are given, each once", () => {
    expect(weigh([900]).candidates.map(({ tokens }) => tokens)).toEqual([100, 500, 1000]);
    expect(weigh([900], { packSizes: [300] }).candidates.map(({ tokens }) => tokens)).toEqual([
      300, 600, 1200,
    ]);
  });

  test("does not expire where demand just meets it", () => {
    expect(weigh([1000], { quantities: [1000] }).candidates[0]).toMatchObject({ expiryProbability: 0 });
  });

  test("is not weighed without samples", () => {
    const catalog = orderCatalog(EXAMPLE_TIERS, [1]);
    const demand = new Float64Array(0);
    expect(nextOrder({ demand, tiers: EXAMPLE_TIERS, catalog, quantities: null, price: null })).toBeNull();
  });

  test("of certain size buys up exactly from the threshold on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (need) => {
        const order = weigh([need, need], { quantities: [1000], price: 5 });
        expect(order.best !== null).toBe(need > order.candidates[0]!.threshold);
      }),
    );
  });

  test("is the formula, sample by sample", () => {
    const samples = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(samples, fc.constantFrom(5, 4.25, 6), (demand, price) => {
        const mean = (of: (d: number) => number): number =>
          demand.map(of).reduce((a, b) => a + b, 0) / demand.length;
        const order = weigh(demand, { price, quantities: [120, 500, 950, 2000] });
        for (const {
          tokens,
          price: unit,
          expectedCost,
          saving,
          expiryTokens,
          topUpTokens,
        } of order.candidates) {
          expect(expectedCost).toBeCloseTo(
            mean((d) => unit * tokens + price * Math.max(0, d - tokens)),
            6,
          );
          expect(saving).toBeCloseTo(mean((d) => price * d) - expectedCost, 6);
          // What is bought is used or expires.
          expect(tokens + topUpTokens).toBeCloseTo(mean((d) => d) + expiryTokens, 6);
        }
        const most = Math.max(0, ...order.candidates.map(({ saving }) => saving));
        expect(order.best?.saving ?? 0).toBeCloseTo(most, 6);
      }),
    );
  });
});
