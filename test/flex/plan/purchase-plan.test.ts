import fc from "fast-check";
import { isoDate } from "../../../src/flex/dates";
import {
  purchasePlan,
  type PurchasePlan,
  type PurchasePlanInput,
} from "../../../src/flex/plan/purchase-plan";
import { EXAMPLE_TIERS, type Tier } from "../../../src/flex/tier";
import { anyLots, FIRST, lot, pathsOf, yearOfPaths } from "./oracle/sample-paths";

const TEN_A_DAY = pathsOf([new Array<number>(365).fill(10)]);
const FLAT: Tier[] = [{ from: 100, price: 5 }];
const UNCERTAIN = yearOfPaths(60, 10, 0.4, 1);

function plan(changes: Partial<PurchasePlanInput>): PurchasePlan {
  return purchasePlan({
    paths: TEN_A_DAY,
    lots: [lot({ left: 140 })],
    tiers: EXAMPLE_TIERS,
    pastOrders: [],
    ...changes,
  });
}

const dates = ({ purchases }: PurchasePlan): [string, number][] =>
  purchases.map(({ date, tokens }) => [isoDate(date), tokens]);
const ordered = ({ purchases }: PurchasePlan): number =>
  purchases.reduce((sum, { tokens }) => sum + tokens, 0);

describe("a plan for ten tokens a day, 140 in hand until the first delivery", () => {
  test("at a flat price buys as little as late as it can, and what it buys is used", () => {
    const flat = plan({ tiers: FLAT });
    // 310 tokens are needed until the second delivery, 590 until the third, 900 until the fourth.
    expect(dates(flat).slice(0, 4)).toEqual([
      ["2026-01-01", 400],
      ["2026-02-01", 200],
      ["2026-03-01", 300],
      ["2026-04-01", 300],
    ]);
    expect(flat).toMatchObject({ plan: "planned", expectedExpiry: 0, runOutProbability: 0 });
    // The demand of the year at the only price, less the tokens in hand.
    expect(flat.expectedCost).toBeCloseTo(3510 * 5, 6);
  });

  test("takes the discount where its tokens are used in time", () => {
    const discount = plan({});
    expect(new Set(discount.purchases.map(({ price }) => price))).toEqual(new Set([4.25]));
    expect(discount.expectedCost).toBeCloseTo(3510 * 4.25, 6);
    expect(discount.justInTimeCost).toBeCloseTo(3510 * 5, 6);
  });

  test("does not take a discount on tokens that would expire", () => {
    const tiers = [...FLAT, { from: 10_000, price: 4.75 }];
    const wary = plan({ tiers });
    expect(new Set(wary.purchases.map(({ price }) => price))).toEqual(new Set([5]));
  });

  test("a single buy lets expire what the packs have too much", () => {
    const { singleBuy } = plan({ tiers: FLAT });
    // 3,600 tokens come on 15 January; 3,650 can be used before they expire.
    expect(singleBuy).toMatchObject({ ordersCost: 18_000, expectedExpiry: 0 });
    const { singleBuy: late } = plan({ tiers: FLAT, packSizes: [2000] });
    expect(late).toMatchObject({ ordersCost: 20_000, expectedExpiry: 350 });
  });

  test("repeats the orders of the year before, where there were any", () => {
    expect(plan({}).repeatCost).toBeNull();
    const { repeat, repeatCost } = plan({ pastOrders: [{ purchased: FIRST - 200, tokens: 6000 }] });
    expect(repeat!.purchases.map(({ tokens }) => tokens)).toContain(6000);
    expect(repeatCost).toBe(repeat!.expectedCost);
  });

  test("buys nothing where the lots in hand last the year", () => {
    const full = plan({ lots: [lot({ left: 4000, expires: FIRST + 364 })] });
    expect(full).toMatchObject({ purchases: [], expectedCost: 0, runOutProbability: 0, expectedExpiry: 350 });
    expect(full.rightSize.tokens).toBe(0);
  });

  test("buys nothing where nothing can come within the year, and says what is missed", () => {
    const late = plan({ leadTime: 400 });
    expect(late).toMatchObject({ purchases: [], runOutProbability: 1, avoidableRunOutProbability: 0 });
    expect(late.expectedCost).toBe(3510 * 5);
  });

  test("orders so much earlier as the lead time is longer", () => {
    const [now, long] = [
      plan({ tiers: FLAT }),
      plan({ tiers: FLAT, leadTime: 14 + 31, lots: [lot({ left: 450 })] }),
    ];
    const [first] = long.purchases;
    expect(first!.usableFrom - first!.date).toBe(45);
    expect(first!.date).toBe(now.purchases[0]!.date);
  });
});

describe("an uncertain year", () => {
  test.each([0.5, 0.8, 0.95, 1])(
    "runs out on no more paths than a service level of %d allows",
    (serviceLevel) => {
      const planned = plan({ paths: UNCERTAIN, lots: [lot({ left: 300 })], serviceLevel });
      expect(planned.avoidableRunOutProbability).toBeLessThanOrEqual(1 - serviceLevel + 1e-9);
      expect(planned.runOutProbability).toBe(planned.avoidableRunOutProbability);
    },
  );

  test("buys more at a higher service level", () => {
    const at = (serviceLevel: number): number =>
      ordered(plan({ paths: UNCERTAIN, tiers: FLAT, serviceLevel }));
    expect(at(0.99)).toBeGreaterThan(at(0.5));
  });

  test("buys more than the service level asks for where an outage costs more than tokens that expire", () => {
    const at = (outageCost: number) => plan({ paths: UNCERTAIN, tiers: FLAT, serviceLevel: 0.5, outageCost });
    expect(at(50).avoidableRunOutProbability).toBeLessThan(at(0).avoidableRunOutProbability);
    expect(at(50).expectedCost).toBeLessThan(at(50).justInTimeCost);
  });

  test("has the fractile of the discount as its right size", () => {
    const { rightSize } = plan({ paths: UNCERTAIN, lots: [], packSizes: [1] });
    expect(rightSize.fractile).toBeCloseTo(0.15, 12);
    const needs = Array.from({ length: 60 }, (_, path) => {
      const year = UNCERTAIN.cumulative.subarray(path * 365, path * 365 + 365);
      return year[364]! - year[13]!;
    }).sort((a, b) => a - b);
    // 15 % of 60 paths need no more than the ninth.
    expect(rightSize.tokens).toBe(needs[8]);
  });
});

