import { naiveMonths, naiveMonthStart, naiveQuarterStart, naiveSerial, naiveWeekStart } from "./naive-dates";

describe("naive dates", () => {
  test.each<[date: string, actual: number, serial: number]>([
    ["1899-12-30 is day 0", naiveSerial(1899, 12, 30), 0],
    ["1970-01-01 is day 25569", naiveSerial(1970, 1, 1), 25_569],
    ["the day after 28 February of a leap year is the 29th", naiveSerial(2024, 2, 29), 45_351],
    ["a month starts on its first", naiveMonthStart(naiveSerial(2024, 2, 29)), naiveSerial(2024, 2, 1)],
    ["a quarter starts in January", naiveQuarterStart(naiveSerial(2024, 3, 31)), naiveSerial(2024, 1, 1)],
    ["a quarter starts in October", naiveQuarterStart(naiveSerial(2024, 12, 31)), naiveSerial(2024, 10, 1)],
    ["a Sunday is the last of its week", naiveWeekStart(naiveSerial(2025, 3, 9)), naiveSerial(2025, 3, 3)],
    ["a Monday is the first of its week", naiveWeekStart(naiveSerial(2025, 3, 10)), naiveSerial(2025, 3, 10)],
  ])("%s", (_, actual, serial) => {
    expect(actual).toBe(serial);
  });

  test("a span over New Year has the months that it touches", () => {
    expect(naiveMonths(naiveSerial(2024, 12, 31), naiveSerial(2025, 2, 1))).toEqual([
      naiveSerial(2024, 12, 1),
      naiveSerial(2025, 1, 1),
      naiveSerial(2025, 2, 1),
    ]);
  });
});
