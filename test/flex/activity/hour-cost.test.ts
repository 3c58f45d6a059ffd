import fc from "fast-check";
import type { HourCost } from "../../../src/flex/activity/hour-cost";
import { hourCosts } from "../../../src/flex/activity/hour-cost";
import type { AnalysisInput } from "../../../src/flex/analyze";
import { chargesOf } from "../../../src/flex/charges";
import type { UsageRow } from "../oracle/analysis-input";
import { DAILY_EXPORT, inputOf, SESSION_LOG, usageOf } from "../oracle/analysis-input";
import { arbitraryInput } from "../oracle/arbitrary-input";
import { differences } from "../oracle/differences";
import type { NaiveDay } from "../oracle/naive-usage-days";
import { groupBy, naiveFlexDays, sum } from "../oracle/naive-usage-days";

const costsOf = (input: AnalysisInput): ReturnType<typeof hourCosts> =>
  hourCosts(input.usage, chargesOf(input.usage, input.rates, input.terms), input.terms.tokenPrice);

function measured(rows: readonly UsageRow[]): Extract<ReturnType<typeof hourCosts>, { measurable: true }> {
  const costs = costsOf(inputOf(usageOf(rows, SESSION_LOG)));
  if (!costs.measurable) throw new Error("The data tells minutes.");
  return costs;
}

const activeMinutes = (day: NaiveDay): number =>
  sum(day.rows.filter(({ userInitiated }) => userInitiated).map(({ minutes }) => minutes));

function naiveHourCost(days: NaiveDay[], tokenPrice: number): HourCost {
  const known = days.filter((day) => !Number.isNaN(activeMinutes(day)));
  const unknown = days.filter((day) => Number.isNaN(activeMinutes(day)));
  const tokens = sum(known.map(({ charge }) => charge));
  const activeHours = sum(known.map(activeMinutes)) / 60;
  return {
    usageDays: known.length,
    tokens,
    cost: tokens * tokenPrice,
    activeHours,
    costPerActiveHour: activeHours > 0 ? (tokens * tokenPrice) / activeHours : null,
    unmeasuredDays: unknown.length,
    unmeasuredTokens: sum(unknown.map(({ charge }) => charge)),
  };
}

describe("the cost of an active hour", () => {
  test("of a day of 15 minutes is 32 times that of a day of 8 hours", () => {
    const costs = measured([
      { day: 45_700, user: "user01@example.com", product: "Revit", minutes: 15 },
      { day: 45_700, user: "user02@example.com", product: "Revit", minutes: 480 },
    ]);
    // 8 tokens at 5.00 a day, spread over a quarter of an hour and over eight hours.
    expect(costs.users.map(({ user, costPerActiveHour }) => [user, costPerActiveHour])).toEqual([
      ["user01@example.com", 160],
      ["user02@example.com", 5],
    ]);
    expect(costs.products).toEqual([{ product: "Revit", ...costs.total }]);
    expect(costs.total).toEqual({
      usageDays: 2,
      tokens: 16,
      cost: 80,
      activeHours: 8.25,
      costPerActiveHour: 80 / 8.25,
      unmeasuredDays: 0,
      unmeasuredTokens: 0,
    });
  });

  test("bears the days on which only background services ran, but not their minutes", () => {
    const { total } = measured([
      { day: 45_700, product: "Revit", minutes: 60 },
      { day: 45_700, product: "Revit", minutes: 600, userInitiated: false },
      { day: 45_701, product: "Revit", minutes: 600, userInitiated: false },
    ]);
    expect(total).toMatchObject({ usageDays: 2, activeHours: 1, costPerActiveHour: 80 });
  });

  test("is unknown where nobody was active", () => {
    const { total } = measured([{ day: 45_700, product: "Revit", minutes: 600, userInitiated: false }]);
    expect(total).toMatchObject({ cost: 40, activeHours: 0, costPerActiveHour: null });
  });

  test("leaves out days with a session of unknown length, cost and hours alike", () => {
    const { total } = measured([
      { day: 45_700, product: "Revit", minutes: 120 },
      { day: 45_701, product: "Revit", minutes: 120 },
      { day: 45_701, product: "Revit" },
    ]);
    expect(total).toMatchObject({ usageDays: 1, activeHours: 2, costPerActiveHour: 20 });
    expect(total).toMatchObject({ unmeasuredDays: 1, unmeasuredTokens: 8 });
  });

  test("is not measurable without minutes", () => {
    const input = inputOf(usageOf([{ day: 45_700, product: "Revit", tokens: 8 }], DAILY_EXPORT));
    expect(costsOf(input)).toEqual({ measurable: false, needs: "minutes" });
  });
});

describe("any cost of active hours", () => {
  test("agrees with a naive count, by product, by user and in total", () => {
    fc.assert(
      fc.property(arbitraryInput({ credits: true }), (input) => {
        const costs = costsOf(input);
        expect(costs.measurable).toBe(input.usage.minutes !== null);
        if (!costs.measurable) return;
        const price = input.terms.tokenPrice;
        const days = naiveFlexDays(input).filter(({ charge }) => charge > 0);
        const byName = <T>(entries: [string, T][]): [string, T][] =>
          entries.sort(([a], [b]) => (a < b ? -1 : 1));
        const expected = {
          total: naiveHourCost(days, price),
          products: byName(
            groupBy(days, ({ product }) => product).map((of) => [of[0]!.product, naiveHourCost(of, price)]),
          ),
          users: byName(
            groupBy(days, ({ user }) => user).map((of) => [of[0]!.user, naiveHourCost(of, price)]),
          ),
        };
        const actual = {
          total: costs.total,
          products: byName(costs.products.map(({ product, ...cost }) => [product, cost])),
          users: byName(costs.users.map(({ user, ...cost }) => [user, cost])),
        };
        expect(differences(actual, expected, "hours")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("names the dearest first", () => {
    fc.assert(
      fc.property(arbitraryInput({ credits: true }), (input) => {
        const costs = costsOf(input);
        if (!costs.measurable) return;
        for (const list of [costs.products, costs.users]) {
          const amounts = list.map(({ cost }) => cost);
          expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
        }
      }),
      { numRuns: 100 },
    );
  });
});
