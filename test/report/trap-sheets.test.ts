import type { Analysis } from "../../src/flex/analysis";
import { report } from "../../src/report/report";
import { FULL_ANALYSIS, SPARSE_ANALYSIS } from "./analysis-fixture";
import { cellsOf, figure, sheetOf, tableRows, textsOf } from "./sheet-reading";

const sheets = report(FULL_ANALYSIS);

describe("the background sheet", () => {
  const sheet = sheetOf(sheets, "background");

  test("totals what it lists", () => {
    expect(figure(sheet, "Background tokens")).toBe(90);
    expect(figure(sheet, "Cost (USD)")).toBe(450);
    expect(figure(sheet, "Usage days")).toBe(15);
    expect(figure(sheet, "Share of all tokens")).toBe(0.036);
    expect(figure(sheet, "The article claims")).toBe("8-12 %");
  });

  test("names the source row of every use", () => {
    const rows = tableRows(sheets, "FlexBackgroundTable");
    expect(rows.map((row) => [row["User"], row["Tokens"], row["Cost (USD)"], row["First row"]])).toEqual([
      ["user01@example.com", 50, 250, 12],
      ["=user02", 40, 200, 2],
    ]);
  });

  test("names the file of that row where there are several", () => {
    const { background } = FULL_ANALYSIS.traps;
    const uses = background.measurable ? background.uses.map((use) => ({ ...use, file: "march.csv" })) : [];
    const traps = { ...FULL_ANALYSIS.traps, background: { ...background, uses } } as Analysis["traps"];
    const [first] = tableRows(report({ ...FULL_ANALYSIS, traps }), "FlexBackgroundTable");
    expect(first).toMatchObject({ "First row": 12, File: "march.csv" });
  });

  test("adds up by product, most tokens first", () => {
    const rows = tableRows(sheets, "FlexBackgroundProductsTable");
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["AutoCAD", 50, 250],
      ["Revit", 40, 200],
    ]);
  });

  test("keeps a name that looks like a formula a text", () => {
    const named = cellsOf(sheet).filter(({ cell }) => cell.value === "=user02");
    expect(named.map(({ cell }) => cell.formula)).toEqual([undefined]);
  });

  test("has an empty list where there is nothing, and then no chart", () => {
    const sparse = report(SPARSE_ANALYSIS);
    expect(tableRows(sparse, "FlexBackgroundTable")).toEqual([
      expect.objectContaining({ User: "No such day", Tokens: null }),
    ]);
    expect(figure(sheetOf(sparse, "background"), "Background tokens")).toBe(0);
    expect(sheetOf(sparse, "background").charts).toEqual([]);
  });
});

describe("the short-sessions sheet", () => {
  test("shows the article's example: 16 of 24 tokens, or $80, avoidable", () => {
    const [first] = tableRows(sheets, "FlexShortSessionsTable");
    expect(first).toMatchObject({
      "Month from": 45658,
      Minutes: 45,
      "Days needed": 1,
      Tokens: 24,
      "Avoidable tokens": 16,
      "Avoidable cost (USD)": 80,
    });
  });

  test("totals what it lists", () => {
    const sheet = sheetOf(sheets, "short-sessions");
    expect(figure(sheet, "Tokens of short-session days")).toBe(34);
    expect(figure(sheet, "Avoidable tokens")).toBe(21);
    expect(figure(sheet, "Avoidable cost (USD)")).toBe(105);
    expect(figure(sheet, "A day is short below (minutes)")).toBe(30);
  });

  test("adds up what is avoidable by window, and by product where there is none", () => {
    const byMonth = tableRows(sheets, "FlexShortSessionsTotalsTable");
    expect(byMonth.map((row) => Object.values(row))).toEqual([
      ["2025-01", 16, 80, 45658],
      ["2025-02", 5, 25, 45689],
    ]);
    const terms = { ...FULL_ANALYSIS.terms, consolidationWindow: "none" as const };
    const byProduct = tableRows(report({ ...FULL_ANALYSIS, terms }), "FlexShortSessionsTotalsTable");
    expect(byProduct.map((row) => Object.values(row))).toEqual([
      ["Revit", 16, 80],
      ["AutoCAD", 5, 25],
    ]);
  });

  test("counts the days that long minutes need from the day capacity on the sheet", () => {
    const trap = FULL_ANALYSIS.traps.shortSessions;
    if (!trap.measurable) throw new Error("the fixture is measurable");
    const groups = [{ ...trap.groups[0]!, minutes: 961 }];
    const long: Analysis = {
      ...FULL_ANALYSIS,
      traps: { ...FULL_ANALYSIS.traps, shortSessions: { ...trap, groups } },
    };
    expect(tableRows(report(long), "FlexShortSessionsTable")[0]!["Days needed"]).toBe(3);
  });
});

