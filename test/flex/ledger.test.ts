import { runLedger, type LedgerLot } from "../../src/flex/ledger";

const FROM = 46023; // 2026-01-01
const lot = (over: Partial<LedgerLot>): LedgerLot => ({
  purchased: FROM,
  expires: FROM + 364,
  bought: 100,
  opening: 100,
  ...over,
});
const run = (lots: readonly LedgerLot[], net: readonly number[]) =>
  runLedger(lots, Float64Array.from(net), FROM);

describe("drawing from the pool", () => {
  test.each<[description: string, lots: LedgerLot[], used: number[]]>([
    ["the earliest expiry comes first", [lot({}), lot({ expires: FROM + 10 })], [0, 30]],
    ["of two that expire together the smaller", [lot({ bought: 200 }), lot({ bought: 100 })], [0, 30]],
    ["then the earlier purchase", [lot({}), lot({ purchased: FROM - 5 })], [0, 30]],
    ["then the order of the table", [lot({}), lot({})], [30, 0]],
    ["a lot that runs out leaves the rest to the next", [lot({ opening: 20 }), lot({})], [20, 10]],
  ])("%s", (_, lots, used) => {
    expect([...run(lots, [30]).used]).toEqual(used);
  });

  test("a lot is usable on its purchase day and on its last day, not outside", () => {
    const one = lot({ purchased: FROM + 1, expires: FROM + 2 });
    const result = run([one], [5, 5, 5, 5]);
    expect([...result.used]).toEqual([10]);
    expect([...result.expired]).toEqual([90]);
    expect(result.uncovered).toEqual({ tokens: 10, firstDate: FROM });
  });

  test("demand that no lot covers is recorded with its first day", () => {
    expect(run([lot({ opening: 7 })], [5, 5, 5]).uncovered).toEqual({ tokens: 8, firstDate: FROM + 1 });
  });
});

describe("credits", () => {
  test("return tokens in reverse order of drawing", () => {
    const early = lot({ opening: 20, expires: FROM + 50 });
    const late = lot({});
    const result = run([early, late], [30, -15]);
    expect([...result.used]).toEqual([15, 0]);
    expect([...result.left]).toEqual([5, 100]);
  });

  test("do not revive a lot whose last day has passed", () => {
    const dead = lot({ opening: 20, expires: FROM });
    const result = run([dead, lot({})], [30, -15]);
    expect([...result.expired]).toEqual([0, 0]);
    expect([...result.used]).toEqual([20, 0]);
    expect(result.unplacedCredits).toBe(5);
  });

  test("for which nothing was drawn are reported", () => {
    expect(run([lot({})], [-4])).toMatchObject({ unplacedCredits: 4, firstUnplaced: FROM });
    expect(run([lot({})], [5, -4, -4])).toMatchObject({ unplacedCredits: 3, firstUnplaced: FROM + 2 });
    expect(run([lot({})], [5, -4])).toMatchObject({ unplacedCredits: 0, firstUnplaced: null });
  });
});

describe("the months of the pool", () => {
  test("roll forward", () => {
    const before = lot({ purchased: FROM - 10, expires: FROM + 31, opening: 40 });
    const later = lot({ purchased: FROM + 31, opening: 100 });
    const net = new Array<number>(59).fill(1); // January and February 2026
    expect(run([before, later], net).months).toEqual([
      { month: FROM, opening: 40, bought: 0, used: 31, expired: 0, closing: 9 },
      { month: FROM + 31, opening: 9, bought: 100, used: 28, expired: 8, closing: 73 },
    ]);
  });

  test.each<[description: string, purchased: number, opening: number, bought: number]>([
    ["open with a lot bought before the first day", FROM - 1, 100, 0],
    ["tell a lot bought on the first day as bought", FROM, 0, 100],
  ])("%s", (_, purchased, opening, bought) => {
    expect(run([lot({ purchased })], [0]).months).toMatchObject([{ opening, bought, closing: 100 }]);
  });
});
