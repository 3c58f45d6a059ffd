import type { Grid } from "../../src/intake/grid";
import { IntakeError } from "../../src/intake/intake-error";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import { readUsage } from "../../src/intake/read-usage";

const OPTIONS = { terms: ARTICLE_TERMS, rates: rateCard(ARTICLE_RATES) };

function failureOf(grid: Grid): IntakeError {
  try {
    readUsage(grid, OPTIONS);
  } catch (error) {
    if (error instanceof IntakeError) return error;
    throw error;
  }
  throw new Error("The grid was read.");
}

describe("recognizing usage data by its header", () => {
  test.each<[shape: string, header: string[]]>([
    ["daily export", ["day_used", "email", "product_name", "tokens_used"]],
    ["daily export", ["Day used", "Email", "Product", "Tokens used"]],
    ["daily export", ["usageDate", "userName", "productName", "tokensConsumed"]],
    ["daily export", ["usage date", "fullName", "offering_name", "Tokens charged"]],
    ["daily export", ["date", "hashedUserId", "childProductName", "tokens"]],
    ["daily export", ["sessionStartDate", "first_name", "last_name", "product", "tokens"]],
    ["session log", ["start", "user", "product", "minutes"]],
    ["session log", ["Start time", "User", "Product", "End time"]],
    ["session log", ["date", "user", "product", "duration"]],
    ["session log", ["date", "user", "product", "hours"]],
    ["session log", ["date", "autodesk_id", "product", "usageHours", "tokens"]],
    ["session log", ["sessionStartDate", "sessionEndDate", "emailAddress", "productName"]],
  ])("a %s: %j", (shape, header) => {
    expect(readUsage([header], OPTIONS).shape).toBe(shape);
    expect(readUsage([[...header].reverse()], OPTIONS).shape).toBe(shape);
  });

  test.each<[missing: RegExp, header: string[]]>([
    [/Still needed: a date \(/, ["user", "product", "tokens"]],
    [/Still needed: a user \(/, ["date", "product", "tokens"]],
    [/Still needed: a product \(/, ["date", "user", "tokens"]],
    [/Still needed: tokens \(/, ["date", "user", "product"]],
    [/Still needed: a date .*; a product /, ["user", "tokens"]],
  ])("names what is missing: %s", (missing, header) => {
    const failure = failureOf([header, ["2025-03-10", "user07", "Revit", 8]]);
    expect(failure.code).toBe("intake.noHeader");
    expect(failure.message).toMatch(missing);
    expect(failure.message).toContain(`Columns seen: ${header.join(", ")}.`);
  });

  test("names the headers of the likeliest row, not of a title above it", () => {
    expect(failureOf([["Flex usage of March"], ["Date", "User", "Tokens"]]).message).toContain(
      "Columns seen: Date, User, Tokens.",
    );
  });

  test("of two rows that are equally likely names the headers of the first", () => {
    expect(
      failureOf([
        ["Date", "User"],
        ["Product", "Tokens"],
      ]).message,
    ).toContain("Columns seen: Date, User.");
  });

  test.each<[description: string, grid: Grid]>([
    ["no row", []],
    ["blank rows", [[null, ""], []]],
  ])("says that there is nothing to read: %s", (_, grid) => {
    expect(failureOf(grid).code).toBe("intake.noRows");
  });

  test("looks for the header in 50 rows and no further", () => {
    const header = ["date", "user", "product", "tokens"];
    const above = (rows: number): Grid => Array.from({ length: rows }, () => ["note"]);
    expect(readUsage([...above(49), header], OPTIONS).rows.read).toBe(0);
    expect(failureOf([...above(50), header]).message).toContain("Columns seen: note.");
  });

  test("of two columns with the same header the first counts", () => {
    const { usage } = readUsage(
      [
        ["date", "user", "product", "tokens", "Tokens"],
        ["2025-03-10", "user07", "Revit", 8, 99],
      ],
      OPTIONS,
    );
    expect([...usage.tokens!]).toEqual([8]);
  });

  test("row numbers count from the grid's first row in its sheet", () => {
    const grid = [
      ["date", "user", "product", "tokens"],
      ["2025-03-10", "user07", "Revit", 8],
      ["soon", "u", "R", 1],
    ];
    const { usage, issues } = readUsage(grid, { ...OPTIONS, firstRow: 11 });
    expect([...usage.sourceRow]).toEqual([12]);
    expect(issues.map(({ row }) => row)).toEqual([13]);
  });
});
