import fc from "fast-check";
import { netNeed, requiredTokens } from "../../../src/flex/plan/net-need";
import { orderDays } from "../../../src/flex/plan/order-days";
import { playTokens } from "./oracle/naive-pool";
import { anyLots, dailyOf, FIRST, lot, pathsOf, yearOfPaths } from "./oracle/sample-paths";

const TEN_A_DAY = pathsOf([new Array<number>(365).fill(10)]);

describe("the net need at ten tokens a day", () => {
  const orders = orderDays(FIRST, 14);

  test("is counted from the first delivery: what is missed before it cannot be bought in time", () => {
    const need = netNeed([], TEN_A_DAY, orders);
    // First order until the day before the second comes, 15 January to 14 February.
    expect(need.untilNext[0]![0]).toBe(310);
    expect(need.ofYear[0]).toBe(3510);
    expect(need.untilNext[11]![0]).toBe(3510);
  });

  test("goes on at the same demand until the tokens of each order expire", () => {
    const need = netNeed([], TEN_A_DAY, orders);
    expect(need.untilExpiry[0]![0]).toBe(3650);
    // Tokens that come on 15 December 2026 can be used to 14 December 2027, 699 days after the first delivery.
    expect(need.untilExpiry[11]![0]).toBe(6990);
  });

  test("is less by what lots in hand cover, not by what of them expires", () => {
    const lots = [lot({ left: 400, expires: FIRST + 29 }), lot({ left: 100 })];
    // 300 of the 400 are used in 30 days, then the 100; 160 of all are used from the first delivery on.
    expect(netNeed(lots, TEN_A_DAY, orders).ofYear[0]).toBe(3510 - 160 - 100);
  });

  test("is nothing where no order can come within the year", () => {
    const need = netNeed([], TEN_A_DAY, orderDays(FIRST, 400));
    expect(need.untilNext).toEqual([]);
    expect(need.ofYear[0]).toBe(0);
  });
});

test("the net need of any lots is what tokens drawn one by one miss", () => {
  const orders = orderDays(FIRST, 14);
  fc.assert(
    fc.property(anyLots(60), fc.integer({ min: 1, max: 1000 }), (lots, seed) => {
      const paths = yearOfPaths(2, 2, 0.5, seed);
      const need = netNeed(lots, paths, orders);
      for (let path = 0; path < 2; path++) {
        const year = dailyOf(paths, path);
        const heaps = lots.map((each) => ({
          tokens: each.left,
          from: each.purchased,
          to: each.expires,
          bought: each.bought,
        }));
        const days = playTokens(heaps, [...year, ...year], FIRST);
        const missedUntil = (last: number): number =>
          days
            .filter(({ day }) => day >= FIRST + 14 && day <= last)
            .reduce((sum, { missed }) => sum + missed, 0);
        orders.forEach(({ expires }, index) => {
          const next = orders[index + 1]?.usableFrom ?? FIRST + 365;
          expect(need.untilNext[index]![path]).toBeCloseTo(missedUntil(next - 1), 6);
          expect(need.untilExpiry[index]![path]).toBeCloseTo(missedUntil(expires), 6);
        });
        expect(need.ofYear[path]).toBeCloseTo(missedUntil(FIRST + 364), 6);
      }
    }),
    { numRuns: 20 },
  );
});

describe("what must have been ordered", () => {
  const orders = orderDays(FIRST, 14);
  const paths = yearOfPaths(100, 10, 0.5, 1);

  test("is enough on every day for the wanted share of the paths", () => {
    const need = netNeed([], paths, orders);
    for (const serviceLevel of [0.5, 0.8, 0.95, 1]) {
      const required = requiredTokens(need, paths, orders, serviceLevel);
      let safe = 0;
      for (let path = 0; path < paths.count; path++) {
        safe += Number(need.untilNext.every((tokens, index) => tokens[path]! <= required[index]!));
      }
      expect(safe).toBeGreaterThanOrEqual(100 * serviceLevel);
    }
  });

  test("is nothing at a service level of 0", () => {
    expect([...requiredTokens(netNeed([], paths, orders), paths, orders, 0)]).toEqual(orders.map(() => 0));
  });

  test("rises from order day to order day and with the service level", () => {
    const need = netNeed([], paths, orders);
    const low = requiredTokens(need, paths, orders, 0.5);
    const high = requiredTokens(need, paths, orders, 0.95);
    low.forEach((tokens, index) => {
      expect(tokens).toBeGreaterThanOrEqual(low[index - 1] ?? 0);
      expect(high[index]).toBeGreaterThanOrEqual(tokens);
    });
    expect(high[11]).toBeGreaterThan(low[11]!);
  });

  test("never rises with another lot in hand", () => {
    fc.assert(
      fc.property(anyLots(200), anyLots(200), fc.constantFrom(0.5, 0.95), (lots, more, serviceLevel) => {
        const few = requiredTokens(netNeed(lots, paths, orders), paths, orders, serviceLevel);
        const many = requiredTokens(netNeed([...lots, ...more], paths, orders), paths, orders, serviceLevel);
        many.forEach((tokens, index) => expect(tokens).toBeLessThanOrEqual(few[index]! + 1e-6));
      }),
      { numRuns: 20 },
    );
  });
});
