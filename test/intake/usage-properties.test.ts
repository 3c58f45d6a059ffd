import * as fc from "fast-check";
import type { CellValue } from "../../src/flex/data-issue";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import type { Grid } from "../../src/intake/grid";
import { IntakeError } from "../../src/intake/intake-error";
import { readUsage, usageReader } from "../../src/intake/read-usage";
import type { ReadUsageOptions, UsageReading } from "../../src/intake/read-usage";
import { message } from "../../src/messages/message";
import { comparable } from "./reading-text";
import { anyCell, dailyExportColumns, gridOf, sessionLogColumns, usageRows } from "./arbitrary-usage";

const OPTIONS: ReadUsageOptions = { terms: ARTICLE_TERMS, rates: rateCard(ARTICLE_RATES) };

const header = fc.shuffledSubarray(
  [
    "Date",
    "Start",
    "User",
    "Email",
    "autodesk_id",
    "Product",
    "Tokens",
    "Minutes",
    "End",
    "Source",
    "Access option",
    "Days used",
    "First name",
    "hashedUserId",
    "childProductName",
    "machineName",
  ],
  { minLength: 4 },
);
const anyGrid: fc.Arbitrary<Grid> = fc
  .tuple(fc.option(header, { freq: 9 }), fc.array(fc.array(anyCell, { maxLength: 11 }), { maxLength: 40 }))
  .map(([headers, rows]) => (headers === null ? rows : [headers, ...rows]));
const anyOptions: fc.Arbitrary<ReadUsageOptions> = fc.record({
  terms: fc
    .record({
      asOf: fc.option(fc.integer({ min: 44000, max: 47000 })),
      utcOffsetHours: fc.integer({ min: -12, max: 14 }),
    })
    .map((terms) => ({ ...ARTICLE_TERMS, ...terms })),
  rates: fc.constant(OPTIONS.rates),
  firstRow: fc.integer({ min: 1, max: 100 }),
});

function readingOrFailure(read: () => UsageReading): ReturnType<typeof comparable> | string {
  try {
    return comparable(read());
  } catch (error) {
    if (error instanceof IntakeError) return error.message;
    throw error;
  }
}

function inPages(grid: Grid, sizes: readonly number[], options: ReadUsageOptions): UsageReading {
  const reader = usageReader(options);
  let next = 0;
  for (const size of [...sizes, grid.length]) {
    reader.add(grid.slice(next, next + size));
    next += size;
  }
  return reader.finish();
}

const isFilled = (cell: CellValue): boolean => cell !== null && String(cell).trim() !== "";

