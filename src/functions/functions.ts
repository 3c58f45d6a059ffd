/**
 * The FLEX functions: what users type in a cell.
 *
 * The metadata generator reads this file alone, and the comments below are what Excel shows in autocomplete. It
 * knows neither `readonly` nor type aliases nor unions of ranges, so the types only tell cells from ranges: any
 * argument may arrive as null or as a value of another kind, and the contracts see to it. `unknown` rather than
 * `number`, lest Excel refuse a wrong kind without a reason.
 */
import { answer } from "./answer";
import { CONTRACTS } from "./contracts";
import { installFlexLens } from "./flex-lens";
import { readArguments } from "./read-arguments";
import { breakEvenOf, costOf, expiryWasteOf, flexSavingOf, tokenRateOf } from "./scalar-functions";
import { trapsOf } from "./traps";

installFlexLens();

/**
 * Days a year at which a named-user seat costs the same as Flex tokens: below, Flex is cheaper; above, the seat.
 * Example: =FLEX.BREAKEVEN("AutoCAD",5) is 117.2.
 *
 * @customfunction BREAKEVEN
 * @param product Product as the rate card names it, e.g. "Revit".
 * @param tokenPrice Currency per token, above 0, e.g. 5. Empty: 5.00, the article's price.
 * @param rates The FlexRates table, with or without its header. Empty: the article's rate card.
 * @returns days per year
 */
export function breakEven(product: unknown, tokenPrice?: unknown, rates?: unknown[][]): number {
  return answer(() => breakEvenOf(readArguments(CONTRACTS.BREAKEVEN, { product, tokenPrice, rates })));
}

/**
 * Tokens that one user's day of a product costs, however short the use. Example: =FLEX.TOKENRATE("Revit") is 8.
 *
 * @customfunction TOKENRATE
 * @param product Product as the rate card names it, e.g. "Revit".
 * @param rates The FlexRates table, with or without its header. Empty: the article's rate card.
 * @returns tokens per usage day
 */
export function tokenRate(product: unknown, rates?: unknown[][]): number {
  return answer(() => tokenRateOf(readArguments(CONTRACTS.TOKENRATE, { product, rates })));
}

/**
 * What a number of usage days of a product costs on Flex, in currency. Example: =FLEX.COST("Revit",3,5) is 120.
 *
 * @customfunction COST
 * @param product Product as the rate card names it, e.g. "Revit".
 * @param days Usage days, 0 or more, e.g. 20.
 * @param tokenPrice Currency per token, above 0, e.g. 5. Required: money never rests on a preset price.
 * @param rates The FlexRates table, with or without its header. Empty: the article's rate card.
 * @returns currency
 */
export function cost(product: unknown, days: unknown, tokenPrice: unknown, rates?: unknown[][]): number {
  return answer(() => costOf(readArguments(CONTRACTS.COST, { product, days, tokenPrice, rates })));
}

/**
 * What Flex saves a year against a named-user seat, in currency; negative where the seat is cheaper.
 * Example: =FLEX.FLEXSAVING("Revit",20,5) is 2115.
 *
 * @customfunction FLEXSAVING
 * @param product Product as the rate card names it, e.g. "Revit".
 * @param days Usage days a year, 0 or more, e.g. 20.
 * @param tokenPrice Currency per token, above 0, e.g. 5. Required: money never rests on a preset price.
 * @param rates The FlexRates table, with or without its header. Empty: the article's rate card.
 * @returns currency per year
 */
export function flexSaving(
  product: unknown,
  days: unknown,
  tokenPrice: unknown,
  rates?: unknown[][],
): number {
  return answer(() =>
    flexSavingOf(readArguments(CONTRACTS.FLEXSAVING, { product, days, tokenPrice, rates })),
  );
}

/**
 * Value of tokens bought and never used, in currency; 0 where all were used.
 * Example: =FLEX.EXPIRYWASTE(40000,30000,5) is 50000.
 *
 * @customfunction EXPIRYWASTE
 * @param bought Tokens bought, 0 or more, e.g. 40000.
 * @param used Tokens used, 0 or more, e.g. 30000.
 * @param tokenPrice Currency per token, above 0, e.g. 5. Required: money never rests on a preset price.
 * @returns currency
 */
export function expiryWaste(bought: unknown, used: unknown, tokenPrice: unknown): number {
  return answer(() => expiryWasteOf(readArguments(CONTRACTS.EXPIRYWASTE, { bought, used, tokenPrice })));
}

/**
 * The five consumption traps as a table of seven columns with its header: affected and avoidable tokens and cost,
 * and what they rest on. Example: =FLEX.TRAPS(Usage[#All],FlexLots,FlexTerms).
 *
 * @customfunction TRAPS
 * @param usage Daily export or session log with its header row, e.g. Usage[#All] or whole columns.
 * @param [lots] The FlexLots table, with or without its header. Empty: expiry is not measured.
 * @param terms The FlexTerms table, with or without its header. It must state the Token price.
 * @param rates The FlexRates table, with or without its header. Empty: the article's rate card.
 * @param tiers The FlexTiers table, with or without its header. Empty: an example price list, named in Basis.
 * @returns {any[][]} the table
 */
export function traps(
  usage: unknown[][],
  lots: unknown[][],
  terms: unknown[][],
  rates?: unknown[][],
  tiers?: unknown[][],
) {
  return answer(() => trapsOf(readArguments(CONTRACTS.TRAPS, { usage, lots, terms, rates, tiers })));
}
