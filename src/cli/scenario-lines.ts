import type { Analysis, NotMeasurable } from "../flex/analysis";
import type { ScenarioResult } from "../flex/scenarios/compare-scenarios";
import { scenarioDifference, type ScenarioDifference } from "../flex/scenarios/scenario-difference";
import { message } from "../messages/message";
import { textColumns } from "./text-columns";
import { COUNT, MONEY, PRICE } from "./text-numbers";

const CHANGE = new Intl.NumberFormat("en-US", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "exceptZero",
});

/** One line of the table: what it is called, and what stands in it for a scenario. */
type Line = readonly [label: string, of: (scenario: ScenarioResult) => string];

/**
 * The scenarios side by side, a column each; differences are to the first.
 *
 * @returns no lines where there are no scenarios
 */
export function scenarioLines({ scenarios = [], terms }: Analysis): string[] {
  const [base] = scenarios;
  if (base === undefined) return [];
  const change =
    (figure: keyof ScenarioDifference) =>
    (scenario: ScenarioResult): string =>
      scenario === base ? "" : CHANGE.format(scenarioDifference(scenario, base)[figure]);
  const lines: readonly Line[] = [
    [`Scenario (${terms.currency})`, ({ name }) => name],
    ["Token price", ({ tokenPrice }) => PRICE.format(tokenPrice)],
    ["Tokens", ({ totals }) => COUNT.format(totals.tokens)],
    ["Cost", ({ totals }) => MONEY.format(totals.cost)],
    ["  difference", change("cost")],
    ["Background use", ({ traps }) => measured(traps.background, ({ cost }) => cost)],
    ["Short sessions, avoidable", ({ traps }) => measured(traps.shortSessions, (trap) => trap.avoidableCost)],
    ["Expired", ({ traps }) => measured(traps.expiry, ({ cost }) => cost)],
    ["A year on Flex", ({ flexCostPerYear }) => MONEY.format(flexCostPerYear)],
    ["  difference", change("flexCostPerYear")],
    ["A year with seats", ({ recommendedCostPerYear }) => MONEY.format(recommendedCostPerYear)],
    ["  difference", change("recommendedCostPerYear")],
    ["Seats save a year", (year) => MONEY.format(year.flexCostPerYear - year.recommendedCostPerYear)],
    ["Year's tokens in one order", ({ traps }) => measured(traps.tierBoundary, (trap) => trap.orderCost)],
  ];
  const rows = lines.map(([label, of]) => [label, ...scenarios.map(of)]);
  return [
    ...textColumns(rows, [false, ...scenarios.map(() => true)]),
    message("cli.scenarios", { base: base.name }),
    "",
  ];
}

function measured<T extends { readonly measurable: true }>(
  trap: T | NotMeasurable,
  cost: (trap: T) => number,
): string {
  return trap.measurable ? MONEY.format(cost(trap)) : "-";
}
