import fc from "fast-check";
import { serialOf } from "../../../src/flex/dates";
import { demandWeeks, firstWeeks, idleDay, withoutCredits } from "../../../src/flex/forecast/demand-weeks";
import { MONDAY_TO_FRIDAY } from "../../../src/flex/forecast/working-week";

const MONDAY = serialOf(2026, 1, 5);
const EVERY_DAY = [true, true, true, true, true, true, true];
const NO_DAY = EVERY_DAY.map(() => false);
const cut = (days: number[], off: number[] = [], workingWeek: readonly boolean[] = MONDAY_TO_FRIDAY) =>
  demandWeeks(Float64Array.from(days), MONDAY, new Set(off), workingWeek);

describe("days of credits", () => {
  test.each<[description: string, net: number[], demand: number[]]>([
    ["without credits nothing changes", [5, 0, 8], [5, 0, 8]],
    ["a credit is set against the day before", [5, 8, -3], [5, 5, 0]],
    ["what that day does not have, against the one before it", [5, 2, -3], [4, 0, 0]],
    ["two credits add up", [9, -1, 2, -4], [6, 0, 0, 0]],
    ["a credit beyond the first day is dropped", [1, -3, 4], [0, 0, 4]],
  ])("%s", (_, net, demand) => {
    expect([...withoutCredits(Float64Array.from(net))]).toEqual(demand);
  });

  test("leave the total as it was wherever earlier demand can take them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 20 }), (net) => {
        const demand = withoutCredits(Float64Array.from([1000, ...net]));
        expect(Math.min(...demand)).toBeGreaterThanOrEqual(0);
        expect(demand.reduce((sum, day) => sum + day)).toBe(net.reduce((sum, day) => sum + day, 1000));
      }),
    );
  });
});

describe("the weeks of a history", () => {
  test("end on its last day; what makes no whole week at its beginning is left out", () => {
    const weeks = cut([99, 99, 1, 2, 3, 4, 5, 0, 0, 6, 7, 8, 9, 10, 0, 0]);
    expect(weeks).toMatchObject({ count: 2, from: MONDAY + 2, known: [0, 1] });
    expect([...weeks.total]).toEqual([15, 40]);
    // The weeks run from Wednesday to Tuesday.
    expect([...weeks.worked]).toEqual([1, 1, 1, 0, 0, 1, 1]);
  });

  test("fill a day off with the mean of the other working days", () => {
    const weeks = cut([2, 4, 0, 8, 10, 1, 1], [MONDAY + 2]);
    expect([...weeks.ordinary]).toEqual([2, 4, 6, 8, 10, 1, 1]);
    expect([...weeks.actual]).toEqual([2, 4, 0, 8, 10, 1, 1]);
    expect([...weeks.total]).toEqual([32]);
  });

  test("are unknown where every working day was off", () => {
    const shutdown = [0, 1, 2, 3, 4].map((day) => MONDAY + 7 + day);
    expect(cut([5, 5, 5, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0], shutdown).known).toEqual([0]);
  });

  test("are all known where no day is ever worked, for none is off", () => {
    expect(cut([1, 1, 1, 1, 1, 1, 1], [], NO_DAY).known).toEqual([0]);
  });

  test("can be cut off at what was known earlier", () => {
    const weeks = firstWeeks(cut([1, 1, 1, 1, 1, 0, 0, 2, 2, 2, 2, 2, 0, 0]), 1);
    expect(weeks).toMatchObject({ count: 1, from: MONDAY, known: [0] });
    expect([...weeks.total]).toEqual([5]);
    expect([...weeks.actual]).toEqual([1, 1, 1, 1, 1, 0, 0]);
  });
});

test.each<[description: string, workingWeek: readonly boolean[], expected: number]>([
  ["the mean of the weekend", MONDAY_TO_FRIDAY, 3],
  ["nothing where every day is worked", EVERY_DAY, 0],
])("a day off draws %s", (_, workingWeek, expected) => {
  const weeks = cut([9, 9, 9, 9, 9, 4, 2], [], workingWeek);
  expect(idleDay(weeks.ordinary, weeks.worked)).toBe(expected);
});
