import fc from "fast-check";
import { breakEvenDays, expiryWaste, flexCost, flexSaving, lastFlexDay } from "../../src/flex/break-even";
import { ARTICLE_RATES } from "../../src/flex/rate-card";

describe("break-even of the article's products", () => {
  test.each<[product: string, atFive: number, published: number]>([
    ["AutoCAD", 117.2, 22],
    ["Revit", 72.875, 14],
    ["Civil 3D", 38.8666666667, 8],
    ["Inventor", 58.3, 11],
    ["Navisworks Manage", 83.2857142857, 16],
  ])("%s is %f days at $5.00, and the published figure at $26.65", (product, atFive, published) => {
    const rate = ARTICLE_RATES.find((row) => row.product === product)!;
    expect(breakEvenDays(rate.seatCostPerYear!, rate.tokensPerDay!, 5)).toBeCloseTo(atFive, 9);
    expect(Math.ceil(breakEvenDays(rate.seatCostPerYear!, rate.tokensPerDay!, 26.65))).toBe(published);
  });

  test("the last day on which Flex is cheaper and the first on which the seat is", () => {
    const positive = fc.integer({ min: 1, max: 100000 });
    fc.assert(
      fc.property(positive, positive, positive, (seat, rate, cents) => {
        const price = cents / 100;
        // In whole cents, where a break-even on a whole day is told from one beside it.
        const whole = Math.floor((seat * 100) / (rate * cents));
        const isOnDay = whole * rate * cents === seat * 100;
        expect(breakEvenDays(seat, rate, price)).toBeCloseTo((seat * 100) / (rate * cents), 6);
        expect(flexSaving(seat, rate, isOnDay ? whole - 1 : whole, price)).toBeGreaterThan(0);
        expect(flexSaving(seat, rate, whole + 1, price)).toBeLessThan(0);
      }),
    );
  });

  test("the last day on which Flex is cheaper, whatever binary fractions the price has", () => {
    const amount = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(amount, amount, amount, fc.boolean(), (days, rate, cents, isBeside) => {
        // A seat at exactly so many days of Flex, or a cent more.
        const seat = (days * rate * cents + Number(isBeside)) / 100;
        expect(lastFlexDay(breakEvenDays(seat, rate, cents / 100))).toBe(isBeside ? days : days - 1);
      }),
    );
  });
});

test("three days of Revit cost $120 at $5", () => {
  expect(flexCost(8, 3, 5)).toBe(120);
});

test("a quarter of a $200,000 budget that expires is $50,000", () => {
  expect(expiryWaste(40000, 30000, 5)).toBe(50000);
  expect(expiryWaste(30000, 40000, 5)).toBe(0);
});
