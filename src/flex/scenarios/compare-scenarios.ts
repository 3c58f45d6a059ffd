import { analysisParts } from "../analysis-parts";
import { analyze, type AnalysisInput } from "../analyze";
import { scaleHeadcount } from "./headcount";
import { scenarioInput, type Scenario } from "./scenario";
import { scenarioFigures, type ScenarioFigures } from "./scenario-figures";
import { sharedCharges } from "./shared-charges";

/** One scenario's figures under its name. */
export interface ScenarioResult extends ScenarioFigures {
  readonly name: string;
  /** Currency per token. */
  readonly tokenPrice: number;
  readonly headcountFactor: number;
}

/**
 * The same usage under several terms, side by side.
 *
 * The figures of a scenario are those of an analysis of the input with the scenario's tables in place of its own. The
 * pass over the rows is shared by all scenarios that charge alike.
 *
 * @param input usage, and the tables that hold where a scenario says nothing
 * @param scenarios in any order; one without differences gives the figures as they are
 * @returns in the order of the scenarios
 * @example compareScenarios(input, [{ name: "Today" }, { name: "List price", terms: { tokenPrice: 3 } }])
 */
export function compareScenarios(input: AnalysisInput, scenarios: readonly Scenario[]): ScenarioResult[] {
  const chargesOfInput = sharedCharges(input.usage);
  return scenarios.map((scenario) => {
    const given = scenarioInput(input, scenario);
    const parts = analysisParts(given, () => chargesOfInput(given));
    const analysis = analyze(given, parts);
    const figures = scenarioFigures(analysis);
    const headcountFactor = scenario.headcountFactor ?? 1;
    const pool = {
      charges: parts.charges(),
      lots: given.lots ?? [],
      settled: parts.pools(),
      tiers: given.tiers,
    };
    return {
      name: scenario.name,
      tokenPrice: given.terms.tokenPrice,
      headcountFactor,
      ...(headcountFactor === 1 ? figures : scaleHeadcount(figures, headcountFactor, analysis, pool)),
    };
  });
}
