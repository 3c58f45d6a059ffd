import type { Advice } from "../../src/flex/advice/advice";
import { serialOf } from "../../src/flex/dates";
import { report } from "../../src/report/report";
import type { SheetSpec } from "../../src/report/sheet-spec";
import { ADVICE, ADVISED_ANALYSIS } from "./advice-fixture";
import { advisedReport, advisedWeek } from "./advised-samples";
import { FULL_ANALYSIS } from "./analysis-fixture";
import { cellsOf, figure, sheetOf, tableRows, textsOf } from "./sheet-reading";

const { ledger, forecast, plan, seatMix } = ADVICE;
if (!ledger.measurable || !forecast.measurable || !plan.measurable || !seatMix.measurable)
  throw new Error("the fixture is measurable");

const AS_OF = serialOf(2025, 2, 28);
const sheets = report(ADVISED_ANALYSIS);
const sheet = sheetOf(sheets, "purchases");

function purchasesOf(changes: Partial<Advice>): readonly SheetSpec[] {
  return report({ ...ADVISED_ANALYSIS, advice: { ...ADVICE, ...changes } });
}

/** The words beside a figure. */
function noteOf(spec: SheetSpec, label: string): string {
  return String(spec.cells.find((row) => row[0]?.value === label)?.[2]?.value);
}

describe("what is in hand", () => {
  test("is the sum of the lots that have tokens left, at what they cost", () => {
    const rows = tableRows(sheets, "FlexLotsInHandTable");
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["2025-02-10 to 2026-02-09", 100, 4.25, 425, serialOf(2026, 2, 9), 12.4, 3],
      ["2025-02-20 to 2026-02-19", 50.5, 4, 202, serialOf(2026, 2, 19), 0, 4],
    ]);
    expect(figure(sheet, "Tokens in hand")).toBe(150.5);
    expect(figure(sheet, "Their value (USD)")).toBe(627);
    expect(figure(sheet, "As-of date")).toBe(AS_OF);
  });

  test("runs out on a day, or not before the forecast ends", () => {
    expect(figure(sheet, "Run out on (P50)")).toBe(AS_OF + 300);
    expect(figure(sheet, "Run out, cautious date (P90)")).toBeNull();
    expect(noteOf(sheet, "Run out, cautious date (P90)")).toBe(
      "not before 2025-03-02, the last day of the forecast",
    );
  });

  test("leads to the lots' rows", () => {
    const linked = report(ADVISED_ANALYSIS, undefined, {
      lots: { sheet: "Lots", firstRow: 10, firstColumn: 0, headers: ["Purchased"] },
    });
    expect(cellsOf(sheetOf(linked, "purchases")).map(({ cell }) => cell.link)).toContain("#'Lots'!A12");
  });

  test("says why there is no date without a forecast", () => {
    const advice = { ...ledger, runOut: { p50: null, p90: null }, atRisk: ledger.lots.map(() => null) };
    const needs = { measurable: false, needs: "eightWeeks" } as const;
    const without = purchasesOf({ ledger: advice, forecast: needs, plan: needs });
    expect(noteOf(sheetOf(without, "purchases"), "Run out on (P50)")).toContain("eight weeks");
    expect(tableRows(without, "FlexLotsInHandTable")[0]!["Tokens expected to expire"]).toBeNull();
    expect(sheetOf(without, "purchases").charts).toEqual([]);
  });
});

