import fc from "fast-check";
import { breakEvenDays, flexCost } from "../../src/flex/break-even";
import { exceeds } from "../../src/flex/exceeds";

describe("days against a break-even", () => {
  const days = fc.integer({ min: 1, max: 365 });
  const rate = fc.integer({ min: 1, max: 30 });
  const priceInCents = fc.integer({ min: 1, max: 3000 });

  test("that they meet to the cent are not above it, and a cent less of the seat is", () => {
    fc.assert(
      fc.property(days, rate, priceInCents, (count, tokens, cents) => {
        const seatInCents = count * tokens * cents;
        const breakEven = (seat: number): number => breakEvenDays(seat / 100, tokens, cents / 100);
        expect(exceeds(count, breakEven(seatInCents))).toBe(false);
        expect(exceeds(count, breakEven(seatInCents - 1))).toBe(true);
        expect(exceeds(count, breakEven(seatInCents + 1))).toBe(false);
      }),
    );
  });

  test("that binary fractions blur: 10 days of 5 tokens at 1.06 against a seat of 53", () => {
    expect(breakEvenDays(53, 5, 1.06)).toBeLessThan(10);
    expect(exceeds(10, breakEvenDays(53, 5, 1.06))).toBe(false);
  });
});

test("costs that are equal to the cent do not exceed each other", () => {
  expect(flexCost(5, 10, 1.06)).toBeGreaterThanOrEqual(53);
  expect(exceeds(flexCost(7, 23, 4.1), 660.1)).toBe(false);
  expect(exceeds(660.1, flexCost(7, 23, 4.1))).toBe(false);
  expect(exceeds(Infinity, 3990)).toBe(true);
  expect(exceeds(Infinity, Infinity)).toBe(false);
  expect(exceeds(0, 0)).toBe(false);
});
