import type { ScenarioResult } from "../../flex/scenarios/compare-scenarios";
import { scenarioDifference } from "../../flex/scenarios/scenario-difference";
import { measuredJson } from "./json-values";
import { backgroundJson, expiryJson, shortSessionsJson, totalsJson } from "./trap-figures-json";

/** The usage under other terms, in the order of the table; differences are to the first. */
export function scenariosJson(scenarios: readonly ScenarioResult[]): object[] {
  return scenarios.map((scenario) => scenarioJson(scenario, scenarios[0]!));
}

function scenarioJson(scenario: ScenarioResult, base: ScenarioResult): object {
  const { name, tokenPrice, headcountFactor, totals, traps, recommendations } = scenario;
  const { flexCostPerYear, recommendedCostPerYear } = scenario;
  return {
    name,
    tokenPrice,
    headcountFactor,
    totals: totalsJson(totals),
    traps: {
      background: measuredJson(traps.background, backgroundJson),
      shortSessions: measuredJson(traps.shortSessions, shortSessionsJson),
      expiry: measuredJson(traps.expiry, expiryJson),
      tierBoundary: measuredJson(traps.tierBoundary, (trap) => ({
        annualTokens: trap.annualTokens,
        annualised: trap.annualised,
        price: trap.price,
        nextTier: trap.nextTier,
        threshold: trap.threshold,
        saving: trap.saving,
        orderCost: trap.orderCost,
      })),
    },
    recommendations: Object.entries(recommendations).map(([recommendation, count]) => ({
      recommendation,
      count,
    })),
    flexCostPerYear,
    recommendedCostPerYear,
    seatSaving: flexCostPerYear - recommendedCostPerYear,
    difference: { ...scenarioDifference(scenario, base) },
  };
}
