import { breakEvenDays, expiryWaste, flexCost, flexSaving } from "../flex/break-even";
import type { ArgumentValues } from "./argument-contract";
import type { CONTRACTS } from "./contracts";
import { findFlexRate, findSeatRate } from "./find-rate";

type Arguments<Name extends keyof typeof CONTRACTS> = ArgumentValues<(typeof CONTRACTS)[Name]>;

/**
 * BREAKEVEN.
 *
 * @returns days per year, exact
 * @throws FunctionFailure (#N/A) for a product without a rate or a seat
 */
export function breakEvenOf({ product, tokenPrice, rates }: Arguments<"BREAKEVEN">): number {
  const { seatCostPerYear, tokensPerDay } = findSeatRate(product, rates);
  return breakEvenDays(seatCostPerYear, tokensPerDay, tokenPrice);
}

/**
 * TOKENRATE.
 *
 * @returns tokens per usage day
 * @throws FunctionFailure (#N/A) for a product without a rate
 */
export function tokenRateOf({ product, rates }: Arguments<"TOKENRATE">): number {
  return findFlexRate(product, rates).tokensPerDay;
}

/**
 * COST.
 *
 * @returns currency
 * @throws FunctionFailure (#N/A) for a product without a rate
 */
export function costOf({ product, days, tokenPrice, rates }: Arguments<"COST">): number {
  return flexCost(findFlexRate(product, rates).tokensPerDay, days, tokenPrice);
}

/**
 * FLEXSAVING.
 *
 * @returns currency per year; positive where Flex is cheaper than the seat
 * @throws FunctionFailure (#N/A) for a product without a rate or a seat
 */
export function flexSavingOf({ product, days, tokenPrice, rates }: Arguments<"FLEXSAVING">): number {
  const { seatCostPerYear, tokensPerDay } = findSeatRate(product, rates);
  return flexSaving(seatCostPerYear, tokensPerDay, days, tokenPrice);
}

/**
 * EXPIRYWASTE.
 *
 * @returns currency, 0 where everything was used
 */
export function expiryWasteOf({ bought, used, tokenPrice }: Arguments<"EXPIRYWASTE">): number {
  return expiryWaste(bought, used, tokenPrice);
}
