import type { Advice } from "../../src/flex/advice/advice";
import type { UserMove } from "../../src/flex/seat-mix/user-moves";
import { report } from "../../src/report/report";
import type { SheetSpec } from "../../src/report/sheet-spec";
import { ADVICE, ADVISED_ANALYSIS } from "./advice-fixture";
import { advisedReport } from "./advised-samples";
import { EMPTY_ANALYSIS, FULL_ANALYSIS } from "./analysis-fixture";
import { cellsOf, figure, sheetOf, tableRows, textsOf } from "./sheet-reading";

const { seatMix, waterfall } = ADVICE;
if (!seatMix.measurable || !waterfall.measurable) throw new Error("the fixture is measurable");

const sheets = report(ADVISED_ANALYSIS);
const sheet = sheetOf(sheets, "savings");

function savingsOf(changes: Partial<Advice>): readonly SheetSpec[] {
  return report({ ...ADVISED_ANALYSIS, advice: { ...ADVICE, ...changes } });
}

describe("the waterfall of the savings' sheet", () => {
  test("runs from what was spent to what is possible, each level the one before and its change", () => {
    const rows = tableRows(sheets, "FlexWaterfallTable");
    expect(rows.map((row) => [row["Step"], row["Change (USD)"], row["Tokens it takes off"]])).toEqual([
      ["Spent", null, null],
      ["Background services", -225, 90],
      ["Short sessions", null, null],
      ["Seats instead of Flex", 305.05, 500.5],
      ["Expired tokens", -2859.95, 700],
      ["Price of the tokens", null, null],
      ["Spend possible", null, null],
    ]);
    const levels = [14_100.1, 13_875.1, 13_875.1, 14_180.15, 11_320.2, 11_320.2, 11_320.2];
    rows.forEach((row, index) => expect(row["Spend after it (USD)"]).toBeCloseTo(levels[index]!, 6));
    expect(rows[4]!["Change, share of the spend"]).toBeCloseTo(-2859.95 / 14_100.1, 12);
  });

  test("says who acts, and in words what each step is, is not, or costs", () => {
    const rows = tableRows(sheets, "FlexWaterfallTable");
    expect(rows.map((row) => row["Who acts"])).toEqual([
      null,
      "The vendor: must credit",
      "Users: how they work",
      "Purchasing",
      "Purchasing",
      "Purchasing",
      null,
    ]);
    const [, background, short, seats, , price] = rows.map((row) => row["What it is"]);
    expect(background).toContain("50 % of it is expected to be achieved");
    expect(short).toContain("Not measurable with this data. Needs the length of each session");
    expect(seats).toContain("By itself it costs more than it saves.");
    expect(price).toContain("Switched off in FlexTerms");
  });

  test("shows the saving at a glance, the article's claims beside it as claims", () => {
    expect(figure(sheet, "Spent (USD)")).toBe(14_100.1);
    expect(figure(sheet, "Spend possible (USD)")).toBeCloseTo(11_320.2, 6);
    expect(figure(sheet, "Saving (USD)")).toBeCloseTo(2779.9, 6);
    expect(figure(sheet, "Saving, share of the spend")).toBeCloseTo(2779.9 / 14_100.1, 6);
    expect(figure(sheet, "Waste rate")).toBe((36 + 0 + 700) / (3300 + 700));
    expect(figure(sheet, "Tokens used")).toBe(3300);
    expect(figure(sheet, "Tokens expired besides")).toBe(700);
    const claims = sheet.cells.filter((row) => row[0]?.value === "The article claims");
    expect(claims.map((row) => row[1]!.value)).toEqual(["25-40 %", "28 %"]);
  });

  test("has a chart of the levels", () => {
    const [chart] = sheet.charts;
    const table = sheet.tables.find(({ name }) => name === "FlexWaterfallTable")!;
    expect(chart).toMatchObject({ type: "columnClustered", source: { ...table.range, columns: 2 } });
  });

  test("warns where expiry is not known, and only then", () => {
    expect(textsOf(sheet).join("\n")).toContain("the most that it can be");
    const known = savingsOf({ waterfall: { ...waterfall, openingsKnown: true } });
    expect(textsOf(sheetOf(known, "savings")).join("\n")).not.toContain("the most that it can be");
  });

  test("says of tokens that cannot be measured that none is counted", () => {
    const noteOf = (label: string): unknown => sheet.cells.find((row) => row[0]?.value === label)![2]?.value;
    expect(noteOf("Of them on avoidable short-session days")).toContain("not measurable");
    expect(noteOf("Of them by background services alone")).toBeUndefined();
  });

  test("leaves the waste rate out where no token was used", () => {
    const none = savingsOf({ waterfall: { ...waterfall, wasteRate: null } });
    expect(textsOf(sheetOf(none, "savings"))).not.toContain("Waste rate");
  });
});

