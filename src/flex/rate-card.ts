/** One product of the rate card; a row of `FlexRates`. */
export interface Rate {
  /** The vendor's product name, as shown. */
  readonly product: string;
  /** Tokens per usage day, > 0; null where the product cannot be had on Flex. */
  readonly tokensPerDay: number | null;
  /** Currency per year of a named-user seat, > 0; null where no seat is offered. */
  readonly seatCostPerYear: number | null;
  readonly flexEligible: boolean;
  /** Whether the contract allows this product on Flex. */
  readonly inContract: boolean;
  /** Products that a Collection seat includes; empty for a single product. */
  readonly covers: readonly string[];
  /** Break-even as published, days per year: a claim, shown and never computed with. */
  readonly publishedBreakEven: number | null;
  /** Usage pattern as published: a claim. */
  readonly typicalUse: string;
}

/** Rates found by product name, whatever its case, spacing or Unicode form. */
export interface RateCard {
  readonly rates: readonly Rate[];
  /** The rate of a product, or undefined where the card does not know it. */
  find(product: string): Rate | undefined;
}

/** Visible ASCII with single blanks inside: most names are such, and only their case can differ. */
const PLAIN_NAME = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The form in which names (users, products, headers' values) are compared.
 *
 * @param name as typed
 * @returns NFC, lower case, trimmed, inner white space collapsed to one blank
 * @example normalizeName("  Civil  3D ") //=> "civil 3d"
 */
export function normalizeName(name: string): string {
  if (PLAIN_NAME.test(name)) return name.toLowerCase();
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/**
 * A rate card over a list of rates; of two rates of the same product the first counts.
 *
 * @param rates rows of `FlexRates`
 */
export function rateCard(rates: readonly Rate[]): RateCard {
  const byName = new Map<string, Rate>();
  for (const rate of rates) {
    const key = normalizeName(rate.product);
    if (!byName.has(key)) byName.set(key, rate);
  }
  return { rates, find: (product) => byName.get(normalizeName(product)) };
}

function articleRate(
  product: string,
  tokensPerDay: number,
  seatCostPerYear: number,
  publishedBreakEven: number,
  typicalUse: string,
): Rate {
  return {
    product,
    tokensPerDay,
    seatCostPerYear,
    flexEligible: true,
    inContract: true,
    covers: [],
    publishedBreakEven,
    typicalUse,
  };
}

/**
 * The article's rate card: a preset, editable in `FlexRates`.
 *
 * @source article, "Token Rates by Product"; the Collection's products are general knowledge
 */
export const ARTICLE_RATES: readonly Rate[] = [
  articleRate("AutoCAD", 5, 2930, 22, "Power users 200+ days, LT users 40-80 days"),
  articleRate("Revit", 8, 2915, 14, "BIM leads 180+ days, reviewers 10-20 days"),
  articleRate("Civil 3D", 15, 2915, 8, "Design leads 150+ days"),
  articleRate("Inventor", 10, 2915, 11, "Regular users 120+ days"),
  articleRate("Navisworks Manage", 7, 2915, 16, "Leads variable, review only 5-15 days"),
  {
    product: "AEC Collection",
    tokensPerDay: null,
    seatCostPerYear: 3990,
    flexEligible: false,
    inContract: true,
    covers: ["AutoCAD", "Revit", "Civil 3D", "Navisworks Manage"],
    publishedBreakEven: null,
    typicalUse: "Must be a named-user subscription",
  },
];
