import fc from "fast-check";
import { toCents, toMoney } from "../../src/flex/cents";

describe("an amount in whole cents", () => {
  test.each<[description: string, amount: number, cents: number]>([
    ["is rounded to the nearest", 12.344, 1234],
    ["half a cent counts as one, though its binary fraction falls short", 10 * 5.4365, 5437],
    ["so it does in 1.005", 1.005, 101],
    ["and below zero away from it", -1.005, -101],
    ["a little less than half does not", 1.0049, 100],
    ["nothing is nothing, never -0", -0.001, 0],
  ])("%s", (_, amount, cents) => {
    expect(toCents(amount)).toBe(cents);
  });

  test("is what whole numbers come to, for every amount of four decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (parts) => {
        const [whole, rest] = [Math.trunc(parts / 100), Math.abs(parts % 100)];
        const away = rest >= 50 ? Math.sign(parts) : 0;
        expect(toCents(parts / 10_000)).toBe(whole + away + 0);
      }),
    );
  });

  test("is the same again from its currency", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (cents) => {
        expect(toCents(toMoney(cents))).toBe(cents);
      }),
    );
  });
});
