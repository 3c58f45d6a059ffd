import type { NumberArgument, WordArgument } from "../arguments/argument-contract";
import { days, presetPrice, product, rates, tokenPrice } from "./arguments";
import type { FunctionSpecs } from "./function-spec";

const publishedDays: NumberArgument<"refused"> = {
  kind: "number",
  name: "Published days",
  unit: "days a year",
  example: 14,
  above: 0,
  empty: "refused",
  blank: "notAvailable",
  text: "A published break-even in days a year, above 0, e.g. 14.",
};

const preset: WordArgument<"article" | "vendor examples"> = {
  kind: "word",
  name: "Preset",
  list: "FLEXRATEPRESET",
  words: [
    { word: "article", text: "The rates and seat costs of the article." },
    {
      word: "vendor examples",
      text: "Rates in examples of the vendor and its resellers; they name no seat costs.",
    },
  ],
  empty: "article",
  text: 'Which rate card, "article" or "vendor examples".',
  emptyText: '"article".',
};

/** Rates and break-even. */
export const RATE_CONTRACTS = {
  TOKENRATE: { arguments: { product, rates }, returns: "tokens per usage day" },
  SEATCOST: { arguments: { product, rates }, returns: "currency per year" },
  BREAKEVEN: { arguments: { product, tokenPrice: presetPrice, rates }, returns: "days per year" },
  LASTFLEXDAY: { arguments: { product, tokenPrice: presetPrice, rates }, returns: "whole days per year" },
  IMPLIEDPRICE: { arguments: { product, publishedDays, rates }, returns: "currency per token" },
  COST: { arguments: { product, days, tokenPrice, rates }, returns: "currency" },
  FLEXSAVING: { arguments: { product, days, tokenPrice, rates }, returns: "currency per year" },
  CHEAPER: {
    arguments: { product, days, tokenPrice, rates },
    returns: 'the text "Flex", "Named User" or "Not eligible"',
  },
  RATECARD: {
    arguments: { preset },
    returns: [
      { name: "Product", text: "the product's name" },
      { name: "Tokens per day", text: "tokens; blank where the product cannot be had on Flex" },
      { name: "Seat cost per year", text: "currency; blank where none is known" },
      { name: "Flex-eligible", text: "TRUE or FALSE" },
      { name: "In contract", text: "TRUE or FALSE" },
      { name: "Covers", text: "a Collection's products, separated by semicolons" },
      { name: "Published break-even", text: "days a year, a claim; blank where none is published" },
      { name: "Typical use", text: "text, a claim" },
    ],
  },
  PUBLISHEDCHECK: {
    arguments: { tokenPrice: presetPrice, rates },
    returns: [
      { name: "Product", text: "the product; in the last three rows the way of rounding" },
      { name: "Published break-even", text: "days a year, as published" },
      { name: "Implied token price", text: "currency per token at which the published figure is exact" },
      { name: "Break-even", text: "days a year at your token price, exact" },
      {
        name: "Price from",
        text: "in the last three rows: the lowest token price that explains all figures",
      },
      { name: "Price to", text: "the highest such price; blank where there is none" },
    ],
  },
} as const satisfies FunctionSpecs;
