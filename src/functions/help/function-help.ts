/** A formula and what it shows, over the tables of the sample workbook. */
export interface Example {
  readonly formula: string;
  /** The value; of a spill its first rows, header included; or an error. A test recomputes it. */
  readonly shows: ExampleCell | readonly (readonly ExampleCell[])[];
  /** Why it is worth a look, as a sentence. */
  readonly note?: string;
}

export type ExampleCell = string | number | boolean;

/** What autocomplete, reference and help page say of a function beside its contract. */
export interface FunctionHelp {
  /** What it gives, in a sentence or two. */
  readonly summary: string;
  /** Paragraphs: the formula, its source, what to know. */
  readonly remarks: readonly string[];
  /** When it shows an error beyond what all functions have in common. */
  readonly errors: readonly { readonly error: "#N/A" | "#VALUE!"; readonly when: string }[];
  /** The first one stands in autocomplete. */
  readonly examples: readonly [Example, ...Example[]];
}

export const PRODUCT_ERRORS: FunctionHelp["errors"] = [
  { error: "#N/A", when: "the product is blank, or the rate card does not know it" },
];
export const FLEX_ERRORS: FunctionHelp["errors"] = [
  ...PRODUCT_ERRORS,
  { error: "#N/A", when: "the product is not Flex-eligible, or the card states no tokens per day for it" },
];
export const SEAT_ERRORS: FunctionHelp["errors"] = [
  ...FLEX_ERRORS,
  { error: "#N/A", when: "the card states no seat cost for the product" },
];
export const PRICE_ERROR: FunctionHelp["errors"] = [
  { error: "#VALUE!", when: "the price is missing, blank, 0 or below" },
];
export const USAGE_ERRORS: FunctionHelp["errors"] = [
  { error: "#VALUE!", when: "the usage range lacks its header row, or its dates can be read in two ways" },
  { error: "#N/A", when: "no row of the usage can be used" },
];
export const TERMS_PRICE_ERROR: FunctionHelp["errors"] = [
  { error: "#VALUE!", when: "the terms state no token price" },
];
export const LEDGER_ERRORS: FunctionHelp["errors"] = [
  ...USAGE_ERRORS,
  { error: "#VALUE!", when: "the lots are missing or none of their rows can be read" },
  { error: "#N/A", when: "the usage does not tell day by day" },
  { error: "#N/A", when: "lots in another currency have no exchange rate" },
];
export const LOT_PRICE_ERROR: FunctionHelp["errors"] = [
  { error: "#VALUE!", when: "a lot states no price and the terms state no token price" },
];
