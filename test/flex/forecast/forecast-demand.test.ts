import fc from "fast-check";
import type { CalendarDay } from "../../../src/flex/calendar-day";
import { serialOf } from "../../../src/flex/dates";
import { forecastDemand, type Forecast } from "../../../src/flex/forecast/forecast-demand";
import { MONDAY_TO_FRIDAY } from "../../../src/flex/forecast/working-week";
import { sampleDemand } from "./sample-demand";

const MONDAY = serialOf(2024, 1, 1);

interface Changes {
  calendar?: CalendarDay[];
  seed?: number;
  paths?: number;
  horizon?: number;
  from?: number;
  pools?: Float64Array[];
}

function forecast(netTokens: Float64Array, changes: Changes = {}): Forecast {
  const { from = MONDAY, calendar = [], ...options } = { paths: 200, horizon: 60, ...changes };
  const result = forecastDemand(netTokens, from, { calendar, workingWeek: MONDAY_TO_FRIDAY, ...options });
  if (!result.measurable) throw new Error("too few weeks");
  return result;
}

const holiday = (date: number): CalendarDay => ({ date, kind: "holiday", sourceRow: 2 });
const daily = ({ p10, p50, p90 }: Pick<Forecast, "p10" | "p50" | "p90">) => [[...p10], [...p50], [...p90]];
const YEAR = sampleDemand(52, () => 90, 1);

/** Any daily net tokens, of eight weeks or more, with days of credits. */
const anyHistory = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: -20, max: 200 })), { minLength: 56, maxLength: 120 })
  .map((days) => Float64Array.from(days));

describe("a history that is too short", () => {
  test.each<[description: string, days: number, measurable: boolean]>([
    ["nothing at all", 0, false],
    ["a day short of eight weeks", 55, false],
    ["eight weeks", 56, true],
  ])("%s", (_, days, measurable) => {
    const result = forecastDemand(YEAR.slice(0, days), MONDAY, {
      calendar: [],
      workingWeek: MONDAY_TO_FRIDAY,
    });
    expect(result.measurable).toBe(measurable);
    if (!result.measurable) expect(result).toEqual({ measurable: false, needs: "eight-weeks" });
  });

  test("weeks of shutdown do not count", () => {
    const calendar = [7, 8, 9, 10, 11].map((day) => holiday(MONDAY + day));
    const options = { calendar, workingWeek: MONDAY_TO_FRIDAY };
    expect(forecastDemand(YEAR.slice(0, 56), MONDAY, options).measurable).toBe(false);
    expect(forecastDemand(YEAR.slice(0, 63), MONDAY, options).measurable).toBe(true);
  });
});

