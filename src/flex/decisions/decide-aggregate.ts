import type { AnnualWindow, UserProduct } from "../analysis";
import { compareText } from "../compare-text";
import type { RateCard } from "../rate-card";
import type { Terms } from "../terms";
import { annualDaysEstimator } from "./annual-days";
import { pricedCollections } from "./collection-price";
import { costVerdict } from "./cost-rules";
import type { Decision } from "./decision";
import { decisionProducts } from "./decision-products";
import { addProduct, emptyYear, productPrices, sumOfYear } from "./user-year";

/**
 * The decision framework for usage that sums up a period.
 *
 * When anybody used anything is not known: pilots, seasons and first uses cannot be told, and what a user costs
 * decides alone. Of a user's calendar days only the least is known, those of the product used on most of them.
 *
 * @param users as the analysis judges them, most tokens first
 * @param products names of the usage's products
 * @param window the whole period
 * @returns most tokens first
 * @source article, "The Decision Framework"
 */
export function decideAggregate(
  users: readonly UserProduct[],
  products: readonly string[],
  window: AnnualWindow,
  rates: RateCard,
  terms: Terms,
): Decision[] {
  const collections = pricedCollections(rates, products);
  const prices = productPrices(products, rates, terms.tokenPrice);
  const indexOf = new Map(products.map((product, index) => [product, index]));
  const estimator = annualDaysEstimator();
  const byUser = new Map<string, UserProduct[]>();
  for (const each of users) {
    const own = byUser.get(each.user);
    if (own) own.push(each);
    else byUser.set(each.user, [each]);
  }
  const decided = [...byUser].map(([user, own]) => {
    const year = emptyYear(prices);
    for (const { product, usageDays, tokens } of own)
      addProduct(year, indexOf.get(product)!, usageDays, tokens, window.days);
    const { currency } = terms;
    const { scenario, code, params } = costVerdict({ year, collections, currency, lastDay: window.to });
    const days = Math.max(...own.map(({ usageDays }) => usageDays));
    const decision: Decision = {
      user,
      scenario,
      rule: { code, params },
      days,
      observedDays: window.days,
      basis: "annualised",
      ...estimator.estimate(days, window.days),
      flexCost: sumOfYear(year.flexCost, year),
      products: decisionProducts(year, window.days, estimator),
    };
    return { decision, tokens: sumOfYear(year.tokens, year) };
  });
  return decided
    .sort((a, b) => b.tokens - a.tokens || compareText(a.decision.user, b.decision.user))
    .map(({ decision }) => decision);
}
