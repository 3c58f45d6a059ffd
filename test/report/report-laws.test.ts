import fc from "fast-check";
import { analyze } from "../../src/flex/analyze";
import type { Analysis } from "../../src/flex/analysis";
import type { CellValue } from "../../src/flex/data-issue";
import { isoDate, serialOf } from "../../src/flex/dates";
import { trapRows } from "../../src/flex/trap-table";
import { prepareInput } from "../../src/intake/prepare-input";
import { report } from "../../src/report/report";
import { advisedSample } from "./advised-samples";
import { FormulaEvaluator } from "./formula-evaluator";
import { cellsOf, figure, sheetOf, tableRows } from "./sheet-reading";

const FIRST_DAY = serialOf(2024, 11, 20);

/** Sessions; in the order of the rows, of any day. */
function sessions(tokens: readonly number[]) {
  return fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 500 }),
      user: fc.constantFrom("user01", "User01 ", "=user02", "user03@example.com"),
      product: fc.constantFrom("AutoCAD", "revit", "Civil 3D", "Maya"),
      minutes: fc.integer({ min: 0, max: 600 }),
      source: fc.constantFrom("user", "background"),
      tokens: fc.constantFrom(...tokens),
    }),
    { maxLength: 60 },
  );
}

const lots = fc.array(
  fc.record({
    day: fc.integer({ min: -500, max: 400 }),
    tokens: fc.integer({ min: 1, max: 400 }),
    price: fc.constantFrom(5, 4.25, 3.3),
  }),
  { maxLength: 5 },
);

function analysisOf(
  rows: { day: number; user: string; product: string; minutes: number; source: string; tokens: number }[],
  bought: { day: number; tokens: number; price: number }[],
): Analysis {
  const date = (day: number) => isoDate(FIRST_DAY + day);
  const usage: CellValue[][] = [
    ["Date", "User", "Product", "Minutes", "Session source", "Tokens"],
    ...rows.map((row) => [date(row.day), row.user, row.product, row.minutes, row.source, row.tokens]),
  ];
  const purchases: CellValue[][] = [
    ["Purchased", "Tokens", "Price per token"],
    ...bought.map((lot) => [date(lot.day), lot.tokens, lot.price]),
  ];
  return analyze(prepareInput({ usage, lots: bought.length === 0 ? null : purchases }));
}

function analyses(tokens: readonly number[]) {
  return fc.tuple(sessions(tokens), lots).map(([rows, bought]) => analysisOf(rows, bought));
}

const anyAnalysis = analyses([5, 8, 2.5, 0.1, 0, -8, 15]);
/** Of such tokens sums are exact, so that an index of 1 is 1 in whatever order they are added. */
const exactAnalysis = analyses([5, 8, 2.5, 0.5, 0, -8, 15]);

