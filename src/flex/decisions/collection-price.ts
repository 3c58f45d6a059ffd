import { compareText } from "../compare-text";
import { exceeds } from "../exceeds";
import { normalizeName, type RateCard } from "../rate-card";
import type { UserYear } from "./user-year";

/** A Collection that the card sells. */
export interface PricedCollection {
  readonly collection: string;
  /** Currency per year. */
  readonly cost: number;
  /** By product of the usage: 1 where it is included; the Collection includes itself. */
  readonly covers: Uint8Array;
}

/** A Collection held against what it would replace. */
export interface CollectionCheck extends PricedCollection {
  /** The covered products, each on the cheaper of seat and Flex; Infinity where only the Collection will do. */
  readonly apart: number;
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
    return [
      {
        collection: product,
        cost,
        covers: Uint8Array.from(products, (name) => Number(covered.has(normalizeName(name)))),
      },
    ];
  });
}

/**
 * The Collection that saves one user the most, or null where none is cheaper than its covered products apart.
 *
 * @param year of the user; products without a usage day do not count
 * @param collections as {@link pricedCollections} returns them
 * @source domain notes, "Seat mix"; article, "AEC Collection deployments"
 */
export function cheapestCollection(
  year: UserYear,
  collections: readonly PricedCollection[],
): CollectionCheck | null {
  let best: CollectionCheck | null = null;
  for (const collection of collections) {
    const apart = costOfCoveredApart(year, collection);
    if (!exceeds(apart, collection.cost)) continue;
    const check = { ...collection, apart };
    if (best === null || bestFirst(check, best) < 0) best = check;
  }
  return best;
}

function costOfCoveredApart(year: UserYear, { covers }: PricedCollection): number {
  let apart = 0;
  for (let place = 0; place < year.used; place++) {
    if (covers[year.product[place]!] === 1) apart += costApart(year, place);
  }
  return apart;
}

/** The cheaper of seat and Flex; Infinity where neither is to be had. */
export function costApart({ product, flexCost, prices }: UserYear, place: number): number {
  const seatCost = prices.seatCost[product[place]!]!;
  const onFlex = prices.flexEligible[product[place]!] === 1 ? flexCost[place]! : Infinity;
  return seatCost < onFlex ? seatCost : onFlex;
}

function bestFirst(a: CollectionCheck, b: CollectionCheck): number {
  return (
    compareDescending(a.apart - a.cost, b.apart - b.cost) ||
    a.cost - b.cost ||
    compareText(a.collection, b.collection)
  );
}

/** Infinite amounts are equal; their difference would be NaN. */
function compareDescending(a: number, b: number): number {
  return a === b ? 0 : b - a;
}
