import type { TableArgument, WordArgument } from "../arguments/argument-contract";
import { lots, pricedTerms, rates, terms, tiers, usage, user } from "./arguments";
import type { FunctionSpecs } from "./function-spec";
import { GROUPINGS, type Grouping } from "./usage-contracts";

const seats: TableArgument<true> = {
  kind: "table",
  name: "seats",
  table: "FlexSeats",
  required: true,
  text: "The FlexSeats table, with or without its header: who holds which seat.",
};

const chargedTo: WordArgument<Grouping> & { readonly empty: "user" } = {
  kind: "word",
  name: "By",
  list: "FLEXGROUPING",
  words: GROUPINGS,
  empty: "user",
  text: 'Who bears the cost: "product", "user" or "team".',
  emptyText: '"user".',
};

/** What to do about people and their seats. */
export const PEOPLE_CONTRACTS = {
  RECOMMEND: {
    arguments: { usage, terms: pricedTerms, rates },
    returns: [
      { name: "User", text: "the user" },
      { name: "Product", text: "the product" },
      { name: "Usage days", text: "days within the annual window" },
      { name: "Days observed", text: "days on which the user could have been seen" },
      { name: "Annual days", text: "usage days x 365 / days observed" },
      { name: "Tokens", text: "tokens within the annual window" },
      { name: "Flex cost", text: "currency of a year on Flex" },
      { name: "Seat cost", text: "currency of a year's seat; blank where none is offered" },
      { name: "Break-even", text: "days a year; blank where there is none" },
      {
        name: "Recommendation",
        text: "Not eligible, Unknown product, Inactive, Too early, Flex or Named User",
      },
      { name: "Saving", text: "seat cost - Flex cost; positive: Flex is cheaper" },
    ],
    priced: true,
    heavy: true,
  },
  USERTYPE: {
    arguments: { usage, user, terms: pricedTerms, rates },
    returns: "too-early, pilot, seasonal, collection, named-user, multi-product-light or occasional, as text",
    priced: true,
    heavy: true,
  },
  SEATMIX: {
    arguments: { usage, terms: pricedTerms, rates, tiers },
    returns: [
      { name: "User", text: 'the user; "All" in the first row' },
      { name: "Seats", text: "seats and Collections to be held, separated by semicolons" },
      { name: "Flex", text: "products on Flex, separated by semicolons" },
      { name: "Flex tokens", text: "tokens a year" },
      { name: "Cost", text: "currency a year of the cheapest mix" },
      { name: "Cost before", text: "currency a year with everything on Flex that can be; in the first row" },
      { name: "Saving", text: "currency a year; in the first row" },
    ],
    priced: true,
    heavy: true,
  },
  UNUSEDSEATS: {
    arguments: { usage, seats, terms, rates },
    returns: [
      { name: "User", text: "holder of the seat" },
      { name: "Product", text: "the product or Collection" },
      { name: "Team", text: "blank where none is stated" },
      { name: "Renewal", text: "first day that is not paid for yet, a date; blank where unknown" },
      { name: "Cost per year", text: "currency" },
      { name: "Reason", text: "duplicate or unused; with a token price also replaced or under-used" },
      { name: "Used days", text: "days of the annual window; blank where the usage does not tell seats" },
      { name: "Flex tokens", text: "tokens a year that Flex would take instead" },
    ],
    heavy: true,
  },
  CHARGEBACK: {
    arguments: { usage, lots, by: chargedTo, terms: pricedTerms, rates },
    returns: [
      { name: "Group", text: "the product, user or team" },
      { name: "Tokens", text: "tokens, credits subtracted" },
      { name: "Share", text: "of all tokens, 0 to 1" },
      { name: "Used cost", text: "currency: its share of what the lots' used tokens cost" },
      { name: "Expired cost", text: "currency: its share of what expired" },
      { name: "Cost", text: "currency: both" },
    ],
    priced: true,
    heavy: true,
  },
} as const satisfies FunctionSpecs;