describe("a report on any analysis", () => {
  test("has formulas that yield the values that come with them", () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const sheets = report(analysis);
        const evaluator = new FormulaEvaluator(sheets);
        for (const sheet of sheets)
          for (const { row, column, cell } of cellsOf(sheet))
            if (cell.formula !== undefined)
              expect([cell.formula, evaluator.valueAt(sheet.name, row, column)]).toEqual([
                cell.formula,
                cell.value,
              ]);
      }),
      { numRuns: 40 },
    );
  });

  test("shows the numbers of the analysis in the trap table", () => {
    fc.assert(
      fc.property(exactAnalysis, (analysis) => {
        const shown = tableRows(report(analysis), "FlexTrapTable").map((row) =>
          Object.values(row).slice(2, 6),
        );
        trapRows(analysis).forEach((row, index) => {
          const numbers = [row.affectedTokens, row.affectedCost, row.avoidableTokens, row.avoidableCost];
          numbers.forEach((number, column) => expectClose(shown[index]![column], number));
        });
      }),
      { numRuns: 40 },
    );
  });

  test("shows the numbers of the analysis on every sheet", () => {
    fc.assert(
      fc.property(anyAnalysis, (analysis) => {
        const sheets = report(analysis);
        const { totals, traps, users } = analysis;
        expectClose(figure(sheetOf(sheets, "summary"), "Tokens"), totals.tokens);
        expectClose(figure(sheetOf(sheets, "summary"), "Cost (USD)"), totals.cost);
        if (traps.expiry.measurable) {
          const expiry = sheetOf(sheets, "expiry");
          expectClose(figure(expiry, "Purchased tokens"), traps.expiry.purchased);
          expectClose(figure(expiry, "Matured tokens"), traps.expiry.matured);
          expectClose(figure(expiry, "Expired share of matured tokens") || null, traps.expiry.rate || null);
          const closings = tableRows(sheets, "FlexPoolMonthsTable").map((row) => row["Pool at month end"]);
          traps.expiry.months.forEach((month, index) => expectClose(closings[index], month.closing));
          const left = tableRows(sheets, "FlexLotsOutcomeTable").map((row) => row["Left"]);
          traps.expiry.lots.forEach((lot, index) => expectClose(left[index], lot.left));
        }
        if (traps.tierBoundary.measurable) {
          const { saving, orders } = traps.tierBoundary;
          if (saving !== null)
            expectClose(figure(sheetOf(sheets, "tier-boundary"), "Saving by buying up (USD)"), saving);
          const overpaid = tableRows(sheets, "FlexOrdersTable").map((row) => row["Overpaid (USD)"]);
          orders.forEach((order, index) => expectClose(overpaid[index], order.overpaid));
        }
        const rows = tableRows(sheets, "FlexUsersTable");
        for (const pair of users) {
          const row = rows.find((shown) => shown["User"] === pair.user && shown["Product"] === pair.product)!;
          expectClose(row["Usage days a year"], pair.annualDays);
          expectClose(row["A year on Flex (USD)"], pair.flexCost);
          expectClose(row["Break-even, days a year"], pair.breakEven);
          expectClose(row["Flex saves a year (USD)"], pair.saving);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a report on the sample with every table", () => {
  const analysis = advisedSample();
  const { waterfall, seatMix, ledger, plan } = analysis.advice!;
  if (!waterfall.measurable || !seatMix.measurable || !ledger.measurable || !plan.measurable)
    throw new Error("the sample has everything");
  const sheets = report(analysis);

  test("has formulas that yield the values that come with them", () => {
    const evaluator = new FormulaEvaluator(sheets);
    for (const sheet of sheets)
      for (const { row, column, cell } of cellsOf(sheet))
        if (cell.formula !== undefined && evaluator.valueAt(sheet.name, row, column) !== cell.value)
          throw new Error(`${sheet.name} ${row + 1},${column + 1} ${cell.formula}`);
  });

  test("shows the savings of the analysis", () => {
    const savings = sheetOf(sheets, "savings");
    expectClose(figure(savings, "Spend possible (USD)"), waterfall.to);
    expectClose(figure(savings, "Saves a year (USD)"), seatMix.runRateSaving);
    const moved = tableRows(sheets, "FlexUserMovesTable");
    expect(moved).toHaveLength(seatMix.moves.length);
    expect(moved.length).toBeGreaterThan(5);
    for (const row of moved) {
      const mix = seatMix.users.find(({ user }) => user === row["User"])!;
      expectClose(row["A year then (USD)"], mix.cost);
    }
  });

  test("shows the purchases of the analysis", () => {
    const purchases = sheetOf(sheets, "purchases");
    const left = ledger.lots.reduce((sum, lot) => sum + lot.left, 0);
    const leftCost = ledger.lots.reduce((sum, lot) => sum + lot.leftCost, 0);
    expectClose(figure(purchases, "Tokens in hand"), left);
    expect(figure(purchases, "Their value (USD)")).toBeCloseTo(leftCost, 1);
    expectClose(figure(purchases, "Expected cost (USD)"), plan.expectedCost);
    const costs = tableRows(sheets, "FlexPlansTable").map((row) => row["Expected cost (USD)"]);
    const { expectedCost, justInTimeCost, singleBuyCost, repeatCost } = plan;
    [expectedCost, justInTimeCost, singleBuyCost, repeatCost].forEach((cost, index) =>
      expectClose(costs[index], cost),
    );
  });
});

/** Equal but for the order of additions. */
function expectClose(shown: CellValue | undefined, number: number | null): void {
  if (number === null) expect(shown).toBeNull();
  else expect(shown).toBeCloseTo(number, 6);
}
