import { serialOf } from "../../../src/flex/dates";
import { demandWeeks, type DemandWeeks } from "../../../src/flex/forecast/demand-weeks";
import { METHODS, type Method, type MethodName } from "../../../src/flex/forecast/method";
import { weekLevels } from "../../../src/flex/forecast/week-levels";
import { MONDAY_TO_FRIDAY } from "../../../src/flex/forecast/working-week";

const MONDAY = serialOf(2023, 1, 2);
const method = (name: MethodName): Method => METHODS.find((each) => each.name === name)!;

/** Weeks of the given totals, all on Monday. */
function weeksOf(count: number, totalOf: (week: number) => number): DemandWeeks {
  const days = Array.from({ length: count }, (_, week) => [totalOf(week), 0, 0, 0, 0, 0, 0]);
  return demandWeeks(Float64Array.from(days.flat()), MONDAY, new Set(), MONDAY_TO_FRIDAY);
}

describe("the weeks that may be drawn", () => {
  test.each<[name: MethodName, first: number]>([
    ["weeks", 48],
    ["recent-weeks", 87],
    ["trend", 74],
    ["season", 48],
    ["season-and-trend", 48],
  ])("of 100 under %s begin with week %d", (name, first) => {
    const { drawable } = weekLevels(
      weeksOf(100, () => 10),
      method(name),
      1,
    );
    expect([drawable[0], drawable.at(-1)]).toEqual([first, 99]);
  });
});

describe("the level without trend and season", () => {
  test("is the same in all weeks", () => {
    const { past, ahead } = weekLevels(
      weeksOf(60, (week) => week),
      method("weeks"),
      3,
    );
    expect(new Set([...past, ...ahead])).toEqual(new Set([1]));
  });
});

describe("a trend", () => {
  test("follows a straight line and levels off ahead", () => {
    const { past, ahead } = weekLevels(
      weeksOf(52, (week) => 100 + 2 * week),
      method("trend"),
      200,
    );
    // The line has its mean, 177, halfway through the last 26 weeks; one week is 2 / 177 of it.
    expect(past[51]! / past[26]!).toBeCloseTo(202 / 152, 12);
    expect(ahead[0]! - past[51]!).toBeCloseTo((0.95 * 2) / 177, 12);
    expect(ahead[1]! - ahead[0]!).toBeCloseTo((0.95 ** 2 * 2) / 177, 12);
    // All the growth to come is 0.95 / (1 - 0.95) = 19 weeks of it.
    expect(ahead[199]! - past[51]!).toBeCloseTo((19 * 2) / 177, 4);
  });

  test("is not tilted by two odd weeks", () => {
    const { ahead } = weekLevels(
      weeksOf(52, (week) => (week >= 50 ? 5000 : 100)),
      method("trend"),
      10,
    );
    expect(new Set(ahead)).toEqual(new Set([1]));
  });

  test("never takes the level below a tenth", () => {
    const { ahead } = weekLevels(
      weeksOf(52, (week) => 1000 - 19 * week),
      method("trend"),
      52,
    );
    expect(Math.min(...ahead)).toBeCloseTo(0.1, 12);
  });

  test("is flat where there was no demand", () => {
    expect([
      ...weekLevels(
        weeksOf(52, () => 0),
        method("trend"),
        2,
      ).ahead,
    ]).toEqual([1, 1]);
  });
});

describe("a season", () => {
  const season = (week: number): number => 1 + 0.5 * Math.sin((2 * Math.PI * week) / 52);

  test("repeats after 52 weeks", () => {
    const { past, ahead } = weekLevels(
      weeksOf(80, (week) => 100 * season(week)),
      method("season"),
      60,
    );
    expect([...ahead.subarray(0, 52)]).toEqual([...past.subarray(28, 80)]);
    // Smoothing over five weeks flattens a sine by less than 3 %.
    ahead.forEach((level, week) => expect(Math.abs(level / season(80 + week) - 1)).toBeLessThan(0.03));
  });

  test("with a trend is told from growth by the same weeks a year before", () => {
    const weeks = weeksOf(104, (week) => 100 * season(week) * 1.3 ** (week / 52));
    const { past, ahead } = weekLevels(weeks, method("season-and-trend"), 52);
    expect(past[100]! / past[48]!).toBeCloseTo(1.3, 12);
    // The same week a year on, 52 weeks of growth, of which 0.95 + 0.95^2 + ... are taken.
    const damped = (0.95 * (1 - 0.95 ** 52)) / 0.05;
    expect(ahead[51]! / past[103]!).toBeCloseTo(1.3 ** (damped / 52), 12);
  });

  test("takes no year for more than four times the one before", () => {
    const weeks = weeksOf(104, (week) => (week < 52 ? 1 : 100));
    const { past } = weekLevels(weeks, method("season-and-trend"), 1);
    expect(past[103]! / past[51]!).toBeCloseTo(4, 12);
  });

  test("is flat where there was no demand", () => {
    expect([
      ...weekLevels(
        weeksOf(60, () => 0),
        method("season"),
        2,
      ).ahead,
    ]).toEqual([1, 1]);
  });
});
