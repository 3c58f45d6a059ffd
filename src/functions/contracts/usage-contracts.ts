import type { WordArgument } from "../arguments/argument-contract";
import { anyUser, from, pricedTerms, rates, terms, to, usage, usedProduct } from "./arguments";
import type { FunctionSpecs } from "./function-spec";
import { period } from "./period-words";

export type Grouping = "product" | "user" | "team";

/** What charges can be split by. */
export const GROUPINGS: WordArgument<Grouping>["words"] = [
  { word: "product", text: "One row for each product." },
  { word: "user", text: "One row for each user." },
  { word: "team", text: "One row for each team; the usage needs a column Team." },
];

const by: WordArgument<Grouping> = {
  kind: "word",
  name: "By",
  list: "FLEXGROUPING",
  words: GROUPINGS,
  empty: null,
  text: 'What to split each period by: "product", "user" or "team".',
  emptyText: "one row for each period.",
};

/** What the usage says. */
export const USAGE_CONTRACTS = {
  USAGEDAYS: {
    arguments: { usage, user: anyUser, product: usedProduct, from, to, terms, rates },
    returns: "usage days: a user, product and day with a charge above 0",
    heavy: true,
  },
  TOKENS: {
    arguments: { usage, user: anyUser, product: usedProduct, from, to, terms, rates },
    returns: "tokens, credits subtracted",
    heavy: true,
  },
  BYPERIOD: {
    arguments: { usage, period, by, terms: pricedTerms, rates },
    returns: [
      { name: "Period", text: "first day of the period, a date" },
      { name: "Group", text: 'the product, user or team; "All" where nothing splits the periods' },
      { name: "Usage days", text: "days: a user, product and day with a charge above 0" },
      { name: "Users", text: "users with a usage day" },
      { name: "Tokens", text: "tokens, credits subtracted" },
      { name: "Cost", text: "currency, at the token price of the terms" },
    ],
    priced: true,
    heavy: true,
  },
  OBSERVEDRATES: {
    arguments: { usage, terms, rates },
    returns: [
      { name: "Product", text: "the product's name" },
      { name: "Observed rate", text: "tokens that most of its usage days were charged" },
      { name: "Card rate", text: "tokens per day of the rate card; blank where it has none" },
      { name: "Usage days", text: "days" },
      { name: "Deviating days", text: "usage days charged otherwise" },
      { name: "Deviating since", text: "the first of them, a date; blank where there is none" },
    ],
    heavy: true,
  },
  CHECKDATA: {
    arguments: { usage, terms, rates },
    returns: [
      { name: "Check", text: "rows read, used and set aside; then one row for each kind of issue" },
      {
        name: "Severity",
        text: "blocks (the row is set aside), repaired or notice; blank in the first three rows",
      },
      { name: "Count", text: "rows, or issues of the kind" },
      { name: "First row", text: "row of the first of them within the range" },
      { name: "Column", text: "header of the column at fault" },
      { name: "Value", text: "what the cell holds" },
      { name: "Message", text: "what is wrong and what to do, for the first of them" },
    ],
    heavy: true,
  },
} as const satisfies FunctionSpecs;
