import fc from "fast-check";
import {
  addMonths,
  civilOf,
  isoDate,
  monthStart,
  parseIsoDate,
  quarterStart,
  serialOf,
  weekdayOf,
  weekStart,
} from "../../src/flex/dates";

const serials = fc.integer({ min: 61, max: 110000 });
const utc = (serial: number): Date => new Date((serial - 25569) * 86400000);

describe("serial days", () => {
  test.each<[iso: string, serial: number]>([
    ["1900-03-01", 61],
    ["1970-01-01", 25569],
    ["2000-02-29", 36585],
    ["2024-02-29", 45351],
    ["2026-01-31", 46053],
    ["9999-12-31", 2958465],
  ])("%s is what Excel counts", (iso, serial) => {
    expect(parseIsoDate(iso)).toBe(serial);
    expect(isoDate(serial)).toBe(iso);
  });

  test("agree with the platform's calendar in UTC", () => {
    fc.assert(
      fc.property(serials, (serial) => {
        expect(isoDate(serial)).toBe(utc(serial).toISOString().slice(0, 10));
        expect(weekdayOf(serial)).toBe((utc(serial).getUTCDay() + 6) % 7);
      }),
    );
  });

  test("are the inverse of calendar days", () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const { year, month, day } = civilOf(serial);
        expect(serialOf(year, month, day)).toBe(serial);
      }),
    );
  });

  test.each(["2026-02-29", "2026-13-01", "2026-1-1", "2026-01-01T00:00", "", "tomorrow"])(
    '"%s" is no ISO date',
    (text) => expect(parseIsoDate(text)).toBeNull(),
  );
});

describe("starts of periods", () => {
  test.each<[day: string, week: string, month: string, quarter: string]>([
    ["2026-03-01", "2026-02-23", "2026-03-01", "2026-01-01"],
    ["2025-12-31", "2025-12-29", "2025-12-01", "2025-10-01"],
    ["2026-06-15", "2026-06-15", "2026-06-01", "2026-04-01"],
  ])("of %s", (day, week, month, quarter) => {
    const serial = parseIsoDate(day)!;
    expect([weekStart(serial), monthStart(serial), quarterStart(serial)].map(isoDate)).toEqual([
      week,
      month,
      quarter,
    ]);
  });
});

describe("adding months", () => {
  test.each<[from: string, months: number, to: string]>([
    ["2025-03-10", 12, "2026-03-10"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2025-01-31", 1, "2025-02-28"],
    ["2025-12-31", 2, "2026-02-28"],
    ["2025-03-31", -1, "2025-02-28"],
    ["2025-01-15", -13, "2023-12-15"],
  ])("%s plus %i is %s", (from, months, to) => {
    expect(isoDate(addMonths(parseIsoDate(from)!, months))).toBe(to);
  });
});
