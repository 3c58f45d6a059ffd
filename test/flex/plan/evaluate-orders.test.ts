import fc from "fast-check";
import { serialOf } from "../../../src/flex/dates";
import { lastUsableDay } from "../../../src/flex/expiry-date";
import { evaluateOrders, type Purchase } from "../../../src/flex/plan/evaluate-orders";
import type { LotInHand } from "../../../src/flex/plan/lot-in-hand";
import { playTokens } from "./oracle/naive-pool";
import { anyLots, dailyOf, FIRST, lot, pathsOf, yearOfPaths } from "./oracle/sample-paths";

const TEN_A_DAY = pathsOf([new Array<number>(365).fill(10)]);
const PRICES = { smallPrice: 5, outageCost: 2, firstDelivery: FIRST + 14 };

function purchase(usableFrom: number, tokens: number, price: number): Purchase {
  const expires = lastUsableDay(usableFrom);
  return { date: usableFrom - 14, usableFrom, expires, tokens, price, cost: tokens * price };
}

const evaluate = (purchases: Purchase[], lots: LotInHand[], paths = TEN_A_DAY) =>
  evaluateOrders(purchases, { lots, paths, ...PRICES });

describe("a plan at ten tokens a day", () => {
  test("that buys nothing misses all demand", () => {
    expect(evaluate([], [])).toEqual({
      purchases: [],
      expectedCost: 3650 * 7,
      ordersCost: 0,
      topUpCost: 3650 * 5,
      outageCost: 3650 * 2,
      carriedOverCost: 0,
      expectedExpiry: 0,
      expectedExpiryCost: 0,
      runOutProbability: 1,
      avoidableRunOutProbability: 1,
    });
  });

  test("carries over what is used after the year, and lets expire what is not", () => {
    // 140 tokens last to the first delivery; the order then covers 351 days, 14 more before it expires, and 90 are lost.
    const outcome = evaluate([purchase(FIRST + 14, 3510 + 140 + 90, 4)], [lot({ left: 140 })]);
    expect(outcome).toMatchObject({
      ordersCost: 14_960,
      topUpCost: 0,
      carriedOverCost: 560,
      expectedExpiry: 90,
      expectedExpiryCost: 360,
      runOutProbability: 0,
      avoidableRunOutProbability: 0,
    });
    expect(outcome.expectedCost).toBe(14_400);
  });

  test("does not count lots in hand as cost or carry, but as expiry", () => {
    const outcome = evaluate([], [lot({ left: 5000, price: 3 })]);
    // The lot can be used on 265 days.
    expect(outcome).toMatchObject({
      ordersCost: 0,
      carriedOverCost: 0,
      expectedExpiry: 2350,
      expectedExpiryCost: 7050,
    });
    expect(outcome.topUpCost).toBe(1000 * 5);
  });

  test("tells a run-out that no order could prevent from one that it could", () => {
    const enough = [purchase(FIRST + 14, 3510, 5)];
    expect(evaluate(enough, [])).toMatchObject({ runOutProbability: 1, avoidableRunOutProbability: 0 });
    const late = [purchase(FIRST + 15, 3500, 5)];
    expect(evaluate(late, [lot({ left: 140 })])).toMatchObject({
      runOutProbability: 1,
      avoidableRunOutProbability: 1,
    });
  });
});

test("any plan comes to what tokens drawn one by one come to", () => {
  const purchases = fc.array(
    fc
      .record({ day: fc.integer({ min: 14, max: 364 }), tokens: fc.nat(400), price: fc.constantFrom(4, 5) })
      .map(({ day, tokens, price }) => purchase(FIRST + day, tokens, price)),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(purchases, anyLots(300), fc.integer({ min: 1, max: 1000 }), (bought, lots, seed) => {
      const paths = yearOfPaths(2, 2, 0.5, seed);
      const heaps = [
        ...lots.map((each) => ({
          tokens: each.left,
          from: each.purchased,
          to: each.expires,
          bought: each.bought,
        })),
        ...bought.map((each) => ({
          tokens: each.tokens,
          from: each.usableFrom,
          to: each.expires,
          bought: each.tokens,
        })),
      ];
      const prices = [...lots, ...bought].map(({ price }) => price);
      const sums = { missed: 0, carriedOver: 0, expired: 0, expiredCost: 0, runOuts: 0 };
      for (let path = 0; path < 2; path++) {
        const year = dailyOf(paths, path);
        const days = playTokens(heaps, [...year, ...year, 0, 0], FIRST);
        const missed = days.slice(0, 365).reduce((sum, day) => sum + day.missed, 0);
        sums.missed += missed;
        sums.runOuts += Number(missed > 0);
        heaps.forEach((_, heap) => {
          const end = days.at(-1)!.left[heap]!;
          sums.expired += end;
          sums.expiredCost += end * prices[heap]!;
          if (heap >= lots.length) sums.carriedOver += (days[364]!.left[heap]! - end) * prices[heap]!;
        });
      }
      const ordersCost = bought.reduce((sum, { tokens, price }) => sum + tokens * price, 0);
      const outcome = evaluateOrders(bought, { lots, paths, ...PRICES });
      expect(outcome.ordersCost).toBeCloseTo(ordersCost, 6);
      expect(outcome.topUpCost).toBeCloseTo((sums.missed / 2) * 5, 6);
      expect(outcome.outageCost).toBeCloseTo((sums.missed / 2) * 2, 6);
      expect(outcome.carriedOverCost).toBeCloseTo(sums.carriedOver / 2, 6);
      expect(outcome.expectedCost).toBeCloseTo(ordersCost + (sums.missed / 2) * 7 - sums.carriedOver / 2, 6);
      expect(outcome.expectedExpiry).toBeCloseTo(sums.expired / 2, 6);
      expect(outcome.expectedExpiryCost).toBeCloseTo(sums.expiredCost / 2, 6);
      expect(outcome.runOutProbability).toBe(sums.runOuts / 2);
    }),
    { numRuns: 30 },
  );
});

test("the second year of demand begins where the first began", () => {
  const paths = pathsOf([Array.from({ length: 365 }, (_, day) => (day === 3 ? 50 : 0))]);
  const early = purchase(serialOf(2026, 2, 1), 50, 4);
  expect(evaluate([early], [lot({ left: 50 })], paths)).toMatchObject({
    carriedOverCost: 200,
    expectedExpiry: 0,
  });
});
