import fc from "fast-check";
import type { DemandPaths } from "../../../src/flex/forecast/demand-paths";
import { lastUsableDay } from "../../../src/flex/expiry-date";
import { evaluateOrders, type Purchase } from "../../../src/flex/plan/evaluate-orders";
import type { LotInHand } from "../../../src/flex/plan/lot-in-hand";
import { netNeed } from "../../../src/flex/plan/net-need";
import { orderDays } from "../../../src/flex/plan/order-days";
import { purchasePlan } from "../../../src/flex/plan/purchase-plan";
import { atRiskTokens, runOut } from "../../../src/flex/plan/run-out";
import { EXAMPLE_TIERS } from "../../../src/flex/tier";
import { playTokens } from "./oracle/naive-pool";
import { anyLots, anyPaths, dailyOf, FIRST, lot, pathsOf, yearOfPaths } from "./oracle/sample-paths";

/** Pools side by side, each with its own paths. */
function sideBySide(pools: readonly DemandPaths[]): DemandPaths {
  const cumulative = pools[0]!.cumulative.map((_, at) =>
    pools.reduce((sum, pool) => sum + pool.cumulative[at]!, 0),
  );
  return { ...pools[0]!, cumulative, ofPools: pools.map((pool) => pool.cumulative) };
}

/** The lots of all pools in one list, each marked with its pool. */
function marked(lotsOfPools: readonly (readonly LotInHand[])[]): LotInHand[] {
  return lotsOfPools.flatMap((lots, pool) => lots.map((each) => ({ ...each, pool })));
}

const flat = (tokens: number, days = 365): DemandPaths => pathsOf([new Array<number>(days).fill(tokens)]);

describe("two pools, one that needs ten tokens a day and one that needs one", () => {
  const paths = sideBySide([flat(10), flat(1)]);
  const lots = marked([[lot({ left: 200 })], [lot({ left: 1000 })]]);

  test("run out when the first of them does, whatever the other has left", () => {
    expect(runOut(lots, paths)).toEqual({ p50: FIRST + 20, p90: FIRST + 20 });
  });

  test("leave to expire what the other could have used", () => {
    // 265 days at one token a day.
    expect(atRiskTokens(lots, paths)).toEqual([
      { expected: 0, p90: 0 },
      { expected: 735, p90: 735 },
    ]);
  });

  test("need what each of them lacks", () => {
    // 10 a day from the end of the 200 on, and 1 a day from the end of the lot, 100 days of the year.
    expect(netNeed(lots, paths, orderDays(FIRST, 14)).ofYear[0]).toBe(3650 - 200 + 100);
  });

  test("use new tokens where tokens are missing", () => {
    const usableFrom = FIRST + 20;
    const order: Purchase = {
      ...{ date: FIRST + 6, usableFrom, expires: lastUsableDay(usableFrom) },
      ...{ tokens: 3550, price: 5, cost: 17_750 },
    };
    const prices = { smallPrice: 5, outageCost: 0, firstDelivery: FIRST + 14 };
    expect(evaluateOrders([order], { lots, paths, ...prices })).toMatchObject({
      topUpCost: 0,
      carriedOverCost: 0,
      expectedExpiry: 735,
      runOutProbability: 0,
    });
  });
});

const DAYS = 40;
const anyPools = fc
  .array(fc.tuple(anyLots(DAYS), anyPaths(DAYS)), { minLength: 2, maxLength: 3 })
  .map((pools) => {
    const count = Math.min(...pools.map(([, paths]) => paths.count));
    return pools.map(([lots, paths]) => ({
      lots,
      paths: pathsOf(Array.from({ length: count }, (_, path) => dailyOf(paths, path))),
    }));
  });

test("any pools run out and expire as the tokens of each drawn one by one do", () => {
  fc.assert(
    fc.property(anyPools, (pools) => {
      const paths = sideBySide(pools.map((pool) => pool.paths));
      const lots = marked(pools.map((pool) => pool.lots));
      const plays = pools.map((pool) =>
        Array.from({ length: paths.count }, (_, path) => {
          const heaps = pool.lots.map(({ left, purchased, expires, bought }) => ({
            ...{ tokens: left, from: purchased, to: expires, bought },
          }));
          return playTokens(heaps, dailyOf(pool.paths, path), FIRST);
        }),
      );
      const runOuts = Array.from({ length: paths.count }, (_, path) =>
        Math.min(...plays.map((pool) => pool[path]!.find(({ missed }) => missed > 0)?.day ?? Infinity)),
      ).sort((a, b) => a - b);
      const median = runOuts[Math.ceil(paths.count / 2) - 1]!;
      expect(runOut(lots, paths).p50).toBe(median === Infinity ? null : median);

      const expected = pools.flatMap((pool, number) =>
        pool.lots.map(({ expires }, index) => {
          if (expires >= FIRST + DAYS) return 0;
          const left = plays[number]!.map((days) => days.at(-1)!.left[index]!);
          return left.reduce((sum, tokens) => sum + tokens, 0) / paths.count;
        }),
      );
      atRiskTokens(lots, paths).forEach((risk, index) =>
        expect(risk.expected).toBeCloseTo(expected[index]!, 9),
      );
    }),
  );
});

const yearOfPools = fc
  .tuple(anyLots(300), anyLots(300), fc.integer({ min: 1, max: 1000 }))
  .map(([some, others, seed]) => {
    const paths = [yearOfPaths(10, 4, 0.5, seed), yearOfPaths(10, 1, 0.9, seed + 1)];
    return { lots: [some, others], paths };
  });

test("several pools need what each alone would", () => {
  const orders = orderDays(FIRST, 14);
  fc.assert(
    fc.property(yearOfPools, ({ lots, paths }) => {
      const need = netNeed(marked(lots), sideBySide(paths), orders);
      const alone = paths.map((ofPool, pool) => netNeed(lots[pool]!, ofPool, orders));
      for (let path = 0; path < 10; path++) {
        const sum = alone.reduce((total, each) => total + each.ofYear[path]!, 0);
        expect(need.ofYear[path]).toBeCloseTo(sum, 6);
      }
    }),
    { numRuns: 20 },
  );
});

test("the plan of several pools keeps the service level and is never dearer than the alternatives", () => {
  fc.assert(
    fc.property(yearOfPools, ({ lots, paths }) => {
      const plan = purchasePlan({
        ...{ paths: sideBySide(paths), lots: marked(lots), tiers: EXAMPLE_TIERS, packSizes: [100] },
        ...{ serviceLevel: 0.9, pastOrders: [] },
      });
      expect(plan.avoidableRunOutProbability).toBeLessThanOrEqual(0.1);
      expect(plan.expectedCost).toBeLessThanOrEqual(Math.min(plan.justInTimeCost, plan.singleBuyCost) + 1e-6);
    }),
    { numRuns: 20 },
  );
});
