import type { Lot } from "../../../src/flex/lot";
import { naiveExpiry } from "./naive-ledger";

/** Days are counted from 100, the first day of the data; the last one is 110. */
const FROM = 100;
const TO = 110;

const lot = (purchased: number, expires: number, tokens: number, leftAtStart: number | null = null): Lot => ({
  purchased,
  expires,
  tokens,
  price: 5,
  leftAtStart,
  sourceRow: 2,
});

const expiry = (lots: Lot[], demand: [day: number, tokens: number][]): ReturnType<typeof naiveExpiry> =>
  naiveExpiry(lots, new Map(demand), FROM, TO);

describe("the naive ledger, against results by hand", () => {
  test.each<
    [description: string, lots: Lot[], demand: [number, number][], used: number[], expired: number[]]
  >([
    ["a lot can be drawn on its purchase day", [lot(102, 105, 10)], [[102, 4]], [4], [6]],
    ["a lot can be drawn on its last day", [lot(102, 105, 10)], [[105, 4]], [4], [6]],
    ["no lot is drawn after its last day", [lot(102, 105, 10)], [[106, 4]], [0], [10]],
    ["a lot whose last day is the as-of day has expired", [lot(102, 110, 10)], [], [0], [10]],
    ["a lot that lives beyond the as-of day has not", [lot(102, 111, 10)], [], [0], [0]],
    [
      "the earliest expiry is drawn first",
      [lot(100, 108, 10), lot(100, 107, 10)],
      [[101, 12]],
      [2, 10],
      [8, 0],
    ],
    [
      "of equal expiries the smaller purchase, not the smaller balance",
      [lot(90, 108, 20, 1), lot(100, 108, 10)],
      [[101, 2]],
      [0, 2],
      [1, 8],
    ],
    [
      "of equal sizes the earlier purchase",
      [lot(101, 108, 10), lot(100, 108, 10)],
      [[101, 4]],
      [0, 4],
      [10, 6],
    ],
    [
      "of equal lots the first in the table",
      [lot(100, 108, 9), lot(100, 108, 9)],
      [[101, 4]],
      [4, 0],
      [5, 9],
    ],
    [
      "a credit undoes the latest draw first",
      [lot(100, 107, 5), lot(100, 108, 10)],
      [
        [101, 8],
        [103, -4],
      ],
      [4, 0],
      [1, 10],
    ],
    [
      "a credit passes over a lot that has expired",
      [lot(100, 102, 5), lot(100, 108, 10)],
      [
        [101, 4],
        [104, 6],
        [105, -8],
      ],
      [4, 0],
      [1, 10],
    ],
  ])("%s", (_, lots, demand, used, expired) => {
    const result = expiry(lots, demand);
    expect(result.lots.map((each) => each.used)).toEqual(used);
    expect(result.lots.map((each) => each.expired)).toEqual(expired);
  });

  test("an unknown opening gives two bounds", () => {
    const result = expiry([lot(90, 105, 10), lot(100, 106, 10)], [[101, 4]]);
    expect(result.lots.map((each) => each.expired)).toEqual([6, 10]);
    expect(result.lots.map((each) => each.expiredLow)).toEqual([0, 6]);
    expect([result.purchased, result.matured, result.rate]).toEqual([20, 20, 0.8]);
  });

  test("what the lots lack is uncovered from the first such day on", () => {
    const demand: [number, number][] = [
      [101, 8],
      [103, 5],
      [104, 2],
    ];
    expect(expiry([lot(100, 120, 10)], demand).uncovered).toEqual({ tokens: 5, firstDate: 103 });
  });

  test("a credit without a draw in a living lot stays unplaced", () => {
    const demand: [number, number][] = [
      [101, 3],
      [104, -5],
    ];
    expect(expiry([lot(100, 102, 5), lot(100, 120, 9)], demand).unplacedCredits).toBe(5);
  });

  test("lots that expired before the data or were bought after it take no part", () => {
    const result = expiry([lot(80, 99, 10), lot(111, 120, 10), lot(80, 100, 10, 3)], []);
    expect(result.lots).toHaveLength(1);
    expect([result.purchased, result.expired]).toEqual([3, 3]);
  });

  test("the pool is carried from month to month", () => {
    // 2025-01-30 to 2025-02-02
    const demand = new Map([
      [45_688, 2],
      [45_689, 3],
    ]);
    const { months } = naiveExpiry(
      [lot(45_000, 45_689, 10, 8), lot(45_689, 46_000, 4)],
      demand,
      45_687,
      45_690,
    );
    expect(months).toEqual([
      { month: 45_658, opening: 8, bought: 0, used: 2, expired: 0, closing: 6 },
      { month: 45_689, opening: 6, bought: 4, used: 3, expired: 3, closing: 4 },
    ]);
  });
});
