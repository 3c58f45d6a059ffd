import type { AnalysisInput } from "../analyze";
import { rateCard, type Rate } from "../rate-card";
import type { Terms } from "../terms";
import type { Tier } from "../tier";

/** Terms that the usage was read by, or that only label the figures: the same in all scenarios. */
type SettledTerm = "asOf" | "utcOffsetHours" | "currency";

/** What differs from the input at hand; what is left out stays as it is. */
export interface Scenario {
  readonly name: string;
  /** Token price, billing day and thresholds. Lots keep the price that was paid for them. */
  readonly terms?: Partial<Omit<Terms, SettledTerm>>;
  /**
   * Another rate card. Where the data reports tokens they are what was charged, whatever the card says; only seat
   * costs and what is eligible then differ.
   */
  readonly rates?: readonly Rate[];
  /** Ascending by `from`. */
  readonly tiers?: readonly Tier[];
  /** Users for each user of the data, > 0; 1.1 is ten percent more of each kind. */
  readonly headcountFactor?: number;
}

/** The input that a scenario is analyzed by; its headcount factor apart. */
export function scenarioInput(input: AnalysisInput, scenario: Scenario): AnalysisInput {
  return {
    ...input,
    terms: { ...input.terms, ...scenario.terms },
    rates: scenario.rates === undefined ? input.rates : rateCard(scenario.rates),
    tiers: scenario.tiers ?? input.tiers,
  };
}
