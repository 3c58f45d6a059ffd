import { dateMeanings, orderReason } from "../../src/taskpane/date-order-texts";

describe("what a date means in each order", () => {
  test.each<[date: string, dayFirst: string, monthFirst: string]>([
    ["03/04/2025", "3 April 2025 (day first)", "4 March 2025 (month first)"],
    ["1.12.25", "1 December 2025 (day first)", "12 January 2025 (month first)"],
    ["13/04/2025", "13 April 2025 (day first)", "Month first"],
    ["no date", "Day first", "Month first"],
  ])("%s", (date, dayFirst, monthFirst) => {
    expect(dateMeanings(date).map(({ text }) => text)).toEqual([dayFirst, monthFirst]);
  });
});

test("the reason for an order is the date that shows it, or the user's choice", () => {
  const finding = { column: "Day", order: "mdy", reason: "", example: "3/13/2025" } as const;
  expect(orderReason(finding, false)).toBe("month first, as 3/13/2025 shows");
  expect(orderReason(finding, true)).toBe("month first, as you chose");
});
