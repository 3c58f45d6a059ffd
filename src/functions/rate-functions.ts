import {
  breakEvenDays,
  expiryWaste,
  flexCost,
  flexSaving,
  lastFlexDay as daysOnFlex,
} from "../flex/break-even";
import { exceeds } from "../flex/exceeds";
import { checkPublished, ROUNDINGS, type Rounding } from "../flex/published-check";
import { ARTICLE_RATES, type Rate } from "../flex/rate-card";
import { VENDOR_EXAMPLE_RATES } from "../flex/vendor-example-rates";
import type { ArgumentValues } from "./arguments/argument-contract";
import type { RATE_CONTRACTS } from "./contracts/rate-contracts";
import type { TRAP_CONTRACTS } from "./contracts/trap-contracts";
import { findFlexRate, findRate, findSeatRate, readCard, seatCostOf } from "./find-rate";
import { FunctionFailure } from "./function-failure";
import type { ResultRows } from "./spill";

type Arguments<Id extends keyof typeof RATE_CONTRACTS> = ArgumentValues<
  (typeof RATE_CONTRACTS)[Id]["arguments"]
>;

/** Tokens per usage day of a product. */
export function tokenRate({ product, rates }: Arguments<"TOKENRATE">): number {
  return findFlexRate(product, rates).tokensPerDay;
}

/** Currency per year of a product's or Collection's seat. */
export function seatCost({ product, rates }: Arguments<"SEATCOST">): number {
  return seatCostOf(findRate(product, rates));
}

/** Days per year at which seat and Flex cost the same, exact. */
export function breakEven({ product, tokenPrice, rates }: Arguments<"BREAKEVEN">): number {
  const { seatCostPerYear, tokensPerDay } = findSeatRate(product, rates);
  return breakEvenDays(seatCostPerYear, tokensPerDay, tokenPrice);
}

/** The last whole number of days per year at which Flex is cheaper than the seat; 0 where even one day is not. */
export function lastFlexDay(values: Arguments<"LASTFLEXDAY">): number {
  return daysOnFlex(breakEven(values));
}

/** Currency per token at which a published number of days is the exact break-even. */
export function impliedPrice({ product, publishedDays, rates }: Arguments<"IMPLIEDPRICE">): number {
  const { seatCostPerYear, tokensPerDay } = findSeatRate(product, rates);
  return seatCostPerYear / (tokensPerDay * publishedDays);
}

/** Currency of a number of usage days on Flex. */
export function cost({ product, days, tokenPrice, rates }: Arguments<"COST">): number {
  return flexCost(findFlexRate(product, rates).tokensPerDay, days, tokenPrice);
}

/** Currency per year that Flex saves against the seat; negative where the seat is cheaper. */
export function saving({ product, days, tokenPrice, rates }: Arguments<"FLEXSAVING">): number {
  const { seatCostPerYear, tokensPerDay } = findSeatRate(product, rates);
  return flexSaving(seatCostPerYear, tokensPerDay, days, tokenPrice);
}

/** The cheaper of Flex and seat; Flex where they cost the same. */
export function cheaper(values: Arguments<"CHEAPER">): string {
  if (!findRate(values.product, values.rates).flexEligible) return "Not eligible";
  return exceeds(values.days, breakEven(values)) ? "Named User" : "Flex";
}

/** Currency of tokens bought and never used. */
export function wasteOfExpiry({
  bought,
  used,
  tokenPrice,
}: ArgumentValues<(typeof TRAP_CONTRACTS)["EXPIRYWASTE"]["arguments"]>): number {
  return expiryWaste(bought, used, tokenPrice);
}

/** The rows of a preset rate card, in the columns of FlexRates. */
export function presetRates({ preset }: Arguments<"RATECARD">): ResultRows {
  const rates: readonly Rate[] = preset === "article" ? ARTICLE_RATES : VENDOR_EXAMPLE_RATES;
  return rates.map((rate) => [
    rate.product,
    rate.tokensPerDay,
    rate.seatCostPerYear,
    rate.flexEligible,
    rate.inContract,
    rate.covers.join("; "),
    rate.publishedBreakEven,
    rate.typicalUse,
  ]);
}

const ROUNDING_NAMES: Readonly<Record<Rounding, string>> = {
  ceiling: "All, rounded up",
  rounding: "All, rounded",
  floor: "All, rounded down",
};

/**
 * Published break-evens held against the price that the user pays, and the prices that explain them all.
 *
 * @throws FunctionFailure (#N/A) where the card has no published figure
 */
export function publishedCheck({ tokenPrice, rates }: Arguments<"PUBLISHEDCHECK">): ResultRows {
  const { products, explainedBy } = checkPublished(readCard(rates).card.rates, tokenPrice);
  if (products.length === 0) throw new FunctionFailure("notAvailable", "functions.nothingPublished");
  return [
    ...products.map((each) => [
      each.product,
      each.publishedDays,
      each.impliedPrice,
      each.breakEven,
      null,
      null,
    ]),
    ...ROUNDINGS.map((rounding) => {
      const prices = explainedBy[rounding];
      return [ROUNDING_NAMES[rounding], null, null, null, prices?.from ?? null, prices?.to ?? null];
    }),
  ];
}
