import fc from "fast-check";
import {
  checkPublished,
  checkSavingClaim,
  productsOnSeatAtTwentyDays,
  ROUNDINGS,
} from "../../src/flex/published-check";
import { ARTICLE_RATES, type Rate } from "../../src/flex/rate-card";

const MAKE_WHOLE = { ceiling: Math.ceil, rounding: Math.round, floor: Math.floor } as const;

describe("the article's published break-evens", () => {
  const check = checkPublished(ARTICLE_RATES, 5);

  test("are explained by one price only under ceiling, 26.6364 to 27.7619", () => {
    expect(check.explainedBy.ceiling!.from).toBeCloseTo(26.63636, 5);
    expect(check.explainedBy.ceiling!.to).toBeCloseTo(27.7619, 4);
    expect(check.explainedBy.rounding).toBeNull();
    expect(check.explainedBy.floor).toBeNull();
  });

  test("imply a price for each product that is none the article states", () => {
    expect(
      check.products.map(({ product, publishedDays, impliedPrice, breakEven }) => [
        product,
        publishedDays,
        Number(impliedPrice.toFixed(4)),
        Number(breakEven.toFixed(4)),
      ]),
    ).toEqual([
      ["AutoCAD", 22, 26.6364, 117.2],
      ["Revit", 14, 26.0268, 72.875],
      ["Civil 3D", 8, 24.2917, 38.8667],
      ["Inventor", 11, 26.5, 58.3],
      ["Navisworks Manage", 16, 26.0268, 83.2857],
    ]);
  });

  test("do not make 20 days a year a reason for a seat at $5, but do for four products at $26.65", () => {
    expect(productsOnSeatAtTwentyDays(check.products)).toEqual([]);
    const dear = checkPublished(ARTICLE_RATES, 26.65).products;
    expect(productsOnSeatAtTwentyDays(dear)).toEqual(["Revit", "Civil 3D", "Inventor", "Navisworks Manage"]);
  });

  test("make the 38 % claim true at 13.64 days alone", () => {
    const claim = checkSavingClaim(22);
    expect(claim.atFiveDays).toBeCloseTo(0.7727, 4);
    expect(claim.atFifteenDays).toBeCloseTo(0.3182, 4);
    expect(claim.daysForClaim).toBeCloseTo(13.64, 10);
  });
});

describe("any table made with one price", () => {
  const rate = fc.record({
    rate: fc.integer({ min: 1, max: 20 }),
    seat: fc.integer({ min: 500, max: 9000 }),
  });
  const tableAt = (rows: { rate: number; seat: number }[], price: number, whole: (days: number) => number) =>
    rows.map((row, i): Rate => ({
      product: `Product ${i}`,
      tokensPerDay: row.rate,
      seatCostPerYear: row.seat,
      flexEligible: true,
      inContract: true,
      covers: [],
      publishedBreakEven: whole(row.seat / (row.rate * price)),
      typicalUse: "",
    }));

  test.each(ROUNDINGS)("is explained by a range that holds the price, under %s", (rounding) => {
    fc.assert(
      fc.property(
        fc.array(rate, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 50, max: 3000 }),
        (rows, cents) => {
          const price = cents / 100;
          const table = tableAt(rows, price, MAKE_WHOLE[rounding]).filter(
            (row) => row.publishedBreakEven! > 0,
          );
          fc.pre(table.length > 0);
          const range = checkPublished(table, 5).explainedBy[rounding];
          expect(range!.from).toBeLessThanOrEqual(price * (1 + 1e-12));
          expect(range!.to).toBeGreaterThanOrEqual(price * (1 - 1e-12));
        },
      ),
    );
  });
});

test("a card without published figures has nothing to check", () => {
  expect(checkPublished([], 5)).toEqual({
    products: [],
    explainedBy: { ceiling: null, rounding: null, floor: null },
  });
});
