import type { NumberArgument } from "../arguments/argument-contract";
import { lots, pricedTerms, rates, terms, tiers, usage } from "./arguments";
import type { FunctionSpecs } from "./function-spec";

const forecastDays: NumberArgument<number> = {
  kind: "number",
  name: "Days",
  unit: "days",
  example: 90,
  atLeast: 1,
  atMost: 365,
  whole: true,
  empty: 90,
  text: "How many days to look ahead, whole, 1 to 365, e.g. 90.",
  emptyText: "90.",
};

const planned = { usage, lots, terms: pricedTerms, rates, tiers };

/** What is to come, and what to buy. */
export const FUTURE_CONTRACTS = {
  FORECAST: {
    arguments: { usage, days: forecastDays, terms, rates },
    returns: [
      { name: "Date", text: "a date" },
      { name: "P10", text: "tokens of the day; less with a probability of 10 %" },
      { name: "P50", text: "tokens of the day, the median" },
      { name: "P90", text: "tokens of the day; more with a probability of 10 %" },
      { name: "Total P10", text: "tokens from the first day on" },
      { name: "Total P50", text: "tokens from the first day on" },
      { name: "Total P90", text: "tokens from the first day on" },
    ],
    heavy: true,
  },
  PLAN: {
    arguments: planned,
    returns: [
      { name: "Item", text: "Buy for each purchase; then what the plan and its alternatives come to" },
      { name: "Date", text: "day of the order, a date; blank where it is none" },
      { name: "Tokens", text: "tokens; blank where it is none" },
      { name: "Price", text: "currency per token; blank where it is none" },
      { name: "Cost", text: "currency; of the run-out a probability, 0 to 1" },
    ],
    priced: true,
    heavy: true,
  },
  RIGHTSIZE: {
    arguments: planned,
    returns: [
      {
        name: "Tokens",
        text: "tokens to buy in one order for the year, net of the lots in hand; 0: buy just in time",
      },
      { name: "Price", text: "currency per token of that order" },
      { name: "Expected cost", text: "currency of the year, top-ups included" },
      { name: "Fractile", text: "probability with which the order suffices: (p2 - p1 + g) / (p2 + g)" },
    ],
    priced: true,
    heavy: true,
  },
} as const satisfies FunctionSpecs;
