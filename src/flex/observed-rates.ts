import type { ObservedRate } from "./analysis";
import type { Charges } from "./charges";
import { compareText } from "./compare-text";
import type { DataIssue } from "./data-issue";
import type { RateCard } from "./rate-card";
import type { Usage } from "./usage";

/** Usage days of one product that were charged one number of tokens. */
interface Rate {
  readonly tokens: number;
  days: number;
  readonly firstDay: number;
}

/**
 * The rate of each product as the data charges it: the tokens of most of its usage days.
 *
 * Where two numbers of tokens are equally frequent the smaller one is the rate: days are charged double, not half.
 *
 * @param usage its product names
 * @param charges charges of the same usage, in ascending order of day
 * @param card rates to hold against
 * @returns products with a usage day, most usage days first; none where the charges are modelled, since they then follow the card
 * @source domain notes, "Rate cards": the mode of charged tokens per user, product and day
 */
export function observedRates(usage: Usage, charges: Charges, card: RateCard): readonly ObservedRate[] {
  if (charges.basis === "modelled") return [];
  const { product: productOf } = charges.pairs;
  const ratesOf = usage.products.map(() => new Map<number, Rate>());
  // Most days repeat their product's last rate: no look-up then.
  const last: (Rate | undefined)[] = usage.products.map(() => undefined);
  for (let charge = 0; charge < charges.count; charge++) {
    const tokens = charges.tokens[charge]!;
    if (tokens <= 0) continue;
    const product = productOf[charges.pair[charge]!]!;
    let rate = last[product];
    if (rate?.tokens !== tokens) {
      rate = ratesOf[product]!.get(tokens);
      if (rate === undefined) {
        rate = { tokens, days: 0, firstDay: charges.day[charge]! };
        ratesOf[product]!.set(tokens, rate);
      }
      last[product] = rate;
    }
    rate.days++;
  }
  const observed = usage.products.flatMap((product, index) => {
    const rates = [...ratesOf[index]!.values()];
    return rates.length === 0 ? [] : [observedRate(product, rates, card)];
  });
  return observed.sort(byUsageDays);
}

/** Most usage days first. */
export function byUsageDays(a: ObservedRate, b: ObservedRate): number {
  return b.usageDays - a.usageDays || compareText(a.product, b.product);
}

/**
 * Notices about products whose rate differs from the card's.
 *
 * @param observed any observed rates
 */
export function rateIssues(observed: readonly ObservedRate[]): readonly DataIssue[] {
  return observed
    .filter(({ rate, cardRate }) => cardRate !== null && cardRate !== rate)
    .map(({ product, rate, cardRate, usageDays }) => ({
      code: "rate-differs-from-card",
      severity: "notice",
      source: "rates",
      row: null,
      column: "Tokens per day",
      value: rate,
      params: { product, rate, cardRate: cardRate!, days: usageDays },
    }));
}

function observedRate(product: string, rates: readonly Rate[], card: RateCard): ObservedRate {
  const mode = rates.reduce((best, rate) =>
    rate.days > best.days || (rate.days === best.days && rate.tokens < best.tokens) ? rate : best,
  );
  const others = rates.filter((rate) => rate !== mode);
  return {
    product,
    rate: mode.tokens,
    usageDays: rates.reduce((sum, { days }) => sum + days, 0),
    deviatingDays: others.reduce((sum, { days }) => sum + days, 0),
    deviatingSince: others.length === 0 ? null : Math.min(...others.map(({ firstDay }) => firstDay)),
    cardRate: card.find(product)?.tokensPerDay ?? null,
  };
}
