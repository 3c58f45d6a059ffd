import type { NumberArgument } from "../arguments/argument-contract";
import { optionalLots, pricedTerms, rates, terms, tiers, tokenCount, tokenPrice, usage } from "./arguments";
import type { FunctionSpecs } from "./function-spec";

const order: NumberArgument<"refused"> = {
  kind: "number",
  name: "Tokens",
  unit: "tokens",
  example: 900,
  above: 0,
  empty: "refused",
  text: "Tokens of one order, above 0, e.g. 900.",
};

/** The five consumption traps. */
export const TRAP_CONTRACTS = {
  TRAPS: {
    arguments: { usage, lots: optionalLots, terms: pricedTerms, rates, tiers },
    returns: [
      { name: "Trap", text: "the trap's name" },
      { name: "Measurable", text: "TRUE, or FALSE where the data cannot answer" },
      { name: "Affected tokens", text: "tokens; blank where not measurable" },
      { name: "Affected cost", text: "currency; blank where not measurable" },
      { name: "Avoidable tokens", text: "tokens; blank where the trap is not waste" },
      { name: "Avoidable cost", text: "currency; blank where the trap is not waste" },
      { name: "Basis", text: "what the figures rest on, or what is needed" },
    ],
    priced: true,
    heavy: true,
  },
  BACKGROUND: {
    arguments: { usage, terms: pricedTerms, rates },
    returns: [
      { name: "User", text: "the user" },
      { name: "Product", text: "the product" },
      { name: "Usage days", text: "days on which no person started a session" },
      { name: "Tokens", text: "tokens charged on them" },
      { name: "Cost", text: "currency, at the token price of the terms" },
      { name: "First day", text: "a date" },
      { name: "Last day", text: "a date" },
      { name: "First row", text: "row of the first such session within the range" },
    ],
    priced: true,
    heavy: true,
  },
  SHORTSESSIONS: {
    arguments: { usage, terms: pricedTerms, rates },
    returns: [
      { name: "User", text: "the user" },
      { name: "Product", text: "the product" },
      { name: "Window", text: "first day of the consolidation window, a date" },
      { name: "Days", text: "days with short sessions" },
      { name: "Minutes", text: "user-initiated minutes on them" },
      { name: "Days needed", text: "days that the same minutes would have needed" },
      { name: "Tokens", text: "tokens charged on them" },
      { name: "Avoidable tokens", text: "tokens" },
      { name: "Avoidable cost", text: "currency, at the token price of the terms" },
    ],
    priced: true,
    heavy: true,
  },
  COSTPERHOUR: {
    arguments: { usage, terms: pricedTerms, rates },
    returns: [
      { name: "Scope", text: "Total, Product or User" },
      { name: "Name", text: "the product or user" },
      { name: "Usage days", text: "days whose minutes are known" },
      { name: "Tokens", text: "tokens charged on them" },
      { name: "Cost", text: "currency, at the token price of the terms" },
      { name: "Active hours", text: "hours in which a person used the product" },
      { name: "Cost per active hour", text: "currency; blank where there was no such hour" },
      { name: "Unmeasured days", text: "usage days whose minutes are not known" },
    ],
    priced: true,
    heavy: true,
  },
  RATEDISPARITY: {
    arguments: { usage, terms, rates },
    returns: [
      { name: "Product", text: "the product" },
      { name: "Usage days", text: "days" },
      { name: "Tokens", text: "tokens of the usage days" },
      { name: "Token share", text: "of all tokens, 0 to 1" },
      { name: "Day share", text: "of all usage days, 0 to 1" },
      { name: "Index", text: "token share / day share: above 1 the product takes more tokens than days" },
    ],
    heavy: true,
  },
  EXPIRYWASTE: {
    arguments: {
      bought: tokenCount("Bought", 40000, "Tokens bought, 0 or more, e.g. 40000."),
      used: tokenCount("Used", 30000, "Tokens used, 0 or more, e.g. 30000."),
      tokenPrice,
    },
    returns: "currency",
  },
  TIERPRICE: {
    arguments: { tokens: order, tiers },
    returns: "currency per token",
  },
  BUYUP: {
    arguments: { tokens: order, tiers },
    returns: [
      { name: "Order", text: "tokens" },
      { name: "Price", text: "currency per token at that quantity" },
      { name: "Next tier", text: "tokens of the next tier with a lower price; blank where there is none" },
      { name: "Threshold", text: "tokens from which buying up to it costs less; blank where there is none" },
      {
        name: "Saving",
        text: "currency that buying up saves, negative where it costs more; blank where there is none",
      },
    ],
  },
} as const satisfies FunctionSpecs;
