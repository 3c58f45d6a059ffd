import fc from "fast-check";
import { periodPrice, type PricedUse } from "../../../src/flex/advice/period-price";

const MONDAY = 46083;
const PRICE = 5;

interface Lot {
  readonly purchased: number;
  readonly expires: number;
  readonly tokens: number;
  readonly price: number;
}

const lot = (tokens: number, price: number, purchased = MONDAY - 1, expires = MONDAY + 300): Lot => ({
  purchased,
  expires,
  tokens,
  price,
});

function useOf(lots: readonly Lot[], tokens: readonly number[]): PricedUse {
  const pool = {
    lots: lots.map((each) => ({ ...each, bought: each.tokens, opening: each.tokens })),
    prices: lots.map(({ price }) => price),
  };
  return { pools: [pool], netTokens: [Float64Array.from(tokens)], from: MONDAY, tokenPrice: PRICE };
}

/** Tokens taken one by one, each from the usable lot that expires first. */
function naivePrice(lots: readonly Lot[], tokens: readonly number[], from: number, to: number): number {
  const left = lots.map((each) => each.tokens);
  const prices: number[] = [];
  tokens.forEach((wanted, index) => {
    const day = MONDAY + index;
    for (let token = 0; token < wanted; token++) {
      const usable = [...lots.keys()]
        .filter((i) => left[i]! > 0 && lots[i]!.purchased <= day && day <= lots[i]!.expires)
        .sort((a, b) => lots[a]!.expires - lots[b]!.expires)[0];
      if (usable !== undefined) left[usable]!--;
      if (day >= from && day <= to) prices.push(usable === undefined ? PRICE : lots[usable]!.price);
    }
  });
  return prices.length === 0 ? PRICE : prices.reduce((sum, each) => sum + each, 0) / prices.length;
}

describe("the price of a period", () => {
  const first = { from: MONDAY, to: MONDAY + 1 };
  const second = { from: MONDAY + 2, to: MONDAY + 3 };

  test.each<[description: string, lots: readonly Lot[], tokens: readonly number[], a: number, b: number]>([
    ["is that of the lot drawn from", [lot(10, 4)], [5, 5, 0, 0], 4, 5],
    [
      "is the mean of two lots by tokens",
      [lot(16, 4), lot(99, 8, MONDAY + 2, MONDAY + 310)],
      [8, 0, 16, 0],
      4,
      6,
    ],
    ["is the token price of what no lot covers", [lot(12, 3)], [8, 0, 8, 0], 3, 4],
    ["is the token price without use", [lot(12, 3)], [0, 0, 0, 0], 5, 5],
    ["is the token price of credits alone", [lot(12, 3)], [8, 0, -8, 0], 3, 5],
    ["knows no lot before it is bought", [lot(99, 3, MONDAY + 2)], [8, 0, 8, 0], 5, 3],
  ])("%s", (_, lots, tokens, a, b) => {
    const use = useOf(lots, tokens);
    expect([periodPrice(use, first), periodPrice(use, second)]).toEqual([a, b]);
  });

  test("is the mean of its tokens taken one by one", () => {
    const anyLot = fc.record({
      purchased: fc.integer({ min: MONDAY - 3, max: MONDAY + 9 }),
      length: fc.integer({ min: 3, max: 12 }),
      tokens: fc.integer({ min: 1, max: 30 }),
      price: fc.constantFrom(3, 4, 4.5, 8),
    });
    const lots = fc.uniqueArray(anyLot, {
      selector: ({ purchased, length }) => purchased + length,
      maxLength: 4,
    });
    const tokens = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 10, maxLength: 10 });
    const start = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(lots, tokens, start, start, (given, used, one, other) => {
        const all = given.map(({ length, ...each }) => ({ ...each, expires: each.purchased + length }));
        const period = { from: MONDAY + Math.min(one, other), to: MONDAY + Math.max(one, other) };
        const expected = naivePrice(all, used, period.from, period.to);
        expect(periodPrice(useOf(all, used), period)).toBeCloseTo(expected, 9);
      }),
    );
  });
});
