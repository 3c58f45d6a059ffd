import { serialOf } from "../../../src/flex/dates";
import { demandWeeks } from "../../../src/flex/forecast/demand-weeks";
import { drawDemand } from "../../../src/flex/forecast/draw-demand";
import { MONDAY_TO_FRIDAY } from "../../../src/flex/forecast/working-week";
import { randomOf } from "../../../src/flex/random";

const MONDAY = serialOf(2026, 1, 5);
/** Week `w` draws w + 1 tokens on Monday, ten times as many on Tuesday, and 1 on Saturday. */
const HISTORY = Array.from({ length: 10 }, (_, week) => [week + 1, 10 * (week + 1), 0, 0, 0, 1, 0]);
const FLAT = { past: new Float64Array(10).fill(1), ahead: new Float64Array(60).fill(1) };

function draw(changes: {
  off?: number[];
  drift?: number;
  days?: number;
  ahead?: number;
  drawable?: number[];
}) {
  const weeks = demandWeeks(Float64Array.from(HISTORY.flat()), MONDAY, new Set(), MONDAY_TO_FRIDAY);
  const { off = [], drift = 0, days = 56, ahead = 1, drawable = weeks.known } = changes;
  const levels = { ...FLAT, drawable, ahead: FLAT.ahead.map(() => ahead) };
  return drawDemand(weeks, levels, { paths: 2000, days, off: new Set(off), drift, random: randomOf(11) });
}

function mean(values: Iterable<number>): number {
  const all = [...values];
  return all.reduce((sum, value) => sum + value, 0) / all.length;
}

describe("drawn demand", () => {
  test("consists of whole weeks of the history, each path at its own level", () => {
    const demand = draw({});
    for (let path = 0; path < 50; path++) {
      const level = demand[path * 56 + 5]!;
      for (let week = 0; week < 8; week++) {
        const drawn = [...demand.subarray(path * 56 + week * 7, path * 56 + week * 7 + 7)];
        const source = HISTORY[Math.round(drawn[0]! / level) - 1]!;
        drawn.forEach((tokens, day) => expect(tokens).toBeCloseTo(source[day]! * level, 9));
      }
    }
  });

  test("has the mean of the history", () => {
    expect(mean(draw({}))).toBeCloseTo(mean(HISTORY.flat()), 0);
  });

  test("follows a drawn week with the next one three times in four, and by chance", () => {
    const demand = draw({});
    let sequels = 0;
    for (let path = 0; path < 2000; path++) {
      for (let week = 1; week < 8; week++) {
        const ofWeek = (w: number): number => Math.round(demand[path * 56 + w * 7]! / demand[path * 56 + 5]!);
        sequels += Number(ofWeek(week) === (ofWeek(week - 1) % 10) + 1);
      }
    }
    expect(sequels / 14_000).toBeCloseTo(0.75 + 0.25 / 10, 1);
  });

  test("draws only the weeks that may be drawn", () => {
    const demand = draw({ drawable: [3] });
    expect([...demand.subarray(0, 7)]).toEqual(HISTORY[3]);
    expect([...demand.subarray(-7)]).toEqual(HISTORY[3]);
  });

  test("is scaled by the level ahead", () => {
    expect([...draw({ ahead: 2 })]).toEqual([...draw({})].map((tokens) => 2 * tokens));
  });

  test("on a day off is that of the weekend of the same week", () => {
    const demand = draw({ drawable: [3], off: [MONDAY + 70 + 1] });
    expect([...demand.subarray(0, 7)]).toEqual([4, 0.5, 0, 0, 0, 1, 0]);
    expect([...demand.subarray(7, 14)]).toEqual(HISTORY[3]);
  });

  test("ends in the midst of a week where the days do", () => {
    expect([...draw({ drawable: [3], days: 9 }).subarray(0, 9)]).toEqual([4, 40, 0, 0, 0, 1, 0, 4, 40]);
  });

  test("drifts up or down as a whole: one path in six beyond one deviation, either way", () => {
    const demand = draw({ drawable: [3], drift: 0.2, days: 7 });
    const levels = Array.from({ length: 2000 }, (_, path) => Math.log(demand[path * 7]! / 4) / 0.2);
    expect(levels.filter((level) => level > 1).length / 2000).toBeCloseTo(0.159, 1);
    expect(levels.filter((level) => level < -1).length / 2000).toBeCloseTo(0.159, 1);
  });

  test("knows the level only from as many weeks as there are", () => {
    const demand = draw({ days: 7 });
    const levels = Array.from({ length: 2000 }, (_, path) => demand[path * 7 + 5]!);
    expect(mean(levels)).toBeCloseTo(1, 1);
    expect(Math.max(...levels) - Math.min(...levels)).toBeGreaterThan(0.3);
  });
});
