import type { RateCard } from "../rate-card";
import type { NameRanks } from "./name-ranks";

/** What the rate card says of every product by its rank. */
export interface SeatCatalog {
  readonly products: NameRanks;
  /** Whether the card has the product. */
  readonly known: readonly boolean[];
  /** Currency per year of the product's seat; Infinity where none is offered. */
  readonly seatCost: readonly number[];
  /** True for a product that the card does not have. */
  readonly flexEligible: readonly boolean[];
  readonly tokensPerDay: readonly (number | null)[];
  /** Products that a seat of the product lets its user run: the product itself and what the Collection includes. */
  readonly covers: readonly (readonly number[])[];
  /** The products that are Collections, by name. */
  readonly collections: readonly number[];
}

/**
 * The rate card by product rank.
 *
 * @param products ranks of all products in play, those of the card and of its Collections among them
 * @param rates the card
 */
export function seatCatalog(products: NameRanks, rates: RateCard): SeatCatalog {
  const rateOf = products.names.map((name) => rates.find(name));
  const covers = rateOf.map((rate, product) => [
    ...new Set([product, ...(rate?.covers ?? []).map((name) => products.rankOf(name))]),
  ]);
  return {
    products,
    known: rateOf.map((rate) => rate !== undefined),
    seatCost: rateOf.map((rate) => rate?.seatCostPerYear ?? Infinity),
    flexEligible: rateOf.map((rate) => rate?.flexEligible ?? true),
    tokensPerDay: rateOf.map((rate) => rate?.tokensPerDay ?? null),
    covers,
    collections: [...covers.keys()].filter((product) => covers[product]!.length > 1),
  };
}
