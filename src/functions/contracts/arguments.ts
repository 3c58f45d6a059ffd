import { ARTICLE_TERMS } from "../../flex/terms";
import type {
  DateArgument,
  NameArgument,
  NumberArgument,
  TableArgument,
  UsageArgument,
} from "../arguments/argument-contract";

/** Arguments that several functions share, so that they read the same everywhere. */

export const product: NameArgument = {
  kind: "name",
  name: "Product",
  example: "Revit",
  text: 'Product as the rate card names it, e.g. "Revit".',
};

export const usedProduct: NameArgument = {
  kind: "name",
  name: "Product",
  example: "Revit",
  text: 'Product of the usage or the rate card, e.g. "Revit"; "*" for all of them.',
};

export const anyUser: NameArgument = {
  kind: "name",
  name: "User",
  example: "ada@example.com",
  text: 'User as the usage names them, e.g. "ada@example.com"; "*" for all of them.',
};

export const user: NameArgument = {
  kind: "name",
  name: "User",
  example: "ada@example.com",
  text: 'User as the usage names them, e.g. "ada@example.com".',
};

/** A price where money results: never a preset. */
export const tokenPrice: NumberArgument<"refused"> = {
  kind: "number",
  name: "Token price",
  unit: "currency per token",
  example: 5,
  above: 0,
  empty: "refused",
  text: "Currency per token, above 0, e.g. 5. Required: money never rests on a preset price.",
};

export const presetPrice: NumberArgument<number> = {
  kind: "number",
  name: "Token price",
  unit: "currency per token",
  example: 5,
  above: 0,
  empty: ARTICLE_TERMS.tokenPrice,
  text: "Currency per token, above 0, e.g. 5.",
  emptyText: "5.00, the article's price.",
};

export const days: NumberArgument<"refused"> = {
  kind: "number",
  name: "Days",
  unit: "usage days a year",
  example: 20,
  atLeast: 0,
  empty: "refused",
  blank: "notAvailable",
  text: "Usage days a year, 0 or more, e.g. 20.",
};

/** A number of tokens, required. */
export function tokenCount(name: string, example: number, text: string): NumberArgument<"refused"> {
  return { kind: "number", name, unit: "tokens", example, atLeast: 0, empty: "refused", text };
}

export const from: DateArgument = {
  kind: "date",
  name: "From",
  text: "First day that counts, as a date, e.g. DATE(2025,7,1).",
  emptyText: "the first day of the data.",
};

export const to: DateArgument = {
  kind: "date",
  name: "To",
  text: "Last day that counts, as a date, e.g. DATE(2025,9,30).",
  emptyText: "the last day of the data.",
};

export const asOf: DateArgument = {
  kind: "date",
  name: "As-of date",
  text: "Day up to which everything is judged, as a date, e.g. DATE(2025,12,31).",
  emptyText: "the As-of date of the terms, else the last day of the data.",
};

export const usage: UsageArgument<true> = {
  kind: "usage",
  name: "usage",
  table: "Usage[#All]",
  required: true,
  text: "Daily export, session log or usage report with its header row, e.g. Usage[#All] or whole columns.",
};

/** Terms where money or a recommendation results: they state the price. */
export const pricedTerms: TableArgument<true> = {
  kind: "table",
  name: "terms",
  table: "FlexTerms",
  required: true,
  text: "The FlexTerms table, with or without its header. It must state the Token price.",
};

export const terms: TableArgument<false> = {
  kind: "table",
  name: "terms",
  table: "FlexTerms",
  required: false,
  text: "The FlexTerms table, with or without its header.",
  emptyText: "the article's terms.",
};

/** Terms that are needed only for what the lots leave blank. */
export const lotTerms: TableArgument<false> = {
  ...terms,
  text: "The FlexTerms table, with or without its header. Its Token price holds for lots without one of their own.",
  emptyText: "the article's terms; each lot must then state its price.",
};

export const rates: TableArgument<false> = {
  kind: "table",
  name: "rates",
  table: "FlexRates",
  required: false,
  text: "The FlexRates table, with or without its header.",
  emptyText: "the article's rate card.",
};

export const lots: TableArgument<true> = {
  kind: "table",
  name: "lots",
  table: "FlexLots",
  required: true,
  text: "The FlexLots table, with or without its header: the token purchases.",
};

export const optionalLots: TableArgument<false> = {
  kind: "table",
  name: "lots",
  table: "FlexLots",
  required: false,
  text: "The FlexLots table, with or without its header.",
  emptyText: "expiry is not measured.",
};

export const tiers: TableArgument<false> = {
  kind: "table",
  name: "tiers",
  table: "FlexTiers",
  required: false,
  text: "The FlexTiers table, with or without its header.",
  emptyText: "an example price list of the article's.",
};
