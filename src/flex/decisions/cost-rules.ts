import { isoDate } from "../dates";
import { exceeds } from "../exceeds";
import { cheapestCollection, costApart, type PricedCollection } from "./collection-price";
import type { ProductCosts, FiredRule } from "./decision";

/** What the cost rules judge one user by. */
export interface UserCosts {
  /** Products with a usage day in the trailing year, most tokens first. */
  readonly products: readonly ProductCosts[];
  readonly collections: readonly PricedCollection[];
  readonly currency: string;
  /** Last usage day in all of the data. */
  readonly lastDay: number;
}

/** A scenario that follows from what a user's products cost. */
export interface CostVerdict extends FiredRule {
  readonly scenario: "collection" | "named-user" | "multi-product-light" | "occasional";
}

/**
 * Collection, named user, multi-product light or occasional: the first that applies.
 *
 * @source article, "The Decision Framework"
 */
export function costVerdict(costs: UserCosts): CostVerdict {
  return collection(costs) ?? namedUser(costs) ?? multiProductLight(costs) ?? occasional(costs);
}

/**
 * Of the products whose days exceed their break-even, the one whose seat saves the most; null where there is none.
 *
 * A product that cannot be had on Flex has nothing to exceed.
 */
export function dearestOnFlex(products: readonly ProductCosts[]): ProductCosts | null {
  let dearest: ProductCosts | null = null;
  for (const product of products) {
    if (!product.flexEligible || product.breakEven === null) continue;
    if (!exceeds(product.annualDays, product.breakEven)) continue;
    if (dearest === null || overSeat(product) > overSeat(dearest)) dearest = product;
  }
  return dearest;
}

function overSeat({ flexCost, seatCost }: ProductCosts): number {
  return flexCost - seatCost!;
}

function collection({ products, collections, currency }: UserCosts): CostVerdict | null {
  const best = cheapestCollection(products, collections);
  if (best === null) return null;
  const { collection: name, cost, apart } = best;
  const scenario = "collection";
  if (apart === Infinity) {
    const onlyThere = best.covered.filter((product) => costApart(product) === Infinity);
    const params = { collection: name, cost, currency, products: namesOf(onlyThere) };
    return { scenario, code: "decision-collection-only", params };
  }
  const params = { collection: name, cost, apart, currency, products: namesOf(best.covered) };
  return { scenario, code: "decision-collection", params };
}

function namedUser({ products, currency }: UserCosts): CostVerdict | null {
  const scenario = "named-user";
  const dearest = dearestOnFlex(products);
  if (dearest !== null) {
    const { product, annualDays, flexCost } = dearest;
    const params = {
      product,
      annualDays,
      breakEven: dearest.breakEven!,
      flexCost,
      seatCost: dearest.seatCost!,
    };
    return { scenario, code: "decision-named-user", params: { ...params, currency } };
  }
  const notOnFlex = products.filter(({ flexEligible }) => !flexEligible);
  if (notOnFlex.length === 0) return null;
  return { scenario, code: "decision-named-user-only", params: { products: namesOf(notOnFlex) } };
}

/** None is above its break-even, or it would be a named user's; a product without a seat has nothing to exceed. */
function multiProductLight({ products }: UserCosts): CostVerdict | null {
  if (products.length < 2) return null;
  const params = { count: products.length, products: namesOf(products) };
  return { scenario: "multi-product-light", code: "decision-multi-product-light", params };
}

function occasional({ products, lastDay }: UserCosts): CostVerdict {
  const scenario = "occasional";
  const only = products[0];
  if (only === undefined) {
    return { scenario, code: "decision-occasional-unused", params: { lastDay: isoDate(lastDay) } };
  }
  const { product, annualDays, breakEven } = only;
  if (breakEven === null)
    return { scenario, code: "decision-occasional-no-seat", params: { product, annualDays } };
  return { scenario, code: "decision-occasional", params: { product, annualDays, breakEven } };
}

function namesOf(products: readonly ProductCosts[]): string {
  return products.map(({ product }) => product).join(", ");
}
