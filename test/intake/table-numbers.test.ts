import * as fc from "fast-check";
import type { CellValue, DataIssue } from "../../src/flex/data-issue";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { parseCsv } from "../../src/intake/csv";
import { readLots } from "../../src/intake/read-lots";
import { readRates } from "../../src/intake/read-rates";
import { readScenarios } from "../../src/intake/read-scenarios";
import { readSeats } from "../../src/intake/read-seats";
import { readTerms } from "../../src/intake/read-terms";
import { readTiers } from "../../src/intake/read-tiers";
import { message } from "../../src/messages/message";

const brief = (issues: readonly DataIssue[]): string[] =>
  issues.map(({ row, severity, code, column }) => `${row} ${severity} ${code} ${column}`);

describe("the decimal mark of a table's column", () => {
  /** Prices that stand one below the other, and what is read of each; null: the row is set aside. */
  test.each<[description: string, prices: CellValue[], read: (number | null)[], code: string]>([
    ["is a comma where numbers show it", ["4,50", "3,25"], [4.5, 3.25], ""],
    ["is a point where numbers show it", ["4.50", "3.25"], [4.5, 3.25], ""],
    ["holds for numbers that could be read either way", ["4,50", "1,234", "1.234"], [4.5, 1.234, 1234], ""],
    ["as a point, too", ["4.50", "1,234", "1.234"], [4.5, 1234, 1.234], ""],
    ["tells thousands by a number with both", ["1.234,50", "2.000"], [1234.5, 2000], ""],
    ["tells thousands by two groups", ["1.234.567", "2.000"], [1234567, 2000], ""],
    ["is of no matter to numbers without one", ["4", 3.25, "1'200"], [4, 3.25, 1200], ""],
    ["is of no matter to number cells", [4.5, "3,25"], [4.5, 3.25], ""],
    ["is open where no number decides", ["1,234"], [null], "table.ambiguousNumber"],
    [
      "is open for thousands alone, not for what is whole",
      ["1.000", 500],
      [null, 500],
      "table.ambiguousNumber",
    ],
    [
      "is open where as many numbers say the one as the other",
      ["4,50", "3.25"],
      [null, null],
      "table.ambiguousNumber",
    ],
    [
      "sets aside what has another one",
      ["4,50", "3,25", "2.75"],
      [4.5, 3.25, null],
      "table.otherDecimalMark",
    ],
  ])("%s", (_, prices, read, code) => {
    const rows = prices.map((price, index) => [100 * (index + 1), price]);
    const { value, issues } = readTiers([["From tokens", "Price per token"], ...rows]);
    const expected = read.flatMap((price, index) =>
      price === null ? [] : [{ from: 100 * (index + 1), price }],
    );
    expect(value).toEqual(expected);
    const blocked = read.flatMap((price, index) =>
      price === null ? [`${index + 2} blocks ${code} Price per token`] : [],
    );
    expect(brief(issues.filter(({ severity }) => severity === "blocks"))).toEqual(blocked);
    for (const issue of issues) expect(message(issue.code, issue.params)).not.toMatch(/[{}]|undefined/);
  });

  test("is one for each column", () => {
    const { value } = readTiers([
      ["1.000,0", "4.50"],
      ["2.000", "4.25"],
    ]);
    expect(value).toEqual([
      { from: 1000, price: 4.5 },
      { from: 2000, price: 4.25 },
    ]);
  });
});

describe("tables from a CSV file with decimal commas", () => {
  const rows = (...lines: readonly string[]) => parseCsv(lines.join("\n"));

  test("are lots, with every number that they have", () => {
    const { value, issues } = readLots(
      rows(
        "Purchased;Tokens;Price per token;Left at start;Amount paid;Currency;Exchange rate",
        "2025-03-10;36.100;4,25;100,5;;;",
        "2025-06-10;1.000.000;4,25;;2.000,50;EUR;1,08",
      ),
      5,
      "USD",
    );
    expect(issues).toEqual([]);
    expect(value).toMatchObject([
      { tokens: 36_100, price: 4.25, leftAtStart: 100.5 },
      { tokens: 1_000_000, amountPaid: 2000.5, exchangeRate: 1.08 },
    ]);
  });

  test("are rates, seats and scenarios", () => {
    expect(
      readRates(rows("Product;Tokens per day;Seat cost per year", "Revit;7,5;2.915,00")).value,
    ).toMatchObject([{ tokensPerDay: 7.5, seatCostPerYear: 2915 }]);
    expect(
      readSeats(rows("User;Product;Cost per year", "ann;Revit;2.500,50"), rateCard(ARTICLE_RATES)).value,
    ).toMatchObject([{ costPerYear: 2500.5 }]);
    expect(
      readScenarios(rows("Scenario;Token price;Headcount factor", "A;4,25;1,1", "B;4,05;120 %")).value,
    ).toMatchObject([
      { terms: { tokenPrice: 4.25 }, headcountFactor: 1.1 },
      { terms: { tokenPrice: 4.05 }, headcountFactor: 1.2 },
    ]);
  });

  test("are terms, whose values are of every kind", () => {
    const { value, issues } = readTerms(
      rows(
        "Term;Value",
        "Token price;4,50",
        "Service level;97,5 %",
        "Portal balance;1.200",
        "Currency;EUR",
        "As-of date;2025-03-10",
        "Working week;Mon, Wed",
        "UTC offset;-3,5",
      ),
    );
    expect(issues).toEqual([]);
    expect(value).toMatchObject({
      tokenPrice: 4.5,
      serviceLevel: 0.975,
      portalBalance: 1200,
      currency: "EUR",
      asOf: 45726,
      workingWeek: [true, false, true, false, false, false, false],
      utcOffsetHours: -3.5,
    });
  });

  test("are refused in what can be read either way, and the preset of a term holds", () => {
    const { value, stated, issues } = readTerms([["Portal balance", "1,234"]]);
    expect(brief(issues)).toEqual(["1 blocks table.ambiguousNumber Value"]);
    expect(value.portalBalance).toBeNull();
    expect([...stated]).toEqual([]);
  });
});

test("numbers of any locale are read as they were meant, or set aside where nobody could tell", () => {
  const group = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);
  const lot = fc.record({
    tokens: fc.integer({ min: 1, max: 3_000_000 }),
    cents: fc.integer({ min: 1, max: 999_999 }),
  });
  fc.assert(
    fc.property(
      fc.array(lot, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(".", ","),
      fc.boolean(),
      (lots, decimal, isGrouped) => {
        const mark = isGrouped ? (decimal === "." ? "," : ".") : "";
        const written = lots.map(({ tokens, cents }) => [
          "2025-03-10",
          group(String(tokens), mark),
          `${group(String(Math.floor(cents / 100)), mark)}${decimal}${String(cents % 100).padStart(2, "0")}`,
        ]);
        // Two groups are thousands; one could be three decimals.
        const isOpen = isGrouped && lots.every(({ tokens }) => tokens < 1_000_000);
        const readable = lots.filter(({ tokens }) => !isOpen || tokens < 1000);
        const { value, issues } = readLots([["Purchased", "Tokens", "Price per token"], ...written], 5);
        expect(value.map(({ tokens, price }) => [tokens, price])).toEqual(
          readable.map(({ tokens, cents }) => [tokens, cents / 100]),
        );
        expect(issues.map(({ code }) => code)).toEqual(
          Array.from({ length: lots.length - readable.length }, () => "table.ambiguousNumber"),
        );
      },
    ),
    { numRuns: 300 },
  );
});
