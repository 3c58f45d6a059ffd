import fc from "fast-check";
import { atRiskTokens, runOut } from "../../../src/flex/plan/run-out";
import type { LotInHand } from "../../../src/flex/plan/lot-in-hand";
import { playTokens } from "./oracle/naive-pool";
import { anyLots, anyPaths, dailyOf, FIRST, lot, pathsOf } from "./oracle/sample-paths";

const TEN_A_DAY = pathsOf([new Array<number>(60).fill(10)]);

const heapOf = ({ left, purchased, expires, bought }: LotInHand) => ({
  tokens: left,
  from: purchased,
  to: expires,
  bought,
});

describe("the day on which the pool runs out, ten tokens a day", () => {
  test.each<[description: string, lots: LotInHand[], day: number | null]>([
    ["without lots it is the first", [], FIRST],
    ["100 tokens last ten days", [lot({})], FIRST + 10],
    ["a part of a day's demand is not enough", [lot({ left: 95 })], FIRST + 9],
    ["tokens that expire are lost on the way", [lot({ left: 400, expires: FIRST + 4 })], FIRST + 5],
    ["what expires first goes first", [lot({}), lot({ left: 50, expires: FIRST + 7 })], FIRST + 15],
    [
      "a later lot does not bring back an expired one",
      [lot({ expires: FIRST + 4 }), lot({ left: 20 })],
      FIRST + 7,
    ],
    ["more than the paths are long", [lot({ left: 600 })], null],
  ])("%s", (_, lots, day) => {
    expect(runOut(lots, TEN_A_DAY)).toEqual({ p50: day, p90: day });
  });

  test("lies on a day with demand, even where the last tokens expire before it", () => {
    const quiet = pathsOf([[10, 0, 0, 0, 10]]);
    expect(runOut([lot({ left: 10 })], quiet).p50).toBe(FIRST + 4);
    expect(runOut([lot({ expires: FIRST + 1 })], quiet).p50).toBe(FIRST + 4);
  });
});

describe("the dates of several paths", () => {
  // Path p draws all its 100 tokens by day p and wants one more on the next.
  const paths = pathsOf(
    Array.from({ length: 10 }, (_, path) =>
      Array.from({ length: 20 }, (__, day) => (day === path ? 100 : day > path ? 1 : 0)),
    ),
  );

  test("are the fifth and the first of ten", () => {
    expect(runOut([lot({})], paths)).toEqual({ p50: FIRST + 5, p90: FIRST + 1 });
  });

  test("are open where half, or nine tenths, of the paths never run out", () => {
    const rare = pathsOf([[200, 0], ...Array.from({ length: 10 }, () => [1, 1])]);
    expect(runOut([lot({})], rare)).toEqual({ p50: null, p90: null });
    const often = pathsOf([[0, 200], ...Array.from({ length: 4 }, () => [1, 1])]);
    expect(runOut([lot({})], often)).toEqual({ p50: null, p90: FIRST + 1 });
  });
});

describe("tokens at risk", () => {
  test("are those that demand does not reach before they expire", () => {
    const lots = [lot({ left: 100, expires: FIRST + 19 }), lot({ left: 80, expires: FIRST + 4 })];
    // 50 of the 80 are used in five days, then 100 in ten more.
    expect(atRiskTokens(lots, TEN_A_DAY)).toEqual([
      { expected: 0, p90: 0 },
      { expected: 30, p90: 30 },
    ]);
  });

  test("are none of a lot that outlives the paths", () => {
    expect(atRiskTokens([lot({ left: 5000, expires: FIRST + 60 })], TEN_A_DAY)).toEqual([
      { expected: 0, p90: 0 },
    ]);
    expect(atRiskTokens([lot({ left: 5000, expires: FIRST + 59 })], TEN_A_DAY)).toEqual([
      { expected: 4400, p90: 4400 },
    ]);
  });
});

describe("any lots and paths", () => {
  const DAYS = 40;
  const cases = fc.tuple(anyLots(DAYS), anyPaths(DAYS));

  test("run out and expire as tokens drawn one by one do", () => {
    fc.assert(
      fc.property(cases, ([lots, paths]) => {
        const plays = Array.from({ length: paths.count }, (_, path) =>
          playTokens(lots.map(heapOf), dailyOf(paths, path), FIRST),
        );
        const runOuts = plays.map((days) => days.find(({ missed }) => missed > 0)?.day ?? Infinity);
        const shareBy = (day: number): number => runOuts.filter((out) => out <= day).length / runOuts.length;
        const firstWith = (share: number): number | null =>
          plays[0]!.map(({ day }) => day).find((day) => shareBy(day) >= share) ?? null;
        expect(runOut(lots, paths)).toEqual({ p50: firstWith(0.5), p90: firstWith(0.1) });

        const atRisk = atRiskTokens(lots, paths);
        lots.forEach((each, index) => {
          const expired = plays.map((days) => (each.expires < FIRST + DAYS ? days.at(-1)!.left[index]! : 0));
          const mean = expired.reduce((sum, tokens) => sum + tokens, 0) / expired.length;
          expect(atRisk[index]!.expected).toBeCloseTo(mean, 9);
          expect(expired.filter((tokens) => tokens <= atRisk[index]!.p90).length).toBeGreaterThanOrEqual(
            0.9 * expired.length,
          );
        });
      }),
    );
  });

  test("last no shorter with another lot", () => {
    fc.assert(
      fc.property(cases, anyLots(DAYS), ([lots, paths], more) => {
        const few = runOut(lots, paths);
        const many = runOut([...lots, ...more], paths);
        expect(many.p50 ?? Infinity).toBeGreaterThanOrEqual(few.p50 ?? Infinity);
        expect(many.p90 ?? Infinity).toBeGreaterThanOrEqual(few.p90 ?? Infinity);
        expect(many.p90 ?? Infinity).toBeLessThanOrEqual(many.p50 ?? Infinity);
      }),
    );
  });
});
