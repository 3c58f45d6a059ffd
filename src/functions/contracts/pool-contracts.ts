import type { NumberArgument } from "../arguments/argument-contract";
import { asOf, lots, lotTerms, rates, terms, usage } from "./arguments";
import type { FunctionSpecs } from "./function-spec";
import { period } from "./period-words";

const withinDays: NumberArgument<null> = {
  kind: "number",
  name: "Days",
  unit: "days",
  example: 90,
  atLeast: 0,
  whole: true,
  empty: null,
  text: "Only lots that expire within so many days, whole, 0 or more, e.g. 90.",
  emptyText: "all living lots.",
};

const judged = { usage, lots, asOf, terms, rates };
const valued = { usage, lots, asOf, terms: lotTerms, rates };

/** The pool of tokens. */
export const POOL_CONTRACTS = {
  LEDGER: {
    arguments: valued,
    returns: [
      { name: "Purchased", text: "a date" },
      { name: "Expires", text: "last usable day, a date" },
      { name: "Team", text: "team that draws from the lot; blank where it belongs to nobody in particular" },
      { name: "Tokens", text: "tokens bought" },
      {
        name: "Opening",
        text: "tokens that it opened with, net of credits; all of them where that is unknown",
      },
      { name: "Opening known", text: "TRUE or FALSE" },
      { name: "Used", text: "tokens drawn, returned ones subtracted" },
      { name: "Expired", text: "tokens left after its last day, 0 while it lives" },
      {
        name: "Expired at least",
        text: "the lower bound of these: what surely expired, whatever unknown openings were",
      },
      { name: "Left", text: "tokens left at the end of the as-of day, 0 once expired" },
      { name: "Price", text: "currency per token" },
      { name: "Used cost", text: "currency, at lot cost" },
      { name: "Expired cost", text: "currency, at lot cost" },
      { name: "Left cost", text: "currency, at lot cost" },
    ],
    priced: "lots",
    heavy: true,
  },
  BALANCE: { arguments: judged, returns: "tokens left in the pool at the end of the as-of day", heavy: true },
  RUNOUT: {
    arguments: judged,
    returns: [
      { name: "Quantile", text: "P50, then the cautious P90" },
      {
        name: "Date",
        text: "day on which the pool has run out if nothing is bought; blank where it outlasts the forecast",
      },
      { name: "Meaning", text: "what the date says" },
    ],
    heavy: true,
  },
  EXPIREDTOKENS: { arguments: judged, returns: "tokens that expired up to the as-of day", heavy: true },
  EXPIREDCOST: {
    arguments: valued,
    returns: "currency: what expired up to the as-of day, at lot cost",
    priced: "lots",
    heavy: true,
  },
  EFFECTIVEPRICE: {
    arguments: valued,
    returns: "currency per token used: lot cost of what was used and what expired / tokens used",
    priced: "lots",
    heavy: true,
  },
  ATRISK: {
    arguments: { usage, lots, days: withinDays, terms: lotTerms, rates },
    returns: [
      { name: "Purchased", text: "a date" },
      { name: "Expires", text: "last usable day, a date" },
      { name: "Left", text: "tokens left at the end of the as-of day" },
      { name: "Expected at risk", text: "tokens that will expire unused, the mean over the forecast" },
      { name: "P90 at risk", text: "tokens; no more expire with a probability of 90 %" },
      { name: "Expected cost", text: "currency: the mean, at the lot's price" },
    ],
    priced: "lots",
    heavy: true,
  },
  PREPAID: {
    arguments: { usage, lots, period, terms: lotTerms, rates },
    returns: [
      { name: "Period", text: "first day of the period, a date" },
      { name: "Opening", text: "tokens" },
      { name: "Bought", text: "tokens" },
      { name: "Used", text: "tokens" },
      { name: "Expired", text: "tokens" },
      { name: "Closing", text: "tokens: opening + bought - used - expired" },
      { name: "Opening cost", text: "currency, at lot cost" },
      { name: "Bought cost", text: "currency" },
      { name: "Used cost", text: "currency" },
      { name: "Expired cost", text: "currency" },
      { name: "Closing cost", text: "currency: the prepaid balance" },
    ],
    priced: "lots",
    heavy: true,
  },
} as const satisfies FunctionSpecs;
