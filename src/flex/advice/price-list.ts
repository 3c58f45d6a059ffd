import type { AnalysisInput } from "../analyze";
import type { Tier } from "../tier";

/**
 * The price list by which purchases are decided.
 *
 * The example price list goes with the example price only: beside a token price of the user's own it would value the
 * same tokens twice, so there is none then.
 *
 * @returns ascending by `from`; empty where everything costs the token price
 */
export function priceList({ tiers, presets }: AnalysisInput): readonly Tier[] {
  return presets.tiers && !presets.terms ? [] : tiers;
}

/** The same, the token price for any quantity where there is no price list. */
export function orderPrices(input: AnalysisInput): readonly Tier[] {
  const tiers = priceList(input);
  return tiers.length > 0 ? tiers : [{ from: 1, price: input.terms.tokenPrice }];
}
