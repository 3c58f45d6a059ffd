import type { Charges } from "./charges";
import type { Usage } from "./usage";

/** Usage days of one product that were charged one number of tokens. */
export interface ChargedRate {
  readonly tokens: number;
  readonly days: number;
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
  /** By product: positions in `firstCharge` and `days` by tokens. */
  const rates = usage.products.map(() => new Map<number, number>());
  const firstCharge: number[] = [];
  const days: number[] = [];
  // Most days repeat their product's last rate: no look-up then.
  const lastTokens = new Float64Array(usage.products.length);
  const lastRate = new Int32Array(usage.products.length);
  for (let charge = 0; charge < count; charge++) {
    const charged = tokens[charge]!;
    if (charged <= 0) continue;
    const product = pairs.product[pair[charge]!]!;
    if (lastTokens[product] !== charged) {
      const known = rates[product]!.get(charged);
      if (known === undefined) {
        rates[product]!.set(charged, days.length);
        firstCharge.push(charge);
        days.push(0);
      }
      lastTokens[product] = charged;
      lastRate[product] = known ?? days.length - 1;
    }
    days[lastRate[product]!]!++;
  }
  return rates.map((ofProduct) =>
    Array.from(ofProduct, ([charged, rate]) => ({
      tokens: charged,
      days: days[rate]!,
      firstDay: day[firstCharge[rate]!]!,
    })),
  );
}
