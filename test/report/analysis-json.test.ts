import { analysisJson } from "../../src/report/analysis-json";
import { EMPTY_ANALYSIS, FULL_ANALYSIS, SPARSE_ANALYSIS } from "./analysis-fixture";

/** What a reader of the printed text gets. */
function printed(analysis: typeof FULL_ANALYSIS): Record<string, unknown> {
  return JSON.parse(JSON.stringify(analysisJson(analysis))) as Record<string, unknown>;
}

describe("the analysis as JSON", () => {
  test("says what it was computed from, with ISO dates", () => {
    expect(printed(FULL_ANALYSIS)).toMatchObject({
      schema: 1,
      chargeBasis: "reported",
      asOf: "2025-02-28",
      period: { from: "2025-01-01", to: "2025-02-28", days: 59 },
      window: { from: "2025-01-01", to: "2025-02-28", days: 59, annualised: true },
      rows: { read: 412, used: 410, setAside: 2 },
      presets: { terms: false, rates: true, tiers: false },
      months: [
        { month: "2025-01", tokens: 400 },
        { month: "2025-02", tokens: 2100 },
      ],
    });
  });

  test("has the totals", () => {
    expect(printed(FULL_ANALYSIS)["totals"]).toEqual({
      tokens: 2500,
      cost: 12500,
      usageDays: 360,
      zeroTokenDays: 3,
      seatDays: 7,
      users: 4,
      products: 3,
    });
  });

  test("has exactly these numbers for the traps", () => {
    expect(printed(FULL_ANALYSIS)["traps"]).toEqual({
      background: { measurable: true, tokens: 90, cost: 450, share: 0.036, usageDays: 15 },
      shortSessions: {
        measurable: true,
        tokens: 34,
        cost: 170,
        usageDays: 5,
        avoidableTokens: 21,
        avoidableCost: 105,
      },
      expiry: {
        measurable: true,
        purchased: 2200,
        matured: 1000,
        expired: 400,
        expiredLow: 0,
        cost: 1600,
        costLow: 0,
        rate: 0.4,
        uncovered: { tokens: 700, firstDate: "2025-02-20" },
      },
      rateDisparity: {
        measurable: true,
        products: [
          {
            product: "Civil 3D",
            usageDays: 40,
            tokens: 600,
            tokenShare: 0.24,
            dayShare: 40 / 360,
            index: 2.16,
          },
          {
            product: "Revit",
            usageDays: 100,
            tokens: 800,
            tokenShare: 0.32,
            dayShare: 100 / 360,
            index: 1.152,
          },
          {
            product: "AutoCAD",
            usageDays: 220,
            tokens: 1100,
            tokenShare: 0.44,
            dayShare: 220 / 360,
            index: 0.72,
          },
        ],
      },
      tierBoundary: {
        measurable: true,
        annualTokens: (2500 * 365) / 59,
        annualised: true,
        price: 4.5,
        nextTier: 20000,
        threshold: 80000 / 4.5,
        saving: ((2500 * 365) / 59) * 4.5 - 80000,
        orders: [
          {
            purchased: "2024-02-10",
            tokens: 1000,
            price: 4,
            nextTier: null,
            threshold: null,
            overpaid: null,
          },
          {
            purchased: "2025-01-15",
            tokens: 1200,
            price: 5,
            nextTier: 10000,
            threshold: 9000,
            overpaid: 0,
          },
        ],
      },
    });
  });

  test("has users with null for what is unknown", () => {
    const users = printed(FULL_ANALYSIS)["users"] as object[];
    expect(users).toHaveLength(5);
    expect(users[4]).toEqual({
      user: "user04@example.com",
      product: "Maya",
      usageDays: 0,
      observedDays: 365,
      annualDays: 0,
      tokens: 0,
      effectiveRate: null,
      flexCost: 0,
      seatCost: null,
      breakEven: null,
      recommendation: "Unknown product",
      saving: null,
    });
  });

  test("has issues with their sentence", () => {
    const issues = printed(FULL_ANALYSIS)["issues"] as object[];
    expect(issues[0]).toEqual({
      row: 17,
      column: "Tokens",
      value: "=1+1",
      code: "intake.badTokens",
      message: expect.stringContaining("“=1+1” in column Tokens is no number of tokens"),
      severity: "blocks",
      source: "usage",
    });
    expect(issues[3]).toMatchObject({ row: null, column: null, value: null });
  });

  test("gives a trap that is not measurable nothing but what it needs", () => {
    const traps = printed(SPARSE_ANALYSIS)["traps"] as Record<string, object>;
    expect(traps["shortSessions"]).toEqual({
      measurable: false,
      needs: expect.stringContaining("Minutes"),
    });
    expect(traps["expiry"]).toEqual({ measurable: false, needs: expect.stringContaining("FlexLots") });
  });

  test("has null for period, window and as-of date without usage", () => {
    expect(printed(EMPTY_ANALYSIS)).toMatchObject({ period: null, window: null, asOf: null, users: [] });
  });

  test.each([FULL_ANALYSIS, EMPTY_ANALYSIS, SPARSE_ANALYSIS])("loses nothing in print", (analysis) => {
    expect(printed(analysis)).toEqual(analysisJson(analysis));
  });
});
