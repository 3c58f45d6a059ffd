import { trapRows } from "../../src/flex/trap-table";
import { report } from "../../src/report/report";
import { ADVICE, ADVISED_ANALYSIS, ALL_ANALYSES } from "./advice-fixture";
import { COMPARED_ANALYSIS, EMPTY_ANALYSIS, FULL_ANALYSIS, SPARSE_ANALYSIS } from "./analysis-fixture";
import { cellsOf, figure, sheetOf, tableRows, textsOf } from "./sheet-reading";

const sheets = report(FULL_ANALYSIS);
const summary = sheetOf(sheets, "summary");

describe("the summary", () => {
  test.each<[label: string, value: number]>([
    ["Tokens", 2500],
    ["Token price (USD)", 5],
    ["Cost (USD)", 12500],
    ["Users", 4],
    ["Products", 3],
    ["Usage days", 360],
    ["Zero-token days", 3],
    ["Seat days", 7],
    ["Rows read", 412],
    ["Rows used", 410],
    ["Rows set aside", 2],
    ["Users and products to move to a seat", 2],
    ["Seats save a year (USD)", 2670],
    ["Background share of tokens", 0.036],
    ["Expired share of matured tokens", 0.4],
  ])("shows %s: %d", (label, value) => {
    expect(figure(summary, label)).toBe(value);
  });

  test.each(ALL_ANALYSES)("shows the tokens, the cost and the traps of the analysis: %s", (_, analysis) => {
    const sheets = report(analysis);
    const { currency, tokenPrice } = analysis.terms;
    expect(figure(sheets[0]!, "Tokens")).toBeCloseTo(analysis.totals.tokens, 9);
    expect(figure(sheets[0]!, `Cost (${currency})`)).toBeCloseTo(analysis.totals.tokens * tokenPrice, 6);
    const amounts = (row: object): unknown[] =>
      Object.values(row).map((value) => (typeof value === "number" ? value.toFixed(6) : value));
    const shown = tableRows(sheets, "FlexTrapTable").map((row) => amounts(row).slice(2, 6));
    expect(shown).toEqual(
      trapRows(analysis).map(({ affectedTokens, affectedCost, avoidableTokens, avoidableCost }) =>
        amounts([affectedTokens, affectedCost, avoidableTokens, avoidableCost]),
      ),
    );
  });

  test("begins with what there is to decide, each figure the cell of the sheet that it leads to", () => {
    const advised = report(ADVISED_ANALYSIS);
    const sheet = sheetOf(advised, "summary");
    const [order] = tableRows(advised, "FlexPurchasesTable");
    expect(figure(sheet, "Spent on tokens (USD)")).toBe(14_100.1);
    expect(figure(sheet, "Spend possible (USD)")).toBeCloseTo(11_320.2, 6);
    expect(figure(sheet, "Saving (USD)")).toBeCloseTo(2779.9, 6);
    expect(figure(sheet, "Cheapest seats save in cash (USD)")).toBe(-310.75);
    expect(figure(sheet, "Next order on")).toBe(order!["Order on"]);
    expect(figure(sheet, "Its tokens")).toBe(order!["Tokens"]);
    expect(figure(sheet, "Its cost (USD)")).toBe(order!["Cost (USD)"]);
    const stake = figure(sheetOf(advised, "audit"), "Cost at stake (USD)");
    expect(figure(sheet, "Charges that can be disputed (USD)")).toBe(stake);
    const links = sheet.cells.flatMap((row) => (row[2]?.link === undefined ? [] : [row[2].link]));
    expect(new Set(links.slice(0, 8))).toEqual(
      new Set(["#'Flex Savings'!A1", "#'Flex Purchases'!A1", "#'Flex Audit'!A1"]),
    );
  });

  test("decides nothing without advice, and disputes no charge that is modeled", () => {
    expect(textsOf(summary)).not.toContain("What to decide");
    const modelled = { ...ADVICE, audit: { ...ADVICE.audit, chargeBasis: "modelled" as const } };
    const sheet = sheetOf(report({ ...ADVISED_ANALYSIS, advice: modelled }), "summary");
    expect(textsOf(sheet)).toContain("What to decide");
    expect(textsOf(sheet)).not.toContain("Charges that can be disputed (USD)");
  });

  test("lists the five traps side by side, without a total", () => {
    const header = [
      "Trap",
      "Measurable",
      "Affected tokens",
      "Affected cost",
      "Avoidable tokens",
      "Avoidable cost",
      "Basis",
    ];
    const rows = tableRows(sheets, "FlexTrapTable");
    expect(Object.keys(rows[0]!)).toEqual(header);
    const numbers = rows.map((row) => header.slice(0, 6).map((name) => row[name]));
    const annualTokens = (2500 * 365) / 59;
    expect(numbers).toEqual([
      ["Background services", true, 90, 450, 90, 450],
      ["Short sessions", true, 34, 170, 21, 105],
      ["Token expiry", true, 400, 1600, 0, 0],
      ["Rate disparity", true, 1400, 7000, null, null],
      ["Tier boundary", true, annualTokens, annualTokens * 4.5, null, null],
    ]);
    expect(textsOf(summary).join(" ")).toContain("There is no total");
  });

  test("lists scenarios with what differs from the first, and none where there are none", () => {
    const rows = tableRows(report(COMPARED_ANALYSIS), "FlexScenarioFiguresTable");
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["=Today", 5, 2500, 12_500, 0, 9000.3, 0],
      ["Offer", 4.25, 2500, 10_625, -1875, 8100.1, 8100.1 - 9000.3],
      ["A tenth more users", 5, 2750.5, 13_752.5, 1252.5, 9900.33, 9900.33 - 9000.3],
    ]);
    expect(textsOf(summary)).not.toContain("Scenarios");
  });

  test("shows a trap that is not measurable without numbers and with what it needs", () => {
    const rows = tableRows(report(SPARSE_ANALYSIS), "FlexTrapTable");
    const expiry = rows.find((row) => row["Trap"] === "Token expiry")!;
    expect(Object.values(expiry).slice(1, 6)).toEqual([false, null, null, null, null]);
    expect(expiry["Basis"]).toContain("FlexLots");
  });

  test("leads from each trap to its sheet", () => {
    const links = cellsOf(summary).flatMap(({ cell }) =>
      cell.value === "Token expiry" && cell.link !== undefined ? [cell.link] : [],
    );
    expect(links).toEqual(["#'Flex Expiry'!A1"]);
  });

  test.each<[presets: string, flags: [boolean, boolean, boolean], said: string[], unsaid: string[]]>([
    [
      "all presets",
      [true, true, true],
      ["token price", "rate card", "price list", "FlexTerms, FlexRates, FlexTiers"],
      [],
    ],
    ["only the rate card", [false, true, false], ["rate card", "FlexRates"], ["FlexTerms", "FlexTiers"]],
    ["none", [false, false, false], ["your own"], ["presets"]],
  ])("says what rests on a preset: %s", (_, [terms, rates, tiers], said, unsaid) => {
    const sheet = sheetOf(report({ ...FULL_ANALYSIS, presets: { terms, rates, tiers } }), "summary");
    const line = String(sheet.cells[2]![0]!.value);
    for (const words of said) expect(line).toContain(words);
    for (const words of unsaid) expect(line).not.toContain(words);
  });

  test("warns of tokens that the lots lack, and of rows set aside", () => {
    const texts = textsOf(summary).join("\n");
    expect(texts).toContain("The lots are missing at least 700 tokens by 2025-02-20");
    expect(texts).toContain("2 of 412 rows were set aside");
  });

  test("labels the article's figures as claims and shows none without a measured one", () => {
    expect(textsOf(summary)).toContain("the article claims 8-12 %");
    expect(textsOf(summary)).toContain("at most; the article claims 15-35 %");
    const empty = textsOf(sheetOf(report(EMPTY_ANALYSIS), "summary")).join("\n");
    expect(empty).not.toContain("claim");
  });

  test("charts tokens by month, and avoidable cost where there is any", () => {
    expect(summary.charts.map(({ title }) => title)).toEqual([
      "Avoidable cost by trap (USD); the traps overlap",
      "Tokens by month",
    ]);
    const months = tableRows(sheets, "FlexMonthsTable");
    expect(months).toEqual([
      { Month: "2025-01", Tokens: 400, "Cost (USD)": 2000 },
      { Month: "2025-02", Tokens: 2100, "Cost (USD)": 10500 },
    ]);
    expect(sheetOf(report(SPARSE_ANALYSIS), "summary").charts.map(({ title }) => title)).toEqual([
      "Tokens by month",
    ]);
    expect(sheetOf(report(EMPTY_ANALYSIS), "summary").charts).toEqual([]);
  });

  test("names the currency and formats amounts by it", () => {
    const terms = { ...FULL_ANALYSIS.terms, currency: "JPY", tokenPrice: 450 };
    const yen = sheetOf(report({ ...FULL_ANALYSIS, terms }), "summary");
    expect(figure(yen, "Cost (JPY)")).toBe(1_125_000);
    const cost = yen.cells.find((row) => row[0]?.value === "Cost (JPY)")![1]!;
    expect(cost.numberFormat).toBe("#,##0");
  });
});
