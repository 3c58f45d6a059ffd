import { isoDate, parseIsoDate } from "../../../src/flex/dates";
import { justInTime, ordersOfLastYear, repeatLastYear, singleBuy } from "../../../src/flex/plan/alternatives";
import type { Purchase } from "../../../src/flex/plan/evaluate-orders";
import { orderCatalog } from "../../../src/flex/plan/order-catalog";
import { orderDays } from "../../../src/flex/plan/order-days";
import { EXAMPLE_TIERS } from "../../../src/flex/tier";

const day = (iso: string): number => parseIsoDate(iso)!;
const FROM = day("2026-01-01");
const ORDERS = orderDays(FROM, 14).slice(0, 3);
const CATALOG = orderCatalog(EXAMPLE_TIERS, null);
const brief = (purchases: readonly Purchase[]) =>
  purchases.map(({ date, usableFrom, tokens, cost }) => [isoDate(date), isoDate(usableFrom), tokens, cost]);

describe("just in time", () => {
  test("buys the smallest packs, each at its own price, as far as the next order day", () => {
    const bought = justInTime(ORDERS, Float64Array.of(120, 180, 1250), CATALOG);
    expect(brief(bought)).toEqual([
      ["2026-01-01", "2026-01-15", 200, 1000],
      ["2026-03-01", "2026-03-15", 1100, 5500],
    ]);
  });
});

describe("a single buy", () => {
  test("buys for the year at once, bought up to a tier where that costs less", () => {
    expect(brief(singleBuy(ORDERS, Float64Array.of(100, 200, 860), CATALOG))).toEqual([
      ["2026-01-01", "2026-01-15", 1000, 4250],
    ]);
  });

  test("buys nothing where nothing is needed", () => {
    expect(singleBuy(ORDERS, Float64Array.of(0, 0, 0), CATALOG)).toEqual([]);
  });
});

describe("repeating last year", () => {
  const repeat = (past: [string, number][], required: number[]) =>
    brief(
      repeatLastYear(
        past.map(([purchased, tokens]) => ({ purchased: day(purchased), tokens })),
        FROM,
        ORDERS,
        Float64Array.from(required),
        CATALOG,
      ),
    );

  test("orders again a year later, at the prices of today", () => {
    expect(repeat([["2025-05-20", 1000]], [0, 0, 0])).toEqual([["2026-05-06", "2026-05-20", 1000, 4250]]);
  });

  test("orders at once what would have had to come before it can", () => {
    expect(repeat([["2025-01-03", 500]], [0, 0, 0])).toEqual([["2026-01-01", "2026-01-15", 500, 2500]]);
  });

  test("orders what falls short of what is required", () => {
    expect(repeat([["2025-02-20", 500]], [100, 400, 900])).toEqual([
      ["2026-01-01", "2026-01-15", 100, 500],
      ["2026-02-01", "2026-02-15", 300, 1500],
      ["2026-02-06", "2026-02-20", 500, 2500],
    ]);
  });

  test.each<[purchased: string, counts: boolean]>([
    ["2024-12-31", false],
    ["2025-01-01", true],
    ["2025-12-31", true],
    ["2026-01-01", false],
  ])("counts an order of %s: %s", (purchased, counts) => {
    expect(ordersOfLastYear([{ purchased: day(purchased), tokens: 1 }], FROM)).toHaveLength(counts ? 1 : 0);
  });

  test("orders nothing where nothing can come within the year", () => {
    expect(
      repeatLastYear([{ purchased: FROM - 9, tokens: 500 }], FROM, [], new Float64Array(0), CATALOG),
    ).toEqual([]);
  });
});
