import { compareText } from "../compare-text";
import { exceeds } from "../exceeds";
import { normalizeName, type RateCard } from "../rate-card";
import type { ProductCosts } from "./decision";

/** A Collection that the card sells. */
export interface PricedCollection {
  readonly collection: string;
  /** Currency per year. */
  readonly cost: number;
  /** Products of the usage that it includes, as the usage spells them; it includes itself. */
  readonly covers: ReadonlySet<string>;
}

/** A Collection held against what it would replace. */
export interface CollectionCheck {
  readonly collection: string;
  /** Currency per year. */
  readonly cost: number;
  /** The covered products, each on the cheaper of seat and Flex; Infinity where only the Collection will do. */
  readonly apart: number;
  readonly covered: readonly ProductCosts[];
}

/**
 * The Collections of the card that have a price.
 *
 * @param rates the card
 * @param products names of the usage's products
 */
export function pricedCollections(rates: RateCard, products: readonly string[]): PricedCollection[] {
  return rates.rates.flatMap((rate) => {
    const { product, seatCostPerYear: cost, covers } = rate;
    if (covers.length === 0 || cost === null || rates.find(product) !== rate) return [];
    const covered = new Set([product, ...covers].map(normalizeName));
    const used = products.filter((name) => covered.has(normalizeName(name)));
    return [{ collection: product, cost, covers: new Set(used) }];
  });
}

/**
 * The Collection that saves one user the most, or null where none is cheaper than its covered products apart.
 *
 * @param products the user's products with a day of use
 * @param collections as {@link pricedCollections} returns them
 * @source domain notes, "Seat mix"; article, "AEC Collection deployments"
 */
export function cheapestCollection(
  products: readonly ProductCosts[],
  collections: readonly PricedCollection[],
): CollectionCheck | null {
  const checks = collections.map(({ collection, cost, covers }): CollectionCheck => {
    const covered = products.filter(({ product }) => covers.has(product));
    return {
      collection,
      cost,
      apart: covered.reduce((sum, product) => sum + costApart(product), 0),
      covered,
    };
  });
  return (
    checks
      .filter(({ apart, cost }) => exceeds(apart, cost))
      .sort(
        (a, b) =>
          compareDescending(a.apart - a.cost, b.apart - b.cost) ||
          a.cost - b.cost ||
          compareText(a.collection, b.collection),
      )[0] ?? null
  );
}

/** The cheaper of seat and Flex; Infinity where neither is to be had. */
export function costApart({ flexEligible, flexCost, seatCost }: ProductCosts): number {
  return Math.min(flexEligible ? flexCost : Infinity, seatCost ?? Infinity);
}

/** Infinite amounts are equal; their difference would be NaN. */
function compareDescending(a: number, b: number): number {
  return a === b ? 0 : b - a;
}