/** Cost of the cheapest order of at least so many tokens, by trying every number of tokens that the packs make up. */
function cheapestCost(tokens: number, { tiers, packSizes }: PurchasePlanInput): number {
  const sizes = packSizes ?? tiers.map(({ from }) => from);
  const most = Math.max(tokens, ...tiers.map(({ from }) => from)) + Math.max(...sizes);
  const canMake = [true];
  let cheapest = Infinity;
  for (let sum = 1; sum <= most; sum++) {
    canMake[sum] = sizes.some((size) => canMake[sum - size] === true);
    if (!canMake[sum] || sum < tokens) continue;
    for (const { from, price } of tiers) if (sum >= from) cheapest = Math.min(cheapest, sum * price);
  }
  return cheapest;
}

describe("any plan", () => {
  const prices = fc.record({
    small: fc.constantFrom(3, 5),
    discounts: fc.uniqueArray(
      fc.record({ from: fc.constantFrom(200, 500, 1000, 3000), off: fc.constantFrom(0.02, 0.05, 0.15, 0.3) }),
      { maxLength: 2, selector: ({ from }) => from },
    ),
  });
  const tiers = prices.map(({ small, discounts }): Tier[] => [
    { from: 100, price: small },
    ...discounts.sort((a, b) => a.from - b.from).map(({ from, off }) => ({ from, price: small * (1 - off) })),
  ]);
  const inputs: fc.Arbitrary<PurchasePlanInput> = fc.record({
    paths: fc
      .record({ level: fc.constantFrom(0.5, 3, 20), spread: fc.constantFrom(0, 0.3, 0.9), seed: fc.nat(999) })
      .map(({ level, spread, seed }) => yearOfPaths(8, level, spread, seed)),
    lots: anyLots(300),
    tiers,
    packSizes: fc.constantFrom(null, [1], [100], [100, 500, 1000], [150]),
    leadTime: fc.constantFrom(0, 14, 90),
    serviceLevel: fc.constantFrom(0, 0.5, 0.95, 1),
    outageCost: fc.constantFrom(0, 0, 2, 20),
    pastOrders: fc
      .array(
        fc.record({ purchased: fc.integer({ min: FIRST - 500, max: FIRST - 1 }), tokens: fc.nat(4000) }),
        { maxLength: 4 },
      )
      .map((orders) => orders.filter(({ tokens }) => tokens > 0)),
  });

  test("is never worse than just in time, a single buy or last year again", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { expectedCost, justInTimeCost, singleBuyCost, repeatCost } = purchasePlan(input);
        for (const other of [justInTimeCost, singleBuyCost, repeatCost ?? Infinity]) {
          expect(expectedCost).toBeLessThanOrEqual(other + 1e-6);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("keeps the service level, and so do the three", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = purchasePlan(input);
        for (const outcome of [result, result.justInTime, result.singleBuy, result.repeat]) {
          if (outcome === null) continue;
          expect(outcome.avoidableRunOutProbability).toBeLessThanOrEqual(1 - input.serviceLevel! + 1e-9);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("consists of orders at the price list, on days of the year, in order", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = purchasePlan(input);
        result.purchases.forEach((each, index) => {
          expect(each.date).toBeGreaterThanOrEqual(FIRST);
          expect(each.usableFrom - each.date).toBe(input.leadTime);
          expect(each.usableFrom).toBeLessThan(FIRST + 365);
          expect(each.date).toBeGreaterThanOrEqual(result.purchases[index - 1]?.date ?? 0);
          if (result.plan !== "just-in-time")
            expect(each.cost).toBeCloseTo(cheapestCost(each.tokens, input), 6);
        });
        const paid = result.purchases.reduce((sum, { cost }) => sum + cost, 0);
        expect(result.ordersCost).toBeCloseTo(paid, 6);
      }),
      { numRuns: 30 },
    );
  });

  test("is the same for the same input", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(purchasePlan(input)).toEqual(purchasePlan(input));
      }),
      { numRuns: 5 },
    );
  });

  test("at one price never costs more with another lot in hand", () => {
    fc.assert(
      fc.property(inputs, anyLots(300), (input, more) => {
        const flat = { ...input, tiers: FLAT, packSizes: [100] };
        const few = purchasePlan(flat);
        const many = purchasePlan({ ...flat, lots: [...flat.lots, ...more] });
        expect(many.expectedCost).toBeLessThanOrEqual(few.expectedCost + 1e-6);
      }),
      { numRuns: 30 },
    );
  });

  test("costs in proportion to the prices", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const dear = {
          ...input,
          tiers: input.tiers.map(({ from, price }) => ({ from, price: 2 * price })),
          outageCost: 2 * input.outageCost!,
        };
        expect(purchasePlan(dear).expectedCost).toBeCloseTo(2 * purchasePlan(input).expectedCost, 4);
      }),
      { numRuns: 20 },
    );
  });
});
