import type { ProductShare, RateDisparityTrap } from "./analysis";
import type { ChargedRates } from "./charged-rates";
import { compareText } from "./compare-text";
import { roundTokens } from "./token-unit";
import type { Usage } from "./usage";

/**
 * Which products take a larger share of the tokens than of the usage days.
 *
 * @param usage its product names
 * @param charged how often each product was charged what
 * @returns products with a usage day, highest index first
 * @source article, "Product Rate Disparities"
 */
export function rateDisparityTrap(usage: Usage, charged: ChargedRates): RateDisparityTrap {
  const days = new Float64Array(usage.products.length);
  const tokens = new Float64Array(usage.products.length);
  charged.forEach((rates, product) => {
    for (const rate of rates) {
      days[product]! += rate.days;
      tokens[product]! += rate.days * rate.tokens;
    }
  });
  return { measurable: true, products: productShares(usage.products, days, tokens.map(roundTokens)) };
}

/**
 * The share of each product in all usage days and in their tokens.
 *
 * @param names of the products
 * @param days usage days, by product
 * @param tokens of these days, by product
 * @returns products with a usage day, highest index first
 */
export function productShares(
  names: readonly string[],
  days: Float64Array,
  tokens: Float64Array,
): readonly ProductShare[] {
  const allDays = days.reduce((sum, each) => sum + each, 0);
  const allTokens = tokens.reduce((sum, each) => sum + each, 0);
  const products: ProductShare[] = [];
  names.forEach((product, index) => {
    if (days[index] === 0) return;
    const tokenShare = tokens[index]! / allTokens;
    const dayShare = days[index]! / allDays;
    products.push({
      product,
      usageDays: days[index]!,
      tokens: tokens[index]!,
      tokenShare,
      dayShare,
      index: tokenShare / dayShare,
    });
  });
  return products.sort(
    (a, b) => b.index - a.index || b.tokens - a.tokens || compareText(a.product, b.product),
  );
}