describe("any cells at all", () => {
  test("are read or refused with a reason, every row of them used or set aside once", () => {
    fc.assert(
      fc.property(anyGrid, anyOptions, (grid, options) => {
        const reading = readingOrFailure(() => readUsage(grid, options));
        if (typeof reading === "string") return;
        const { usage, rows, issues } = reading;
        const blocked = issues.filter(({ severity }) => severity === "blocks").map(({ row }) => row);
        const first = options.firstRow!;
        const all = [...usage.sourceRow, ...blocked].sort((a, b) => a! - b!);
        const filled = grid.flatMap((row, index) => (row.some(isFilled) ? [index + first] : []));
        expect(rows).toEqual({ read: all.length, used: usage.rows, setAside: blocked.length });
        expect(all).toEqual(filled.slice(filled.length - all.length));
      }),
      { numRuns: 500 },
    );
  });

  test("of several sheets or files are conserved, too, hidden rows or not", () => {
    const hidden = fc.uniqueArray(fc.integer({ min: 1, max: 40 }));
    const file = fc.tuple(anyGrid, hidden, fc.boolean());
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 3 }), anyOptions, (files, options) => {
        const reading = readingOrFailure(() => {
          const reader = usageReader(options);
          files.forEach(([grid, hiddenRows, visibleRowsOnly], index) => {
            const corrections = { visibleRowsOnly, dateOrder: "dmy" as const };
            reader.begin({ file: String(index), hiddenRows: new Set(hiddenRows), corrections });
            reader.add(grid);
          });
          return reader.finish();
        });
        if (typeof reading === "string") return;
        const { usage, rows, issues, recognitions } = reading;
        const blocked = issues.filter(({ severity }) => severity === "blocks");
        const places = blocked.map(({ file: name, row }) => `${name} ${row}`);
        expect(new Set(places).size).toBe(places.length);
        const read = files.flatMap(([grid, hiddenRows, visibleRowsOnly], index) =>
          grid.filter(
            (row, position) =>
              position >= recognitions[index]!.headerRow! &&
              row.some(isFilled) &&
              !(visibleRowsOnly && hiddenRows.includes(position + 1)),
          ),
        );
        expect(rows).toEqual({ read: read.length, used: usage.rows, setAside: blocked.length });
        expect(rows.read).toBe(rows.used + rows.setAside);
      }),
      { numRuns: 300 },
    );
  });

  test("come to the same whether they stand in one file or in several", () => {
    const day = fc.constantFrom("2025-03-10", "2025-03-11");
    const product = fc.constantFrom("AEC Collection", "Revit", "AutoCAD", "Inventor");
    const minutes = fc.integer({ min: 1, max: 1440 });
    const row = fc.tuple(day, fc.constantFrom("ann", "bob"), product, fc.constantFrom(0, 5, 8), minutes);
    // No two rows are equal: across files they would be an overlap.
    const rows = fc.uniqueArray(row, { selector: String, maxLength: 12 });
    const read = (files: readonly Grid[]): readonly string[] => {
      const reader = usageReader(OPTIONS);
      files.forEach((grid, index) => {
        reader.begin({ file: String(index) });
        reader.add([["Date", "User", "Product", "Tokens", "Minutes"], ...grid]);
      });
      const { usage } = reader.finish();
      return [...usage.day.keys()]
        .map((i) => [
          usage.day[i],
          usage.users[usage.user[i]!],
          usage.products[usage.product[i]!],
          usage.tokens![i],
          usage.minutes![i],
        ])
        .map(String)
        .sort();
    };
    fc.assert(
      fc.property(fc.array(rows, { minLength: 2, maxLength: 3 }), (files) => {
        const seen = new Set<string>();
        const apart = files.map((grid) =>
          grid.filter((each) => !seen.has(String(each)) && seen.add(String(each))),
        );
        expect(read(apart)).toEqual(read([apart.flat()]));
      }),
    );
  });

  test("leave only values that the model can take", () => {
    fc.assert(
      fc.property(anyGrid, anyOptions, (grid, options) => {
        const reading = readingOrFailure(() => readUsage(grid, options));
        if (typeof reading === "string") return;
        const { usage, issues } = reading;
        const { day, user, product, tokens, minutes, userInitiated, onFlex, sourceRow, aggregate } = usage;
        expect(aggregate?.daysUsed.every((each) => each >= 0) ?? true).toBe(true);
        for (const column of [day, user, product, tokens, minutes, userInitiated, onFlex, sourceRow])
          expect(column?.length ?? usage.rows).toBe(usage.rows);
        if (!aggregate)
          expect(day.every((each) => each >= 1 && each <= (options.terms.asOf ?? 2958465))).toBe(true);
        expect(tokens?.every(Number.isFinite) ?? true).toBe(true);
        expect(minutes?.every((each) => each >= 0 || Number.isNaN(each)) ?? true).toBe(true);
        expect(new Set(user).size).toBe(usage.users.length);
        expect(new Set(product).size).toBe(usage.products.length);
        expect([...usage.users, ...usage.products].every((name) => name.trim() === name && name !== "")).toBe(
          true,
        );
        for (const { code, params } of issues) expect(() => message(code, params)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test("give the same page by page as at once", () => {
    fc.assert(
      fc.property(anyGrid, anyOptions, fc.array(fc.nat(12), { maxLength: 20 }), (grid, options, sizes) => {
        expect(readingOrFailure(() => inPages(grid, sizes, options))).toEqual(
          readingOrFailure(() => readUsage(grid, options)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("are left as they are", () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const before = structuredClone(grid);
        readingOrFailure(() => readUsage(grid, OPTIONS));
        expect(grid).toEqual(before);
      }),
    );
  });
});

describe("clean usage reads back, whatever its headers and their order", () => {
  test("as a daily export", () => {
    fc.assert(
      fc.property(usageRows, dailyExportColumns, (rows, columns) => {
        const { usage, issues, shape } = readUsage(gridOf(rows, columns), OPTIONS);
        expect(shape).toBe("daily export");
        expect(issues.map(({ code }) => code)).toEqual(rows.length > 0 ? [] : ["intake.noRowsBelow"]);
        expect([...usage.day]).toEqual(rows.map(({ day }) => day));
        expect([...usage.user].map((user) => usage.users[user])).toEqual(rows.map(({ user }) => user));
        expect(usage.users).toEqual([...new Set(rows.map(({ user }) => user))]);
        expect(usage.products).toEqual([...new Set(rows.map(({ product }) => product))]);
        expect([...usage.product].map((each) => usage.products[each])).toEqual(
          rows.map(({ product }) => product),
        );
        expect([...usage.tokens!]).toEqual(rows.map(({ tokens }) => tokens));
        if (rows.length > 0) expect([...usage.onFlex!]).toEqual(rows.map(({ onFlex }) => Number(onFlex)));
        expect([...usage.sourceRow]).toEqual(rows.map((_, index) => index + 2));
      }),
    );
  });

  test("as a session log", () => {
    fc.assert(
      fc.property(usageRows, sessionLogColumns, (rows, columns) => {
        const { usage, issues, shape } = readUsage(gridOf(rows, columns), OPTIONS);
        expect(shape).toBe("session log");
        expect(issues.map(({ code }) => code)).toEqual(rows.length > 0 ? [] : ["intake.noRowsBelow"]);
        expect([...usage.day]).toEqual(rows.map(({ day }) => day));
        expect([...usage.user].map((user) => usage.users[user])).toEqual(rows.map(({ user }) => user));
        expect([...usage.minutes!]).toEqual(rows.map(({ minutes }) => minutes));
        if (rows.length > 0)
          expect([...usage.userInitiated!]).toEqual(rows.map((row) => Number(row.userInitiated)));
        expect(usage.tokens).toBeNull();
      }),
    );
  });
});
