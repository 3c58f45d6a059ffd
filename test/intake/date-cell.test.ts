import * as fc from "fast-check";
import { isoDate, serialOf } from "../../src/flex/dates";
import type { CellValue } from "../../src/flex/data-issue";
import { readDay, readInstant } from "../../src/intake/date-cell";
import { dayOf, MS_PER_DAY } from "../../src/intake/dates/instants";

const MARCH_10 = 45726;

describe("a cell as a point in time", () => {
  test.each<[description: string, cell: CellValue, utcOffset: number, day: number, minuteOfDay: number]>([
    ["a serial number", MARCH_10, 0, MARCH_10, 0],
    ["a serial number with a time of day", MARCH_10 + 0.375, 0, MARCH_10, 540],
    ["a serial number as text", "45726.375", 0, MARCH_10, 540],
    ["a serial number a rounding error before midnight", MARCH_10 - 1e-11, 0, MARCH_10, 0],
    ["an ISO date", "2025-03-10", 0, MARCH_10, 0],
    ["an ISO date is not moved by the offset", "2025-03-10", 14, MARCH_10, 0],
    ["a date-time without a zone is taken as written", "2025-03-10T09:15", 9, MARCH_10, 555],
    ["a date-time with a blank instead of T", "2025-03-10 09:15:30", 0, MARCH_10, 555.5],
    ["a date-time in lower case", "2025-03-10t09:15z", 0, MARCH_10, 555],
    ["fractions of a second, dot or comma", "2025-03-10T00:00:00,5", 0, MARCH_10, 0.5 / 60],
    [
      "fractions finer than a millisecond never reach the next day",
      "2025-03-10T23:59:59.9999",
      0,
      MARCH_10,
      1439.99998,
    ],
    ["UTC to a zone ahead", "2025-03-10T23:00Z", 1, MARCH_10 + 1, 0],
    ["UTC to a zone behind", "2025-03-10T00:30:00 UTC", -5, MARCH_10 - 1, 1170],
    ["a zone ahead to UTC", "2025-03-10T01:00+02:00", 0, MARCH_10 - 1, 1380],
    ["a zone behind to UTC", "2025-03-10T22:00-0330", 0, MARCH_10 + 1, 90],
    ["a zone in whole hours", "2025-03-10T01:00+02", 0, MARCH_10 - 1, 1380],
    ["an offset of half an hour", "2025-03-10T18:30Z", 5.5, MARCH_10 + 1, 0],
    ["the first day of Excel", 1, 0, 1, 0],
    ["the last day of Excel", "9999-12-31T23:59", 0, 2958465, 1439],
  ])("%s is read: %s", (_, cell, utcOffset, day, minuteOfDay) => {
    const instant = readInstant(cell, utcOffset);
    expect(dayOf(instant)).toBe(day);
    expect((instant - day * MS_PER_DAY) / 60000).toBeCloseTo(minuteOfDay, 4);
  });

  test.each<[description: string, cell: CellValue | undefined]>([
    ["nothing", undefined],
    ["a blank", null],
    ["empty text", ""],
    ["a boolean", true],
    ["an error value", "#N/A"],
    ["words", "yesterday"],
    ["a day that never was", "2025-02-29"],
    ["a month that never was", "2025-13-01"],
    ["an hour that never was", "2025-03-10T24:00"],
    ["a minute that never was", "2025-03-10T09:60"],
    ["a day-first date", "10.03.2025"],
    ["a month-first date", "03/10/2025"],
    ["a date of eight digits", "20250310"],
    ["zero, as which the desktop shows a blank cell", 0],
    ["a time of day alone", 0.375],
    ["a negative serial number", -1],
    ["a day after Excel's last", 2958466],
    ["a day before Excel's first", "1899-12-30T23:59"],
    ["not a number", NaN],
    ["infinity", Infinity],
    ["a number in exponents", "4.5e4"],
  ])("%s is no date: %s", (_, cell) => {
    expect(readInstant(cell, 0)).toBeNaN();
    expect(readDay(cell)).toBeNaN();
  });

  test("every day that Excel can show reads back from its ISO date and its serial number", () => {
    fc.assert(
      fc.property(fc.integer({ min: serialOf(1900, 3, 1), max: 2958465 }), (day) => {
        expect(readDay(isoDate(day))).toBe(day);
        expect(readDay(day)).toBe(day);
        expect(readDay(String(day))).toBe(day);
      }),
    );
  });

  test("a time of day to the minute survives a serial number exactly", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40000, max: 50000 }),
        fc.integer({ min: 0, max: 1439 }),
        (day, minute) => {
          expect(readInstant(day + minute / 1440, 0)).toBe(day * MS_PER_DAY + minute * 60000);
        },
      ),
    );
  });
});
