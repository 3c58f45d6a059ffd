import { ARTICLE_TERMS } from "../flex/terms";
import type {
  FunctionContract,
  NumberArgument,
  ProductArgument,
  TableArgument,
  UsageArgument,
} from "./argument-contract";

const product: ProductArgument = { kind: "product" };

const tokenPrice: NumberArgument = {
  kind: "number",
  name: "Token price",
  unit: "currency per token",
  example: 5,
  above: 0,
  preset: null,
};

const days: NumberArgument = {
  kind: "number",
  name: "Days",
  unit: "usage days",
  example: 20,
  atLeast: 0,
  preset: null,
};

function tokens(name: string, example: number): NumberArgument {
  return { kind: "number", name, unit: "tokens", example, atLeast: 0, preset: null };
}

const usage: UsageArgument = { kind: "usage", name: "usage", table: "Usage[#All]" };
const terms: TableArgument<true> = { kind: "table", name: "terms", table: "FlexTerms", required: true };
const rates: TableArgument<false> = { kind: "table", name: "rates", table: "FlexRates", required: false };
const lots: TableArgument<false> = { kind: "table", name: "lots", table: "FlexLots", required: false };
const tiers: TableArgument<false> = { kind: "table", name: "tiers", table: "FlexTiers", required: false };

/**
 * What each FLEX function accepts.
 *
 * Where money results the token price is required; elsewhere an omitted one is the article's.
 */
export const CONTRACTS = {
  BREAKEVEN: { product, tokenPrice: { ...tokenPrice, preset: ARTICLE_TERMS.tokenPrice }, rates },
  TOKENRATE: { product, rates },
  COST: { product, days, tokenPrice, rates },
  FLEXSAVING: { product, days, tokenPrice, rates },
  EXPIRYWASTE: { bought: tokens("Bought", 40000), used: tokens("Used", 30000), tokenPrice },
  TRAPS: { usage, lots, terms, rates, tiers },
} as const satisfies Readonly<Record<string, FunctionContract>>;
