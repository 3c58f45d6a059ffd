import type { SpanArgument, UsageArgument } from "../arguments/argument-contract";
import { optionalLots, pricedTerms, rates, tiers, usage } from "./arguments";
import type { FunctionSpecs } from "./function-spec";

const monitoring: UsageArgument<false> = {
  kind: "usage",
  name: "monitoring",
  table: "Monitoring[#All]",
  required: false,
  text: "Sessions that an independent tool saw, with their header row, e.g. Monitoring[#All].",
  emptyText: "its tests are not made.",
};

function span(name: string, emptyText: string): SpanArgument {
  return {
    kind: "span",
    name,
    text: 'A year, quarter or month as text, e.g. "2025-Q3", or two cells with its first and last day.',
    emptyText,
  };
}

/** What was charged, and what could be saved. */
export const AUDIT_CONTRACTS = {
  AUDIT: {
    arguments: { usage, monitoring, terms: pricedTerms, rates },
    returns: [
      { name: "Code", text: 'the test that brought it up; "total-at-stake" in the first row' },
      { name: "User", text: "the user" },
      { name: "Product", text: "the product" },
      { name: "Date", text: "day of the charge, a date" },
      { name: "Charged", text: "tokens; in the first row the charges at stake" },
      { name: "Expected", text: "tokens that the rule allows" },
      { name: "Tokens", text: "tokens that can be disputed" },
      { name: "Cost", text: "currency, at the token price of the terms" },
      { name: "Strength", text: "contradicts a published rule, unexplained or circumstantial" },
      { name: "Rows", text: "rows of the charge within the range, the first ten" },
      { name: "Finding", text: "what was found, as a sentence" },
    ],
    priced: true,
    heavy: true,
  },
  WATERFALL: {
    arguments: { usage, lots: optionalLots, terms: pricedTerms, rates, tiers },
    returns: [
      { name: "Step", text: "from, each step, to; then the waste rate" },
      { name: "Tag", text: "vendor must credit, behavior or purchasing" },
      { name: "Amount", text: "currency, savings negative; of the waste rate a share, 0 to 1" },
      { name: "Tokens", text: "tokens that the step removes" },
      { name: "Note", text: "what a step needs that cannot be measured, or that it is switched off" },
    ],
    priced: true,
    heavy: true,
  },
  VARIANCE: {
    arguments: {
      usage,
      periodA: span("Period A", "as many days before period B."),
      periodB: span("Period B", "the last 90 days, or half of a shorter period."),
      terms: pricedTerms,
      rates,
    },
    returns: [
      { name: "Step", text: "period A, what changed, period B" },
      { name: "From", text: "first day of the period, a date" },
      { name: "To", text: "last day of the period, a date" },
      { name: "Tokens", text: "tokens of the period, or by which the step changed them" },
      { name: "Cost", text: "currency, at the token price of the terms" },
    ],
    priced: true,
    heavy: true,
  },
} as const satisfies FunctionSpecs;
