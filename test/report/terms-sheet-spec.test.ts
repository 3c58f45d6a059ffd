import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { parseIsoDate } from "../../src/flex/dates";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import type { Lot } from "../../src/flex/lot";
import type { Terms } from "../../src/flex/terms";
import { EXAMPLE_TIERS } from "../../src/flex/tier";
import { prepareTables } from "../../src/intake/prepare-input";
import type { CellRange, CellValue, SheetSpec } from "../../src/report/sheet-spec";
import { termsSheet } from "../../src/report/terms-sheet-spec";

const LOT: Lot = {
  purchased: parseIsoDate("2025-03-10")!,
  tokens: 1200,
  price: 4.75,
  expires: parseIsoDate("2026-03-09")!,
  leftAtStart: 300,
  team: null,
  amountPaid: null,
  currency: null,
  exchangeRate: null,
  sourceRow: 2,
};

function valuesOf(sheet: SheetSpec, { row, column, rows, columns }: CellRange): CellValue[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => sheet.cells[row + r]?.[column + c]?.value ?? null),
  );
}

function tableOf(sheet: SheetSpec, name: string): CellValue[][] {
  return valuesOf(sheet, sheet.tables.find((table) => table.name === name)!.range);
}

describe("the sheet Flex Terms", () => {
  const sheet = termsSheet(ARTICLE_TERMS, ARTICLE_RATES, [LOT], EXAMPLE_TIERS);

  test.each([
    ["FlexTerms", "Term, Value, Unit, Source"],
    [
      "FlexRates",
      "Product, Tokens per day, Seat cost per year, Flex-eligible, In contract, Covers, Published break-even, Typical use",
    ],
    ["FlexLots", "Purchased, Tokens, Price per token, Expires, Left at start"],
    ["FlexTiers", "From tokens, Price per token"],
  ])("has the table %s under the headers that files and workbooks share", (name, headers) => {
    expect(tableOf(sheet, name)[0]).toEqual(headers.split(", "));
  });

  test("is read back as the very terms, rates, lots and tiers that it was made of", () => {
    const terms: Terms = {
      ...ARTICLE_TERMS,
      tokenPrice: 4.5,
      currency: "EUR",
      asOf: parseIsoDate("2026-01-31"),
      workingWeek: [true, true, false, true, true, false, false],
      serviceLevel: 0.975,
      portalBalance: 300,
      portalBalanceDate: parseIsoDate("2026-01-30"),
      achievedBackground: "off",
      achievedExpiry: 0.5,
    };
    const written = termsSheet(terms, ARTICLE_RATES, [LOT], EXAMPLE_TIERS);
    const read = prepareTables({
      terms: tableOf(written, "FlexTerms"),
      rates: tableOf(written, "FlexRates"),
      lots: tableOf(written, "FlexLots"),
      tiers: tableOf(written, "FlexTiers"),
    });

    expect(read.issues).toEqual([]);
    expect(read.terms).toEqual(terms);
    expect(read.rates.rates).toEqual(rateCard(ARTICLE_RATES).rates);
    expect(read.lots).toEqual([LOT]);
    expect(read.tiers).toEqual(EXAMPLE_TIERS);
  });

  test("has columns for teams, payments and packs where a row fills them, and reads back as they were", () => {
    const paid: Lot = { ...LOT, tokens: 1000, team: "Bridges", amountPaid: 4000, price: 4 };
    const foreign: Lot = {
      ...LOT,
      amountPaid: 4000,
      currency: "EUR",
      exchangeRate: 1.5,
      price: 5,
      sourceRow: 3,
    };
    const tiers = [{ from: 100, price: 5, packSize: 100 }];
    const written = termsSheet(ARTICLE_TERMS, ARTICLE_RATES, [paid, foreign], tiers);
    expect(tableOf(written, "FlexLots")[0]!.slice(5)).toEqual([
      "Team",
      "Amount paid",
      "Currency",
      "Exchange rate",
    ]);
    const read = prepareTables({
      lots: tableOf(written, "FlexLots"),
      tiers: tableOf(written, "FlexTiers"),
    });
    expect(read).toMatchObject({ lots: [paid, foreign], tiers, issues: [] });
  });

  test("keeps an empty row in a table without entries, and reads as none", () => {
    const empty = termsSheet(ARTICLE_TERMS, ARTICLE_RATES, [], EXAMPLE_TIERS);
    const lots = tableOf(empty, "FlexLots");
    expect(lots).toHaveLength(2);
    expect(prepareTables({ lots }).lots).toBeNull();
  });

  test("lets no two tables touch, so that Excel keeps them apart", () => {
    const columns = sheet.tables.map(({ range }) => [range.column, range.column + range.columns - 1]);
    const sorted = columns.toSorted((a, b) => a[0]! - b[0]!);
    sorted.slice(1).forEach(([first], index) => expect(first! - sorted[index]![1]!).toBeGreaterThan(1));
  });

  test("is the user's own: it carries no mark", () => {
    expect(sheet.kind).toBe("");
  });

  test("names the preset where a value is the preset, and nothing where the user stated it", () => {
    const stated = termsSheet({ ...ARTICLE_TERMS, tokenPrice: 3 }, ARTICLE_RATES, [], EXAMPLE_TIERS);
    const source = (spec: SheetSpec) => tableOf(spec, "FlexTerms")[1]![3];
    expect(source(sheet)).toBe("Article: $120 for 24 tokens");
    expect(source(stated)).toBe("");
  });
});
