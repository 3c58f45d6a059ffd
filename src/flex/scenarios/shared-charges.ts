import type { AnalysisInput } from "../analyze";
import { chargesOf, type Charges } from "../charges";
import type { Usage } from "../usage";

/**
 * The charges of one usage under several terms, each computed once.
 *
 * Reported tokens are charged whatever the terms say; modeled ones rest on the rates of the products used, on the
 * free minutes and on the billing day.
 *
 * @param usage the same in all inputs asked for
 * @returns the charges of an input
 */
export function sharedCharges(usage: Usage): (input: AnalysisInput) => Charges {
  const known = new Map<string, Charges>();
  return ({ rates, terms }) => {
    const dailyRates = usage.products.map((product) => rates.find(product)?.tokensPerDay ?? 0);
    const key =
      usage.tokens === null ? [terms.billingDay, terms.freeMinutes, ...dailyRates].join() : "reported";
    let charges = known.get(key);
    if (charges === undefined) {
      charges = chargesOf(usage, rates, terms);
      known.set(key, charges);
    }
    return charges;
  };
}