describe("the forecast of a year of weeks", () => {
  test("begins after the last day and runs for 365 days on 1,000 paths", () => {
    const result = forecastDemand(YEAR, MONDAY, { calendar: [], workingWeek: MONDAY_TO_FRIDAY }) as Forecast;
    expect(result).toMatchObject({ from: MONDAY + 364, days: 365 });
    expect(result.p50).toHaveLength(365);
    expect(result.paths).toMatchObject({ from: MONDAY + 364, days: 365, count: 1000 });
    expect(result.paths.cumulative).toHaveLength(365_000);
  });

  test("keeps the weekdays: five days of use and a quiet weekend", () => {
    const { p10, p90 } = forecast(YEAR);
    for (let day = 0; day < 60; day++) {
      if (day % 7 >= 5) expect(p90[day]).toBe(0);
      else expect(p10[day]).toBeGreaterThan(55);
    }
  });

  test("keeps them where the history begins and ends within a week", () => {
    const { p90 } = forecast(YEAR.slice(2, 360), { from: MONDAY + 2 });
    // The first forecast day is a Thursday.
    expect([...p90.subarray(0, 7)].map((tokens) => tokens > 0)).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test("is certain where every week is the same", () => {
    const alike = YEAR.map((_, day) => [10, 20, 30, 40, 50, 6, 0][day % 7]!);
    const { p10, p50, p90, cumulative } = forecast(alike, { horizon: 7 });
    for (const quantile of [p10, p50, p90]) expect([...quantile]).toEqual([10, 20, 30, 40, 50, 6, 0]);
    expect([...cumulative.p90]).toEqual([10, 30, 60, 100, 150, 156, 156]);
  });

  test("covers the year that follows, at the level of the one before", () => {
    let covered = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const twoYears = sampleDemand(78, () => 90, seed);
      const { cumulative } = forecast(twoYears.slice(0, 182), { horizon: 364 });
      const total = twoYears.slice(182).reduce((sum, day) => sum + day, 0);
      covered += Number(cumulative.p10[363]! <= total && total <= cumulative.p90[363]!);
    }
    expect(covered).toBeGreaterThanOrEqual(7);
  });
});

describe("the forecast of several pools", () => {
  const part = (share: (day: number) => number) => YEAR.map((tokens, day) => Math.round(tokens * share(day)));
  const some = part((day) => (day % 14 < 7 ? 0.9 : 0.2));
  const others = YEAR.map((tokens, day) => tokens - some[day]!);
  const calendar = [holiday(MONDAY + 72), holiday(MONDAY + 364 + 9)];

  test("is that of all, of which each pool draws its part of the same weeks", () => {
    const together = forecast(YEAR, { calendar });
    const { paths, ...result } = forecast(YEAR, { calendar, pools: [some, others] });
    expect({ ...result, paths: together.paths }).toEqual(together);
    const [first, second] = paths.ofPools!;
    for (let at = 0; at < paths.cumulative.length; at++) {
      expect(first![at]! + second![at]!).toBeCloseTo(paths.cumulative[at]!, 6);
    }
  });

  test("leaves a pool that drew nothing without demand", () => {
    const [first, second] = forecast(YEAR, { pools: [YEAR, YEAR.map(() => 0)] }).paths.ofPools!;
    expect(first).toEqual(forecast(YEAR).paths.cumulative);
    expect(Math.max(...second!)).toBe(0);
  });
});

describe("the calendar", () => {
  test("puts a holiday to come at the level of the weekend, and no other day", () => {
    const weekends = YEAR.map((tokens, day) => (day % 7 === 5 ? 7 : tokens));
    const plain = forecast(weekends);
    const { p50, p90 } = forecast(weekends, {
      calendar: [holiday(MONDAY + 364 + 2), holiday(MONDAY + 364 + 6)],
    });
    expect(p50[2]).toBeCloseTo(7 / 2, 0);
    expect(p90[2]).toBeLessThan(5);
    expect(p50.filter((_, day) => day !== 2)).toEqual(plain.p50.filter((_, day) => day !== 2));
  });

  test("does not take a shutdown of the past for low demand", () => {
    const closed = Array.from({ length: 14 }, (_, day) => 140 + day);
    const shut = YEAR.map((tokens, day) => (closed.includes(day) ? 0 : tokens));
    const calendar = closed.map((day) => ({ ...holiday(MONDAY + day), kind: "shutdown" as const }));
    const median = (result: Forecast): number => result.cumulative.p50[59]!;
    expect(median(forecast(shut, { calendar })) / median(forecast(YEAR))).toBeCloseTo(1, 1);
    expect(median(forecast(shut))).toBeLessThan(median(forecast(shut, { calendar })));
  });
});

describe("any forecast", () => {
  test("has ordered quantiles, never negative, and totals that never fall", () => {
    fc.assert(
      fc.property(anyHistory, fc.integer(), (history, seed) => {
        const result = forecast(history, { seed, paths: 20, horizon: 30 });
        for (const { p10, p50, p90 } of [result, result.cumulative]) {
          p10.forEach((tokens, day) => {
            expect(tokens).toBeGreaterThanOrEqual(0);
            expect(p50[day]).toBeGreaterThanOrEqual(tokens);
            expect(p90[day]).toBeGreaterThanOrEqual(p50[day]!);
          });
        }
        const { p90 } = result.cumulative;
        p90.forEach((tokens, day) => expect(tokens).toBeGreaterThanOrEqual(p90[day - 1] ?? 0));
      }),
      { numRuns: 25 },
    );
  });

  test("is the same for the same seed and another for another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
        const first = forecast(YEAR, { seed, paths: 20 });
        expect(forecast(YEAR, { seed, paths: 20 })).toEqual(first);
        expect(daily(forecast(YEAR, { seed: seed + 1, paths: 20 }))).not.toEqual(daily(first));
      }),
      { numRuns: 3 },
    );
  });

  test("scales with the history", () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(0.25, 2, 1024), (history, factor) => {
        // Powers of two scale binary fractions without rounding.
        const one = forecast(history, { paths: 20, horizon: 30 });
        const scaled = forecast(
          history.map((tokens) => factor * tokens),
          { paths: 20, horizon: 30 },
        );
        expect(daily(scaled)).toEqual(daily(one).map((days) => days.map((tokens) => factor * tokens)));
        expect(scaled.backtest.pinball).toBe(factor * one.backtest.pinball);
        expect(scaled.backtest.coverage).toBe(one.backtest.coverage);
      }),
      { numRuns: 25 },
    );
  });

  test("does not depend on where in time the history lies, weekdays and calendar being the same", () => {
    const later = forecast(YEAR, { from: MONDAY + 700 });
    expect(daily(later)).toEqual(daily(forecast(YEAR)));
  });

  test("leaves the history as it was", () => {
    const history = YEAR.slice();
    forecast(history);
    expect(history).toEqual(YEAR);
  });
});
