import type { ProductShare, RateDisparityTrap } from "./analysis";
import type { Charges } from "./charges";
import { compareText } from "./compare-text";
import type { Usage } from "./usage";

/**
 * Which products take a larger share of the tokens than of the usage days.
 *
 * @param usage its product names
 * @param charges charges of the same usage
 * @returns products with a usage day, highest index first
 * @source article, "Product Rate Disparities"
 */
export function rateDisparityTrap(usage: Usage, charges: Charges): RateDisparityTrap {
  const days = new Int32Array(usage.products.length);
  const tokens = new Float64Array(usage.products.length);
  let allDays = 0;
  let allTokens = 0;
  for (let charge = 0; charge < charges.count; charge++) {
    const charged = charges.tokens[charge]!;
    if (charged <= 0) continue;
    const product = charges.pairs.product[charges.pair[charge]!]!;
    days[product]!++;
    tokens[product]! += charged;
    allDays++;
    allTokens += charged;
  }
  const products: ProductShare[] = [];
  usage.products.forEach((product, index) => {
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
  products.sort((a, b) => b.index - a.index || b.tokens - a.tokens || compareText(a.product, b.product));
  return { measurable: true, products };
}
