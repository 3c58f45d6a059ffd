import type { ScenarioResult } from "../flex/scenarios/compare-scenarios";
import { Anchor } from "./anchor";
import { fixed, minus, times } from "./expression";
import { tokenFormat } from "./formats";
import { ListTable } from "./list-table";
import type { ReportContext } from "./report-context";
import type { SheetDraft } from "./sheet-draft";
import { writeHeading, writeSentence } from "./sheet-parts";

const COLUMN_OF_COST = 3;
const COLUMN_OF_YEAR = 5;

/** The usage under other terms, a scenario a row; nothing where nobody asked for any. */
export function writeScenarios(draft: SheetDraft, { analysis, names, formats }: ReportContext): void {
  const scenarios = analysis.scenarios ?? [];
  const [base] = scenarios;
  if (base === undefined) return;
  const { currency } = analysis.terms;
  const baseCost = new Anchor(names.summary, base.totals.tokens * base.tokenPrice);
  const baseYear = new Anchor(names.summary, base.recommendedCostPerYear);
  const list = new ListTable<ScenarioResult>(names.summary, {
    name: "FlexScenarioFiguresTable",
    rows: scenarios,
    none: "No scenario",
    columns: [
      { key: "scenario", header: "Scenario", content: ({ name }) => name },
      {
        key: "price",
        header: `Price (${currency})`,
        format: formats.price,
        content: ({ tokenPrice }) => tokenPrice,
      },
      {
        key: "tokens",
        header: "Tokens",
        format: tokenFormat(scenarios.map(({ totals }) => totals.tokens)),
        content: ({ totals }) => totals.tokens,
      },
      {
        key: "cost",
        header: `Cost (${currency})`,
        format: formats.money,
        content: (_, inRow) => times(inRow("tokens"), inRow("price")),
      },
      {
        key: "costDifference",
        header: `Cost, difference (${currency})`,
        format: formats.money,
        content: (_, inRow) => minus(inRow("cost"), fixed(baseCost.reference)),
      },
      {
        key: "year",
        header: `Year with seats (${currency})`,
        format: formats.money,
        content: ({ recommendedCostPerYear }) => recommendedCostPerYear,
      },
      {
        key: "yearDifference",
        header: `Year with seats, difference (${currency})`,
        format: formats.money,
        align: "left",
        content: (_, inRow) => minus(inRow("year"), fixed(baseYear.reference)),
      },
    ],
  });
  writeHeading(draft, "Scenarios");
  writeSentence(
    draft,
    "The same usage under other terms; differences are to the first. Year with seats: a year on Flex, with a seat for those for whom it is cheaper.",
  );
  const firstRow = draft.next + 1;
  baseCost.place(firstRow, COLUMN_OF_COST);
  baseYear.place(firstRow, COLUMN_OF_YEAR);
  list.write(draft);
}
