import fc from "fast-check";
import { civilOf, serialOf } from "../../../src/flex/dates";
import { demandByMonth } from "../../../src/flex/forecast/demand-by-month";
import type { DemandPaths } from "../../../src/flex/forecast/demand-paths";

/** Paths of the tokens of each day. */
function pathsOf(from: number, daily: readonly (readonly number[])[]): DemandPaths {
  const cumulative = daily.flatMap((path) => {
    let total = 0;
    return path.map((tokens) => (total += tokens));
  });
  return { from, days: daily[0]!.length, count: daily.length, cumulative: Float64Array.from(cumulative) };
}

describe("the demand by month", () => {
  test("adds each path up by itself: a low day of one path does not meet a low day of another", () => {
    const from = serialOf(2025, 12, 30);
    const paths = pathsOf(from, [
      [10, 0, 1],
      [0, 10, 2],
      [5, 5, 3],
    ]);
    expect(demandByMonth(paths)).toEqual([
      { month: serialOf(2025, 12, 1), days: 2, p10: 10, p50: 10, p90: 10 },
      { month: serialOf(2026, 1, 1), days: 1, p10: 1, p50: 2, p90: 3 },
    ]);
  });

  test("has every month with a forecast day, a leap year's February with 29", () => {
    const months = demandByMonth(pathsOf(serialOf(2027, 12, 1), [Array<number>(366).fill(2)]));
    expect(months).toHaveLength(12);
    expect(months.map(({ days }) => days)).toEqual([31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30]);
    expect(months.map(({ p50 }) => p50)).toEqual(months.map(({ days }) => 2 * days));
  });

  test("is what a count of the days of any paths gives", () => {
    const anyPaths = fc.record({
      from: fc.integer({ min: serialOf(2023, 11, 1), max: serialOf(2024, 4, 1) }),
      daily: fc
        .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 12 }))
        .chain(([days, count]) =>
          fc.array(fc.array(fc.nat(50), { minLength: days, maxLength: days }), {
            minLength: count,
            maxLength: count,
          }),
        ),
    });
    fc.assert(
      fc.property(anyPaths, ({ from, daily }) => {
        const names = daily[0]!.map((_, day) => {
          const { year, month } = civilOf(from + day);
          return `${year}-${month}`;
        });
        const expected = [...new Set(names)].map((name) => {
          const totals = daily
            .map((path) => path.reduce((sum, tokens, day) => (names[day] === name ? sum + tokens : sum), 0))
            .sort((a, b) => a - b);
          const notExceeded = (tenths: number) => totals[Math.ceil((tenths * totals.length) / 10) - 1];
          return [notExceeded(1), notExceeded(5), notExceeded(9)];
        });
        const months = demandByMonth(pathsOf(from, daily));
        expect(months.map(({ p10, p50, p90 }) => [p10, p50, p90])).toEqual(expected);
      }),
    );
  });
});
