import { serialOf } from "../../src/flex/dates";
import { moneyFormat, monthName, priceFormat, quarterName, tokenFormat } from "../../src/report/formats";

describe("number formats", () => {
  test.each<[currency: string, money: string, price: string]>([
    ["USD", "#,##0.00", "#,##0.00##"],
    ["EUR", "#,##0.00", "#,##0.00##"],
    ["JPY", "#,##0", "#,##0.00##"],
    ["krw", "#,##0", "#,##0.00##"],
    ["KWD", "#,##0.000", "#,##0.000##"],
    ["XYZ", "#,##0.00", "#,##0.00##"],
  ])("of %s: amounts %s, prices of one token %s", (currency, money, price) => {
    expect(moneyFormat(currency)).toBe(money);
    expect(priceFormat(currency)).toBe(price);
  });

  test("of tokens: decimals only where there is a fraction", () => {
    expect(tokenFormat([])).toBe("#,##0");
    expect(tokenFormat([5, -8, 0])).toBe("#,##0");
    expect(tokenFormat([5, 0.5])).toBe("#,##0.00");
  });

  test.each<[month: number, name: string]>([
    [1, "2026-Q1"],
    [4, "2026-Q2"],
    [7, "2026-Q3"],
    [10, "2026-Q4"],
  ])("a quarter that begins in month %d is named %s", (month, name) => {
    expect(quarterName(serialOf(2026, month, 1))).toBe(name);
  });

  test("a month is named by year and number", () => {
    expect(monthName(serialOf(2026, 1, 1))).toBe("2026-01");
  });
});
