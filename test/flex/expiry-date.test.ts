import { isoDate, parseIsoDate } from "../../src/flex/dates";
import { lastUsableDay } from "../../src/flex/expiry-date";

describe("expiry of a lot", () => {
  test.each<[description: string, purchased: string, expires: string]>([
    ["a lot lives to the day before its anniversary", "2025-03-10", "2026-03-09"],
    ["a lot bought on the first of a month", "2025-07-01", "2026-06-30"],
    ["a lot bought on New Year's Day", "2025-01-01", "2025-12-31"],
    ["a lot bought on 1 March dies with February", "2025-03-01", "2026-02-28"],
    ["a lot bought on 1 March dies with a leap year's February", "2023-03-01", "2024-02-29"],
    ["a lot bought on 28 February before a leap year", "2023-02-28", "2024-02-27"],
    ["a lot bought on 29 February", "2024-02-29", "2025-02-27"],
    ["a lot that lives through 29 February", "2023-06-15", "2024-06-14"],
  ])("%s: %s to %s", (_, purchased, expires) => {
    expect(isoDate(lastUsableDay(parseIsoDate(purchased)!))).toBe(expires);
  });
});
