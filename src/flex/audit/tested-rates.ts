import type { ObservedRate } from "../analysis";
import type { RateCard } from "../rate-card";
import type { Usage } from "../usage";

/** The rate that a product's charges are held against. */
export interface TestedRate {
  /** Tokens a day, > 0. */
  readonly rate: number;
  /** `observed`: the preset card plainly is not the contract's, so the data's own rate stands in for it. */
  readonly basis: "card" | "observed";
}

/** From so many usage days on, most of them at one rate tell more than a preset. */
const CONSISTENT_DAYS = 10;

/**
 * The rate of each product to hold its charges against.
 *
 * The user's own card is the contract and holds whatever the data says. The preset is not: where the data has charged
 * at least ten usage days of a product and most of them at another rate, that rate is tested instead, and what
 * deviates from it contradicts nothing that is published: it is unexplained.
 *
 * @param usage its product names
 * @param observed the rates that the data charges; none where the card is the contract's
 * @returns by product index; null where the card knows no rate, and the preset's stead is not taken
 * @source domain notes, "Rate cards": the export itself reveals the true rate
 */
export function testedRates(
  usage: Usage,
  observed: readonly ObservedRate[],
  card: RateCard,
): readonly (TestedRate | null)[] {
  const observedOf = new Map(observed.map((each) => [each.product, each]));
  return usage.products.map((product): TestedRate | null => {
    const rate = card.find(product)?.tokensPerDay ?? null;
    const seen = observedOf.get(product);
    const isConsistent =
      seen !== undefined && seen.usageDays >= CONSISTENT_DAYS && seen.deviatingDays < seen.usageDays / 2;
    if (isConsistent && seen.rate !== rate) return { rate: seen.rate, basis: "observed" };
    return rate === null ? null : { rate, basis: "card" };
  });
}
