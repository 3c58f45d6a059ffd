import type { CellValue, DataIssue } from "../../src/flex/data-issue";
import type { Grid } from "../../src/intake/grid";
import { IntakeError } from "../../src/intake/intake-error";
import { namedTables, readScenarios } from "../../src/intake/read-scenarios";

const HEADER = [
  "Scenario",
  "Token price",
  "Headcount factor",
  "Tiers",
  "Rates",
  "Billing day",
  "Free minutes",
  "Short session",
  "Consolidation window",
  "Day capacity",
];

const TABLES = {
  "offer.csv": [
    ["From tokens", "Price per token"],
    [1000, 4],
    [100, 5],
    [500, 0],
  ],
  card: [
    ["Product", "Tokens per day"],
    ["Revit", 10],
  ],
  bad: [[0, 0]],
} satisfies Record<string, Grid>;

const brief = (issues: readonly DataIssue[]): string[] =>
  issues.map(({ row, severity, source, code, column, file }) =>
    [row, severity, source, code, column, file].filter((part) => part !== undefined).join(" "),
  );

describe("FlexScenarios", () => {
  test.each<[description: string, row: CellValue[], expected: object]>([
    ["blank cells: as it is now", [" Today "], { name: "Today", terms: {} }],
    [
      "every term",
      ["All", 4.25, 1.1, "", "", "Rolling24h", 5, 20, "Week", 420],
      {
        name: "All",
        terms: {
          tokenPrice: 4.25,
          billingDay: "rolling24h",
          freeMinutes: 5,
          shortSessionMinutes: 20,
          consolidationWindow: "week",
          dayCapacityMinutes: 420,
        },
        headcountFactor: 1.1,
      },
    ],
    [
      "text as in a CSV file, a share as percentage",
      ["Growth", "4.50", "110 %", "", "", "", "0"],
      { name: "Growth", terms: { tokenPrice: 4.5, freeMinutes: 0 }, headcountFactor: 1.1 },
    ],
    [
      "a price list of its own, in ascending order",
      ["Offer", "", "", "offer.csv"],
      {
        name: "Offer",
        terms: {},
        tiers: [
          { from: 100, price: 5 },
          { from: 1000, price: 4 },
        ],
      },
    ],
    [
      "a rate card of its own",
      ["New card", "", "", "", "card"],
      {
        name: "New card",
        terms: {},
        rates: [expect.objectContaining({ product: "Revit", tokensPerDay: 10 })],
      },
    ],
    ["a number as name", [2027, 4], { name: "2027", terms: { tokenPrice: 4 } }],
  ])("reads %s", (_, row, expected) => {
    for (const grid of [[HEADER, row], [row]]) expect(readScenarios(grid, TABLES).value).toEqual([expected]);
  });

  test.each<[code: string, column: string, row: CellValue[]]>([
    ["table.blank", "Scenario", ["", 4]],
    ["table.notText", "Scenario", [true, 4]],
    ["scenarios.duplicate", "Scenario", [" TODAY", 4]],
    ["table.notNumber", "Token price", ["A", "cheap"]],
    ["table.notPositive", "Token price", ["A", 0]],
    ["table.errorCell", "Token price", ["A", "#N/A"]],
    ["table.notPositive", "Headcount factor", ["A", "", 0]],
    ["scenarios.noTable", "Tiers", ["A", "", "", "missing.csv"]],
    ["scenarios.noTable", "Tiers", ["A", "", "", "toString"]],
    ["scenarios.emptyTable", "Tiers", ["A", "", "", "bad"]],
    ["scenarios.noTable", "Rates", ["A", "", "", "", "missing.csv"]],
    ["table.notAWord", "Billing day", ["A", "", "", "", "", "monthly"]],
    ["table.negative", "Free minutes", ["A", "", "", "", "", "", -1]],
    ["table.notPositive", "Short session", ["A", "", "", "", "", "", "", 0]],
    ["table.notAWord", "Consolidation window", ["A", "", "", "", "", "", "", "", "year"]],
    ["table.notPositive", "Day capacity", ["A", "", "", "", "", "", "", "", "", -5]],
  ])("a row is set aside by %s in %s", (code, column, row) => {
    const { value, issues } = readScenarios([HEADER, ["Today"], row], TABLES);
    expect(value.map(({ name }) => name)).toEqual(["Today"]);
    expect(brief(issues)[0]).toBe(`3 blocks scenarios ${code} ${column}`);
  });

  test("what is wrong in a table that it names is told once, under that name", () => {
    const rows = [
      ["A", "", "", "offer.csv"],
      ["B", 4, "", "offer.csv"],
    ];
    const { value, issues } = readScenarios([HEADER, ...rows], TABLES);
    expect(value).toHaveLength(2);
    expect(brief(issues)).toEqual(["4 blocks tiers table.notPositive Price per token offer.csv"]);
  });

  test("a table that it names with other headers is refused under its name", () => {
    const tables = { "offer.csv": [["Size", "Price"]] };
    const read = (): unknown => readScenarios([HEADER, ["A", "", "", "offer.csv"]], tables);
    expect(read).toThrow(IntakeError);
    expect(read).toThrow("offer.csv: The headers of FlexTiers were not recognized. Seen: Size, Price.");
  });

  test("a term that no scenario can change is noticed, not read", () => {
    const { value, issues } = readScenarios([
      ["Scenario", "UTC offset"],
      ["Today", 2],
    ]);
    expect(value).toEqual([{ name: "Today", terms: {} }]);
    expect(brief(issues)).toEqual(["1 notice scenarios table.unknownColumn UTC offset"]);
  });

  test("names its tables, each once", () => {
    const rows = [["A", "", "", " offer.csv "], ["B", "", "", "offer.csv", "card"], ["C"]];
    expect(namedTables([HEADER, ...rows])).toEqual({ tiers: ["offer.csv"], rates: ["card"] });
    expect(namedTables([])).toEqual({ tiers: [], rates: [] });
  });
});
