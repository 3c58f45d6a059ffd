import type { ScenarioResult } from "./compare-scenarios";

/** How one scenario's figures differ from another's; positive: more than there. */
export interface ScenarioDifference {
  readonly tokens: number;
  /** Currency. */
  readonly cost: number;
  /** Currency a year, as are the next. */
  readonly flexCostPerYear: number;
  readonly recommendedCostPerYear: number;
}

/**
 * What a scenario adds to, or takes from, the one it is compared with.
 *
 * @param result any scenario
 * @param base of the same usage
 */
export function scenarioDifference(result: ScenarioResult, base: ScenarioResult): ScenarioDifference {
  return {
    tokens: result.totals.tokens - base.totals.tokens,
    cost: result.totals.cost - base.totals.cost,
    flexCostPerYear: result.flexCostPerYear - base.flexCostPerYear,
    recommendedCostPerYear: result.recommendedCostPerYear - base.recommendedCostPerYear,
  };
}
