import * as fc from "fast-check";
import type { CellValue } from "../../src/flex/data-issue";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import { IntakeError } from "../../src/intake/intake-error";
import { readUsage } from "../../src/intake/read-usage";
import { usageLines } from "./reading-text";

const OPTIONS = { terms: ARTICLE_TERMS, rates: rateCard(ARTICLE_RATES) };
const HEADER = ["Date", "User", "Product", "Tokens"];

/** A day as ISO text where the calendar has it; null where it has not. */
function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** A date cell with the day first and with the month first; null for no date. */
function naiveDates(cell: CellValue): readonly [dmy: string | null, mdy: string | null] {
  if (typeof cell === "number") {
    const text = new Date((cell - 25569) * 86_400_000).toISOString().slice(0, 10);
    return [text, text];
  }
  const numbers = String(cell).split(/[./-]/).map(Number);
  if (numbers.length !== 3 || numbers.some(Number.isNaN)) return [null, null];
  const [a = 0, b = 0, c = 0] = numbers;
  if (a > 1000) return [isoDay(a, b, c), isoDay(a, b, c)];
  const year = c < 100 ? 2000 + c : c;
  return [isoDay(year, b, a), isoDay(year, a, b)];
}

/** A number cell with a decimal point and with a decimal comma; NaN for no number. */
function naiveNumbers(cell: CellValue): readonly [point: number, comma: number] {
  if (typeof cell === "number") return [cell, cell];
  const value = (decimal: string, group: string): number => {
    const [whole = "", ...rest] = String(cell).split(decimal);
    const isGrouped = !whole.includes(group) || /^[1-9]\d{0,2}(\D\d{3})+$/.test(whole);
    if (rest.length > 1 || !isGrouped || rest.join("").includes(group)) return NaN;
    return Number(`${whole.replaceAll(group, "")}.${rest[0] ?? ""}`);
  };
  return [value(".", ","), value(",", ".")];
}

/** Which of two conventions a column follows: the one that more cells need; null where none is told. */
function convention<T>(cells: readonly (readonly [T, T])[], isNone: (value: T) => boolean): 0 | 1 | null {
  const need = (which: 0 | 1): number =>
    cells.filter((both) => !isNone(both[which]) && isNone(both[1 - which]!)).length;
  const [first, second] = [need(0), need(1)];
  return first === second ? null : first > second ? 0 : 1;
}

/** Reads a daily export cell by cell, in several passes and without any of the product's code. */
function naiveReading(rows: readonly (readonly CellValue[])[]): readonly string[] | "refused" {
  const dates = rows.map(([cell = null]) => naiveDates(cell));
  const isDate = ([dmy, mdy]: readonly (string | null)[]): boolean => dmy !== null || mdy !== null;
  const open = dates.filter((both) => isDate(both) && both[0] !== both[1]);
  const order = convention(dates, (date) => date === null);
  if (open.length > 0 && order === null) return "refused";
  const usable = rows.map(([, user], row) => isDate(dates[row]!) && user !== null);
  const numbers = rows.map(([, , , cell = null], row) =>
    cell === null || !usable[row] ? ([0, 0] as const) : naiveNumbers(cell),
  );
  const mark = convention(numbers, Number.isNaN);
  return rows.flatMap(([, user, product], row) => {
    const date = dates[row]![order ?? 0];
    const [point, comma] = numbers[row]!;
    const tokens = point === comma ? point : mark === null ? NaN : [point, comma][mark]!;
    if (!usable[row] || date === null || Number.isNaN(tokens)) return [];
    return [`row ${row + 2}: ${date} | ${String(user)} | ${String(product)} | ${tokens} tokens`];
  });
}

const numericDate = fc
  .tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 32 }), fc.constantFrom("2025", "24"))
  .map((parts) => parts.join("/"));
const date: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: numericDate },
  fc.integer({ min: 44_000, max: 47_000 }),
  fc.constantFrom<CellValue>("2025-03-10", "2024-02-29", "2025-02-29", "soon", null),
);
const tokens: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>("7,5", "7.5", "1,234", "1.234", "12,345,678", "1.234,5", "0,123", "1.2.3", null),
  fc.constantFrom<CellValue>("8 tokens", "8", 8, 0, -2.5, "1234,5"),
);
const row = fc.tuple(
  date,
  fc.constantFrom<CellValue>("ann", "bob", null),
  fc.constantFrom("Revit", "AutoCAD"),
  tokens,
);

test("a daily export with every kind of flaw reads as a naive reader reads it", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      let read: readonly string[] | "refused";
      try {
        read = usageLines(readUsage([HEADER, ...rows], OPTIONS).usage);
      } catch (error) {
        expect(error).toBeInstanceOf(IntakeError);
        read = "refused";
      }
      expect(read).toEqual(naiveReading(rows));
    }),
    { numRuns: 500 },
  );
});
