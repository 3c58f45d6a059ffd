import { DUST } from "./exceeds";

/**
 * Days a year at which a seat costs the same as Flex.
 *
 * Below it Flex is cheaper, above it the seat. Exact, not rounded: the last day on which Flex is
 * cheaper is `ceil(b) - 1`, the first on which the seat is cheaper is `floor(b) + 1`.
 *
 * @param seatCost currency per year, > 0
 * @param rate tokens per usage day, > 0
 * @param tokenPrice currency per token, > 0
 * @returns days per year, > 0
 * @source article, "Token Rates by Product"
 * @example breakEvenDays(2930, 5, 5) //=> 117.2
 */
export function breakEvenDays(seatCost: number, rate: number, tokenPrice: number): number {
  return seatCost / (rate * tokenPrice);
}

/**
 * The last whole number of days a year on which Flex is cheaper than the seat.
 *
 * @param breakEven days per year, > 0; where seat and Flex cost the same on a whole number of days that one is not cheaper
 * @returns whole days, >= 0
 * @source article, "Token Rates by Product"
 * @example lastFlexDay(117.2) //=> 117
 */
export function lastFlexDay(breakEven: number): number {
  return Math.ceil(breakEven * (1 - DUST)) - 1;
}

/**
 * What a number of usage days costs on Flex.
 *
 * @param rate tokens per usage day, > 0
 * @param days usage days, >= 0
 * @param tokenPrice currency per token, > 0
 * @returns currency, >= 0
 * @source article, "Per-Day Pricing Structure"
 * @example flexCost(8, 3, 5) //=> 120
 */
export function flexCost(rate: number, days: number, tokenPrice: number): number {
  return rate * days * tokenPrice;
}

/**
 * What Flex saves against a seat in a year.
 *
 * @param seatCost currency per year, > 0
 * @param rate tokens per usage day, > 0
 * @param days usage days a year, >= 0
 * @param tokenPrice currency per token, > 0
 * @returns currency; positive where Flex is cheaper
 * @source article, "Token Rates by Product"
 * @example flexSaving(2915, 8, 20, 5) //=> 2115
 */
export function flexSaving(seatCost: number, rate: number, days: number, tokenPrice: number): number {
  return seatCost - flexCost(rate, days, tokenPrice);
}

/**
 * The value of tokens bought and never used.
 *
 * @param bought tokens, >= 0
 * @param used tokens, >= 0
 * @param tokenPrice currency per token, > 0
 * @returns currency, 0 where everything was used
 * @source article, "Token Expiration Waste"
 * @example expiryWaste(40000, 30000, 5) //=> 50000
 */
export function expiryWaste(bought: number, used: number, tokenPrice: number): number {
  return Math.max(0, bought - used) * tokenPrice;
}