describe("the expiry sheet", () => {
  const sheet = sheetOf(sheets, "expiry");

  test("shows both bounds where they differ", () => {
    expect(figure(sheet, "Expired tokens")).toBe(400);
    expect(figure(sheet, "Expired tokens, lower bound")).toBe(0);
    expect(figure(sheet, "Cost of expired tokens (USD)")).toBe(1600);
    expect(figure(sheet, "Cost, lower bound (USD)")).toBe(0);
    expect(tableRows(sheets, "FlexLotsOutcomeTable")[0]).toMatchObject({
      Expired: 400,
      "Expired, lower bound": 0,
      "Opening known": false,
    });
  });

  test("shows one figure where they do not", () => {
    const trap = FULL_ANALYSIS.traps.expiry;
    if (!trap.measurable) throw new Error("the fixture is measurable");
    const lots = trap.lots.map((lot) => ({ ...lot, expiredLow: lot.expired, openingKnown: true }));
    const certain = report({
      ...FULL_ANALYSIS,
      traps: { ...FULL_ANALYSIS.traps, expiry: { ...trap, lots, expiredLow: trap.expired } },
    });
    expect(textsOf(sheetOf(certain, "expiry")).join("\n")).not.toContain("lower bound");
  });

  test("totals the lots", () => {
    expect(figure(sheet, "Purchased tokens")).toBe(2200);
    expect(figure(sheet, "Matured tokens")).toBe(1000);
    expect(figure(sheet, "Expired share of matured tokens")).toBe(0.4);
    expect(figure(sheet, "Tokens missing from the lots")).toBe(700);
  });

  test("says what the lots lack and by when", () => {
    expect(textsOf(sheet).join("\n")).toContain("missing at least 700 tokens by 2025-02-20");
  });

  test("opens each month with what the month before closed with", () => {
    const rows = tableRows(sheets, "FlexPoolMonthsTable");
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["2025-01", 1800, 1000, 1200, 400, 0],
      ["2025-02", 0, 1800, 0, 1400, 400],
    ]);
  });
});

describe("the rate-disparity sheet", () => {
  test("shows shares and index of each product", () => {
    const rows = tableRows(sheets, "FlexRateDisparityTable");
    expect(rows.map((row) => row["Product"])).toEqual(["Civil 3D", "Revit", "AutoCAD"]);
    expect(rows[0]!["Share of tokens"]).toBeCloseTo(0.24, 12);
    expect(rows[0]!["Index"]).toBeCloseTo(2.16, 12);
  });

  test("counts only products above index 1 as affected", () => {
    const sheet = sheetOf(sheets, "rate-disparity");
    expect(figure(sheet, "Tokens of products above index 1")).toBe(1400);
    expect(figure(sheet, "Their cost (USD)")).toBe(7000);
  });

  test("sets the published break-even beside the computed one, with the price that it implies", () => {
    const rows = tableRows(sheets, "FlexBreakEvenTable");
    const civil = rows.find((row) => row["Product"] === "Civil 3D")!;
    expect(civil["Break-even, days a year"]).toBeCloseTo(38.8667, 4);
    expect(civil["Published break-even (claim)"]).toBe(8);
    expect(civil["Token price it implies (USD)"]).toBeCloseTo(24.2917, 4);
    const collection = rows.find((row) => row["Product"] === "AEC Collection")!;
    expect(collection["Break-even, days a year"]).toBeNull();
  });
});

describe("the tier-boundary sheet", () => {
  const sheet = sheetOf(sheets, "tier-boundary");

  test("computes price, threshold and saving from the price list beside it", () => {
    expect(figure(sheet, "Tokens a year")).toBeCloseTo(15466.1017, 4);
    expect(figure(sheet, "Price at that quantity (USD)")).toBe(4.5);
    expect(figure(sheet, "Buying up pays from tokens")).toBeCloseTo(17777.7778, 4);
    expect(figure(sheet, "Saving by buying up (USD)")).toBeCloseTo(-10402.5424, 4);
  });

  test("leaves an order without a cheaper tier above it blank", () => {
    const rows = tableRows(sheets, "FlexOrdersTable");
    expect(rows[0]!["Overpaid (USD)"]).toBeNull();
    expect(rows[1]).toMatchObject({ "Next cheaper tier": 10000, "Overpaid (USD)": 0 });
    expect(rows[1]!["Buying up pays from tokens"]).toBe(9000);
  });

  test("says where the price list is an example", () => {
    const presets = { ...FULL_ANALYSIS.presets, tiers: true };
    const example = sheetOf(report({ ...FULL_ANALYSIS, presets }), "tier-boundary");
    expect(textsOf(example).join("\n")).toContain("The price list is an example");
    expect(textsOf(sheet).join("\n")).not.toContain("is an example");
  });
});

describe("a trap that is not measurable", () => {
  test.each<[kind: string, need: string]>([
    ["short-sessions", "Minutes"],
    ["expiry", "FlexLots"],
    ["tier-boundary", "FlexTiers"],
  ])("has a sheet, %s, that says what is missing and shows no number", (kind, need) => {
    const sheet = sheetOf(report(SPARSE_ANALYSIS), kind);
    expect(textsOf(sheet).join("\n")).toContain(need);
    expect(cellsOf(sheet).filter(({ cell }) => typeof cell.value === "number")).toEqual([]);
    expect(sheet.tables).toEqual([]);
  });
});
