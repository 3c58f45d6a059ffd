import type { Charges } from "./charges";
import type { Usage } from "./usage";

/** Usage days of one product that were charged one number of tokens. */
export interface ChargedRate {
  readonly tokens: number;
  days: number;
  /** Serial day. */
  readonly firstDay: number;
}

/** By product: its rates in the order in which they come first; none for a product without a usage day. */
export type ChargedRates = readonly (readonly ChargedRate[])[];

/**
 * How often each product was charged which number of tokens.
 *
 * @param usage its product names
 * @param charges charges of the same usage, in ascending order of day
 */
export function chargedRates(usage: Usage, charges: Charges): ChargedRates {
  const { count, pair, pairs, tokens, day } = charges;
  const ratesOf = usage.products.map(() => new Map<number, ChargedRate>());
  // Most days repeat their product's last rate: no look-up then.
  const last: (ChargedRate | undefined)[] = usage.products.map(() => undefined);
  for (let charge = 0; charge < count; charge++) {
    const charged = tokens[charge]!;
    if (charged <= 0) continue;
    const product = pairs.product[pair[charge]!]!;
    let rate = last[product];
    if (rate?.tokens !== charged) {
      rate = ratesOf[product]!.get(charged);
      if (rate === undefined) {
        rate = { tokens: charged, days: 0, firstDay: day[charge]! };
        ratesOf[product]!.set(charged, rate);
      }
      last[product] = rate;
    }
    rate.days++;
  }
  return ratesOf.map((rates) => [...rates.values()]);
}
