import type { IssueParams } from "../data-issue";

/** What a user is to the license manager, in the order in which the rules are tried. */
export const USER_SCENARIOS = [
  "too-early",
  "pilot",
  "seasonal",
  "collection",
  "named-user",
  "multi-product-light",
  "occasional",
] as const;
export type UserScenario = (typeof USER_SCENARIOS)[number];

/** The rule that fired: a code of the message catalogue and the numbers that it rests on. */
export interface FiredRule {
  readonly code: string;
  readonly params: IssueParams;
}

/** Days of a year and how sure they are. */
export interface AnnualDays {
  /** Days of the trailing year x 365 / days observed. */
  readonly annualDays: number;
  /** Ends of the 80 % interval, 0 to 365. */
  readonly low: number;
  readonly high: number;
}

/** One product of a user in a year. */
export interface DecisionProduct extends AnnualDays {
  readonly product: string;
  /** Usage days of the trailing year. */
  readonly days: number;
  /** Tokens of the usage days. */
  readonly tokens: number;
  /** tokens / days; null without days. */
  readonly effectiveRate: number | null;
  /** A year on Flex at the token price of the terms. */
  readonly flexCost: number;
  /** Currency per year; null where no seat is offered or the card does not know the product. */
  readonly seatCost: number | null;
  /** False where the card says that the product cannot be had on Flex. */
  readonly flexEligible: boolean;
  /** Days a year at which seat and Flex cost the same; null without a seat cost or a rate. */
  readonly breakEven: number | null;
  /** null where there is no break-even. */
  readonly probabilityAboveBreakEven: number | null;
}

/** What one user is, and why. */
export interface Decision extends AnnualDays {
  readonly user: string;
  readonly scenario: UserScenario;
  readonly rule: FiredRule;
  /** Calendar days of the trailing year with a usage day of any product; what `annualDays` scales. */
  readonly days: number;
  /** Days of the trailing year on which the user could have been seen. */
  readonly observedDays: number;
  /** `actual`: figures are the trailing year's own, because the use is not expected to go on as it was observed. */
  readonly basis: "annualised" | "actual";
  /** A year of all products on Flex at the token price of the terms. */
  readonly flexCost: number;
  /** Most tokens first, those without a day in the trailing year last; made when first read. */
  readonly products: readonly DecisionProduct[];
}
