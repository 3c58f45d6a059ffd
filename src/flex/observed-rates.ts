import type { ObservedRate } from "./analysis";
import type { ChargedRate, ChargedRates } from "./charged-rates";
import { compareText } from "./compare-text";
import type { DataIssue } from "./data-issue";
import type { RateCard } from "./rate-card";
import type { Usage } from "./usage";

/**
 * The rate of each product as the data charges it: the tokens of most of its usage days.
 *
 * Where two numbers of tokens are equally frequent the smaller one is the rate: days are charged double, not half.
 *
 * @param usage its product names
 * @param charged how often each product was charged what
 * @param card rates to hold against
 * @returns products with a usage day, most usage days first
 * @source domain notes, "Rate cards": the mode of charged tokens per user, product and day
 */
export function observedRates(usage: Usage, charged: ChargedRates, card: RateCard): readonly ObservedRate[] {
  return usage.products
    .flatMap((product, index) =>
      charged[index]!.length === 0 ? [] : [observedRate(product, charged[index]!, card)],
    )
    .sort(byUsageDays);
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

function observedRate(product: string, rates: readonly ChargedRate[], card: RateCard): ObservedRate {
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
