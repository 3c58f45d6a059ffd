import * as fc from "fast-check";
import type { CellValue } from "../../../src/flex/data-issue";
import { ARTICLE_RATES, rateCard } from "../../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../../src/flex/terms";
import type { Grid } from "../../../src/intake/grid";
import { IntakeError } from "../../../src/intake/intake-error";
import { readUsage } from "../../../src/intake/read-usage";
import type { ReadUsageOptions } from "../../../src/intake/read-usage";
import { comparable } from "../reading-text";
import { anyCell } from "../arbitrary-usage";

const OPTIONS: ReadUsageOptions = { terms: ARTICLE_TERMS, rates: rateCard(ARTICLE_RATES) };

type Column = readonly [headers: readonly string[], cell: fc.Arbitrary<CellValue>];

const days = fc.integer({ min: 45_000, max: 45_030 });
const DATE: Column = [
  ["Date", "Start", "day_used"],
  fc.oneof(days, fc.constantFrom("2025-03-10", "2025-03-10 09:15")),
];
const USER: Column = [
  ["User", "Email"],
  fc.constantFrom("user01", "User02@example.com", "user03", "user02@example.com "),
];
const PRODUCT: Column = [["Product", "product_name"], fc.constantFrom("AutoCAD", "Revit", "autocad", "Maya")];
const TOKENS: Column = [
  ["Tokens", "tokens_used"],
  fc.oneof(fc.integer({ min: -5, max: 9 }), fc.constantFrom("7.5", "8")),
];
const LENGTH: Column = [["Minutes", "Hours"], fc.oneof(fc.nat(600), fc.constant("1.5"))];
const END: Column = [["End"], days.map((day) => day + 1)];
const WORDS: Column = [
  ["Access option", "source", "machineName", "Team"],
  fc.constantFrom<CellValue>("flex", "sus", "", 7, true),
];
const ID: Column = [
  ["autodesk_id", "First name"],
  fc.constantFrom<CellValue>("id1", "id2", "", null, "*****"),
];

/** Mostly the cells that their columns want; here and there any other. */
const grids: fc.Arbitrary<Grid> = fc
  .shuffledSubarray([DATE, USER, PRODUCT, TOKENS, LENGTH, END, WORDS, ID], { minLength: 5 })
  .chain((columns) =>
    fc.tuple(
      fc.tuple(...columns.map(([headers]) => fc.constantFrom<CellValue>(...headers))),
      fc.array(
        fc.tuple(
          ...columns.map(([, cell]) =>
            fc.oneof({ weight: 19, arbitrary: cell }, { weight: 1, arbitrary: anyCell }),
          ),
        ),
        { maxLength: 40 },
      ),
    ),
  )
  .map(([header, rows]) => [header, ...rows]);

/** Hidden rows are each read by itself. */
function oneByOne(grid: Grid): ReadUsageOptions {
  return { ...OPTIONS, hiddenRows: new Set(grid.map((_, index) => index + 1)) };
}

function readingOf(grid: Grid, options: ReadUsageOptions): object | string {
  try {
    const reading = comparable(readUsage(grid, options));
    return { ...reading, issues: reading.issues.filter(({ code }) => code !== "intake.hiddenRead") };
  } catch (error) {
    if (error instanceof IntakeError) return error.message;
    throw error;
  }
}

describe("rows that are read column by column", () => {
  test("give what they give one by one, whatever stands between them", () => {
    fc.assert(
      fc.property(grids, (grid) => {
        expect(readingOf(grid, OPTIONS)).toEqual(readingOf(grid, oneByOne(grid)));
      }),
      { numRuns: 400 },
    );
  });

  test("keep their numbers and order over many blocks, with an odd row now and then", () => {
    const rows = Array.from({ length: 2_000 }, (_, index): CellValue[] => [
      index % 97 === 0 ? "10 March 2025" : 45_000 + (index % 30),
      index % 89 === 0 ? "" : `user${index % 400}`,
      index % 83 === 0 ? 7 : "Revit",
      index % 79 === 0 ? "1,5" : index % 7,
    ]);
    const grid: Grid = [["Date", "User", "Product", "Tokens"], ...rows];
    expect(readingOf(grid, OPTIONS)).toEqual(readingOf(grid, oneByOne(grid)));
    const { usage, rows: counts } = readUsage(grid, OPTIONS);
    expect(counts.setAside).toBe(rows.filter((_, index) => index % 89 === 0).length);
    expect([...usage.sourceRow]).toEqual(rows.flatMap((_, index) => (index % 89 === 0 ? [] : [index + 2])));
  });
});
