import { serialOf } from "../../../src/flex/dates";
import { backtest, pinballLoss } from "../../../src/flex/forecast/backtest";
import { demandWeeks } from "../../../src/flex/forecast/demand-weeks";
import { MONDAY_TO_FRIDAY } from "../../../src/flex/forecast/working-week";
import { sampleDemand, type LevelOf } from "./sample-demand";

const MONDAY = serialOf(2023, 1, 2);

function tested(days: Float64Array, off: number[] = []) {
  const daysOff = new Set(off);
  return backtest(demandWeeks(days, MONDAY, daysOff, MONDAY_TO_FRIDAY), daysOff, 1);
}

const constant: LevelOf = () => 90;
const growing: LevelOf = (week) => 60 + week;
const seasonal: LevelOf = (week) => 90 * (1 + 0.5 * Math.sin((2 * Math.PI * week) / 52));
const doubled: LevelOf = (week) => (week < 60 ? 50 : 100);

test.each<[description: string, actual: number, quantile: number, share: number, loss: number]>([
  ["too low costs the share", 10, 6, 0.9, 3.6],
  ["too high costs the rest", 6, 10, 0.9, 0.4],
  ["a hit costs nothing", 6, 6, 0.5, 0],
])("the pinball loss of a quantile: %s", (_, actual, quantile, share, loss) => {
  expect(pinballLoss(actual, quantile, share)).toBeCloseTo(loss, 12);
});

describe("a backtest of weeks that are all alike", () => {
  const alike = tested(sampleDemand(20, constant, 1).map((tokens) => (tokens > 0 ? 80 : 0)));

  test("leaves no loss, nor does the naive forecast", () => {
    expect(alike).toMatchObject({ method: "weeks", pinball: 0, baseline: 0, drift: 0 });
  });

  test("has no day that could have been missed", () => {
    expect(alike.coverage).toBe(1);
  });
});

describe("the origins", () => {
  test.each<[weeks: number, origins: number, daysAhead: number]>([
    [8, 3, 14],
    [12, 4, 21],
    [52, 13, 91],
    [200, 13, 91],
  ])("of %d weeks are %d, each looking %d days ahead", (weeks, origins, daysAhead) => {
    expect(tested(sampleDemand(weeks, constant, 2))).toMatchObject({ origins, daysAhead });
  });
});

describe("the naive forecast", () => {
  test("repeats the last known week", () => {
    // Eight weeks; origins after 4, 5 and 6 of them, two weeks ahead. Only Mondays draw anything: 1, 2, ..., 8 tokens.
    const mondays = Array.from({ length: 8 }, (_, week) => [week + 1, 0, 0, 0, 0, 0, 0]);
    // It forecasts 4, 5 and 6 and is too low by 1 and 2 each time: loss (0.1 + 0.5 + 0.9) x 3 from each origin.
    const perDay = (3 * 1.5 * 3) / (3 * 14 * 3);
    expect(tested(Float64Array.from(mondays.flat())).baseline).toBeCloseTo(perDay, 12);
  });

  test("knows the calendar", () => {
    const days = new Float64Array(56).map((_, day) => (day % 7 < 5 && day !== 49 ? 10 : 0));
    expect(tested(days, [MONDAY + 49]).baseline).toBe(0);
    expect(tested(days).baseline).toBeGreaterThan(0);
  });
});

describe("the method taken", () => {
  test.each<[description: string, weeks: number, levelOf: LevelOf, method: string]>([
    ["noise around a level earns neither trend nor season", 104, constant, "weeks"],
    ["growth over a year earns a trend", 78, growing, "trend"],
    ["a season seen for two years is earned", 104, seasonal, "season"],
    ["a season seen for one year is not", 52, (week) => seasonal(week + 13), "weeks"],
    [
      "a season that grows earns both",
      130,
      (week) => seasonal(week) * 1.5 ** (week / 52),
      "season-and-trend",
    ],
    ["a level that has doubled lets older weeks be forgotten", 104, doubled, "recent-weeks"],
  ])("%s", (_, weeks, levelOf, method) => {
    for (const seed of [1, 2]) {
      expect(tested(sampleDemand(weeks, levelOf, seed)).method).toBe(method);
    }
  });

  test("is no trend within half a year, for it may be a season", () => {
    for (const levelOf of [growing, seasonal]) {
      expect(["weeks", "recent-weeks"]).toContain(tested(sampleDemand(40, levelOf, 1)).method);
    }
  });

  test("beats the naive forecast and covers about 80 % of the days", () => {
    for (const levelOf of [constant, growing, seasonal]) {
      const { pinball, baseline, coverage } = tested(sampleDemand(104, levelOf, 4));
      expect(pinball).toBeLessThan(0.7 * baseline);
      expect(coverage).toBeGreaterThan(0.7);
      expect(coverage).toBeLessThan(0.9);
    }
  });
});

describe("the drift", () => {
  test("is small where demand keeps its level", () => {
    expect(tested(sampleDemand(104, constant, 5)).drift).toBeLessThan(0.02);
  });

  test("is what totals were missed by where it does not", () => {
    // The level of the second half is 1.5 times that of the first, all there is to learn from at most origins.
    const { drift } = tested(sampleDemand(30, (week) => (week < 20 ? 100 : 150), 6));
    expect(drift).toBeGreaterThan(0.1);
    expect(drift).toBeLessThan(0.5);
  });

  test("is never more than a half", () => {
    expect(tested(sampleDemand(20, (week) => (week < 15 ? 1 : 1000), 7)).drift).toBe(0.5);
  });
});

test("weeks without any demand are forecast without loss", () => {
  expect(tested(new Float64Array(20 * 7))).toMatchObject({ pinball: 0, baseline: 0, coverage: 1, drift: 0 });
});