describe("the seat mix of the savings' sheet", () => {
  test.each<[label: string, value: number]>([
    ["A year as it is today (USD)", 21_000.5],
    ["A year with the cheapest mix (USD)", 14_580.25],
    ["Saves a year (USD)", 6420.25],
    ["Saving, share of today's cost", 6420.25 / 21_000.5],
    ["Saves in cash within 12 months (USD)", -310.75],
    ["No mix costs less than (USD)", 14_570.25],
    ["The cheapest is above that by (USD)", 10],
    ["Users who move", 3],
    ["Tokens a year that stay on Flex", 900],
    ["Tokens to buy for them", 1000],
    ["Cheapest mix: tokens (USD)", 4250],
    ["Cheapest mix: seats and Collections (USD)", 10_330.25],
  ])("shows %s: %d", (label, value) => {
    expect(figure(sheet, label)).toBeCloseTo(value, 9);
  });

  test("says in words when the mix is proven to be the cheapest, and shows no gap then", () => {
    expect(textsOf(sheet)).toContain("No other mix of seats and Flex can cost less than that.");
    const proven = sheetOf(savingsOf({ seatMix: { ...seatMix, bound: seatMix.costAfter } }), "savings");
    expect(textsOf(proven)).toContain("Proven: no other mix of seats and Flex costs less.");
    expect(textsOf(proven)).not.toContain("The cheapest is above that by (USD)");
  });

  test("costs no tokens where nothing stays on Flex", () => {
    const none = { ...seatMix, flexTokens: 0, tierFrom: null, tierPrice: null };
    expect(figure(sheetOf(savingsOf({ seatMix: none }), "savings"), "Cheapest mix: tokens (USD)")).toBe(0);
  });

  test("lists who moves, from what to what, with the saving as a formula", () => {
    const rows = tableRows(sheets, "FlexUserMovesTable");
    const shown = rows.map((row) => [row["User"], row["Now on"], row["Then on"], row["Saved a year (USD)"]]);
    expect(shown).toEqual([
      ["=user02", "Flex", "AEC Collection", 5010.5],
      ["user03@example.com", "Revit seat + Revit seat", "Revit seat", 2915],
      ["user04@example.com", "Maya seat", "nothing", 1000],
    ]);
    expect(rows[0]!["Products"]).toBe("AutoCAD, Revit");
    const user = cellsOf(sheet).filter(({ cell }) => cell.value === "=user02");
    expect(user.map(({ cell }) => cell.formula)).toEqual([undefined]);
  });

  test("lists the first 10,000 users and says of how many", () => {
    const [move] = seatMix.moves as [UserMove];
    const many = savingsOf({ seatMix: { ...seatMix, moves: Array<UserMove>(10_001).fill(move) } });
    expect(tableRows(many, "FlexUserMovesTable")).toHaveLength(10_000);
    expect(figure(sheetOf(many, "savings"), "Users who move")).toBe(10_001);
    expect(textsOf(sheetOf(many, "savings")).join("\n")).toContain("The first 10,000 of 10,001 users");
  });

  test("lists seats not to renew with the reason and their row, and only where there are any", () => {
    const linked = report(ADVISED_ANALYSIS, undefined, {
      seats: { sheet: "Seats", firstRow: 10, firstColumn: 0, headers: ["User"] },
    });
    const rows = tableRows(linked, "FlexRenewalsTable");
    expect(rows.map((row) => [row["Seat"], row["Why"], row["Days used"], row["Row"]])).toEqual([
      ["Maya", "not used", 0, 5],
      ["Revit", "the user has another like it", null, 3],
    ]);
    expect(cellsOf(sheetOf(linked, "savings")).map(({ cell }) => cell.link)).toContain("#'Seats'!A14");
    const none = sheetOf(savingsOf({ seatMix: { ...seatMix, renewals: [] } }), "savings");
    expect(textsOf(none)).not.toContain("Seats not to renew");
  });

  test("names what needs a seat and has no price", () => {
    expect(textsOf(sheet).join("\n")).toContain("The first is Render Farm of user01@example.com.");
  });
});

describe("savings that the data does not tell", () => {
  test("of a usage report, are the seat mix alone, with the reason for the rest", () => {
    const ofReport = sheetOf(report(advisedReport()), "savings");
    expect(textsOf(ofReport).join("\n")).toContain("Needs usage day by day");
    expect(figure(ofReport, "Saves a year (USD)")).toBeGreaterThan(0);
    expect(ofReport.charts).toEqual([]);
  });

  test("of no usage, are none, and the sheet says why without a number", () => {
    const nothing = { measurable: false, needs: "usage" } as const;
    const advice = { ...ADVICE, waterfall: nothing, seatMix: nothing };
    const empty = sheetOf(report({ ...EMPTY_ANALYSIS, advice }), "savings");
    expect(textsOf(empty).join("\n")).toContain("No usage row could be used.");
    expect(cellsOf(empty).filter(({ cell }) => typeof cell.value === "number")).toEqual([]);
  });

  test("of which the mix is not measurable, are the waterfall", () => {
    const without = savingsOf({ seatMix: { measurable: false, needs: "period" } });
    expect(textsOf(sheetOf(without, "savings")).join("\n")).toContain("Needs the period of the usage report");
  });

  test("of the traps alone, say that nobody asked for them", () => {
    const unasked = sheetOf(report(FULL_ANALYSIS), "savings");
    expect(textsOf(unasked).join("\n")).toContain("Only the traps were analyzed.");
  });
});