describe("the purchase plan", () => {
  test("lists each order with its cost as tokens x price, and adds them up", () => {
    const rows = tableRows(sheets, "FlexPurchasesTable");
    expect(rows.map((row) => Object.values(row))).toEqual([
      [AS_OF + 1, 1200, 4.5, 5400, AS_OF + 15, AS_OF + 379],
      [AS_OF + 60, 700, 4.8, 3360, AS_OF + 74, AS_OF + 438],
    ]);
    expect(figure(sheet, "Next order on")).toBe(AS_OF + 1);
    expect(figure(sheet, "Its tokens")).toBe(1200);
    expect(figure(sheet, "Its cost (USD)")).toBe(5400);
    expect(figure(sheet, "Tokens of all orders")).toBe(1900);
    expect(figure(sheet, "All orders cost (USD)")).toBe(8760);
  });

  test("stands beside the other ways to buy, its own figures at a glance", () => {
    const rows = tableRows(sheets, "FlexPlansTable");
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["The plan above", 8685.5, 0, 8760, 20, 5.5, 100, 30.25, 151.25, 0.04],
      ["Just in time, small orders", 9925.5, 1240, 10_000, 20, 5.5, 100, 30.25, 151.25, 0.05],
      ["One order for the year", 11_175.5, 2490, 11_250, 20, 5.5, 100, 30.25, 151.25, 0.01],
    ]);
    expect(figure(sheet, "Expected cost (USD)")).toBe(8685.5);
    expect(figure(sheet, "Tokens expected to expire")).toBe(30.25);
    expect(figure(sheet, "Probability of running out")).toBe(0.04);
  });

  test("is held against last year's orders where there were any, and says which way it is", () => {
    const repeat = plan.justInTime;
    const rows = tableRows(
      purchasesOf({ plan: { ...plan, plan: "repeat", repeat, repeatCost: repeat.expectedCost } }),
      "FlexPlansTable",
    );
    expect(rows.map((row) => row["Way to buy"])).toEqual([
      "The plan above: last year's orders again",
      "Just in time, small orders",
      "One order for the year",
      "Last year's orders again",
    ]);
  });

  test("explains the right size in one line", () => {
    expect(figure(sheet, "Right size, if bought at once")).toBe(1500);
    expect(noteOf(sheet, "Right size, if bought at once")).toContain("9 % likely to suffice");
    expect(figure(sheet, "It would cost (USD)")).toBe(6750);
    const none = { fractile: 0, tokens: 0, price: 5, expectedCost: 9000 };
    const small = sheetOf(purchasesOf({ plan: { ...plan, rightSize: none } }), "purchases");
    expect(noteOf(small, "Right size, if bought at once")).toContain("saves nothing over small ones");
    expect(textsOf(small)).not.toContain("It would cost (USD)");
  });

  test("says what is needed once users move to seats, where any should", () => {
    const needed = "Once the users move whom the sheet Flex Savings names, 900 tokens a year are needed";
    expect(textsOf(sheet).join()).toContain(needed);
    const nobody = purchasesOf({ seatMix: { ...seatMix, moves: [] } });
    const unknown = purchasesOf({ seatMix: { measurable: false, needs: "period" } });
    for (const each of [nobody, unknown])
      expect(textsOf(sheetOf(each, "purchases")).join()).not.toContain("decide on seats first");
  });

  test("without an order says that what is in hand suffices", () => {
    const suffices = purchasesOf({ plan: { ...plan, purchases: [], ordersCost: 0, expectedCost: -74.5 } });
    const spec = sheetOf(suffices, "purchases");
    expect(figure(spec, "Next order")).toBe("none");
    expect(figure(spec, "All orders cost (USD)")).toBe(0);
    expect(tableRows(suffices, "FlexPurchasesTable")[0]!["Order on"]).toBe("Nothing to order");
  });
});

describe("the demand to come", () => {
  test("is listed and charted by month, a month in part by its days", () => {
    const rows = tableRows(sheets, "FlexDemandMonthsTable");
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["2025-03", 50.5, 60, 75],
      ["2025-04 (12 days)", 20, 25, 40],
    ]);
    const table = sheet.tables.find(({ name }) => name === "FlexDemandMonthsTable")!;
    expect(sheet.charts.map(({ type, source }) => [type, source])).toContainEqual(["line", table.range]);
  });

  test("has the totals of the whole forecast, which are not those of its days", () => {
    expect(figure(sheet, "Tokens needed, low (P10)")).toBe(3.5);
    expect(figure(sheet, "Tokens needed, middle (P50)")).toBe(9);
    expect(figure(sheet, "Tokens needed, high (P90)")).toBe(16);
  });

  test("says how well it would have done in the past", () => {
    const said = textsOf(sheet).join("\n");
    expect(said).toContain("from 13 days, 91 days ahead each: 78 % of the days");
    expect(said).toContain("6.78 tokens a day, that of repeating the last week 13.81");
  });
});

describe("purchases that the data does not tell", () => {
  test.each([
    ["a usage report", advisedReport(), "Needs usage day by day"],
    ["a few days without lots", advisedWeek(), "Needs the token purchases"],
  ])("of %s, have a sheet that says why without a number", (_, analysis, reason) => {
    const spec = sheetOf(report(analysis), "purchases");
    expect(textsOf(spec).join("\n")).toContain(reason);
    expect(cellsOf(spec).filter(({ cell }) => typeof cell.value === "number")).toEqual([]);
    expect([spec.tables, spec.charts]).toEqual([[], []]);
  });

  test("without lots, are the demand alone", () => {
    const needs = { measurable: false, needs: "lots" } as const;
    const spec = sheetOf(purchasesOf({ ledger: needs, plan: needs }), "purchases");
    expect(textsOf(spec).join("\n")).toContain("Needs the token purchases");
    expect(figure(spec, "Tokens needed, middle (P50)")).toBe(9);
    expect(spec.tables.map(({ name }) => name)).toEqual(["FlexDemandMonthsTable"]);
  });

  test("of the traps alone, say that nobody asked for them", () => {
    const unasked = sheetOf(report(FULL_ANALYSIS), "purchases");
    expect(textsOf(unasked).join("\n")).toContain("Only the traps were analyzed.");
  });
});
