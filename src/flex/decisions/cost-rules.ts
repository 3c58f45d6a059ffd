import { isoDate } from "../dates";
import { exceeds } from "../exceeds";
import { numberOrNull } from "../judged-pairs";
import { cheapestCollection, costApart, type PricedCollection } from "./collection-price";
import type { FiredRule } from "./decision";
import { productNames, usedPlaces, type UserYear } from "./user-year";

/** What the cost rules judge one user by. */
export interface UserCosts {
  readonly year: UserYear;
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
 * Collection, named user, multi-product light or occasional: the first that applies. Only products with a usage day in
 * the trailing year count.
 *
 * @source article, "The Decision Framework"
 */
export function costVerdict(costs: UserCosts): CostVerdict {
  return collection(costs) ?? namedUser(costs) ?? multiProductLight(costs) ?? occasional(costs);
}

/**
 * Of the products whose days exceed their break-even, the place of the one whose seat saves the most; -1 where there is
 * none.
 *
 * A product that cannot be had on Flex has nothing to exceed.
 */
export function dearestOnFlex({ used, product, annualDays, breakEven, flexCost, prices }: UserYear): number {
  let dearest = -1;
  let mostOverSeat = -Infinity;
  for (let place = 0; place < used; place++) {
    // A break-even that is unknown compares as false.
    if (!exceeds(annualDays[place]!, breakEven[place]!) || prices.flexEligible[product[place]!] === 0)
      continue;
    const overSeat = flexCost[place]! - prices.seatCost[product[place]!]!;
    if (overSeat <= mostOverSeat) continue;
    dearest = place;
    mostOverSeat = overSeat;
  }
  return dearest;
}

function collection({ year, collections, currency }: UserCosts): CostVerdict | null {
  const best = cheapestCollection(year, collections);
  if (best === null) return null;
  const { collection: name, cost, apart } = best;
  const covered = usedPlaces(year, (place) => best.covers[year.product[place]!] === 1);
  const scenario = "collection";
  if (apart === Infinity) {
    const onlyThere = covered.filter((place) => costApart(year, place) === Infinity);
    const params = { collection: name, cost, currency, products: productNames(year, onlyThere) };
    return { scenario, code: "decision-collection-only", params };
  }
  const params = { collection: name, cost, apart, currency, products: productNames(year, covered) };
  return { scenario, code: "decision-collection", params };
}

function namedUser({ year, currency }: UserCosts): CostVerdict | null {
  const scenario = "named-user";
  const dearest = dearestOnFlex(year);
  if (dearest >= 0) {
    const params = {
      product: productNames(year, [dearest]),
      annualDays: year.annualDays[dearest]!,
      breakEven: year.breakEven[dearest]!,
      flexCost: year.flexCost[dearest]!,
      seatCost: year.prices.seatCost[year.product[dearest]!]!,
    };
    return { scenario, code: "decision-named-user", params: { ...params, currency } };
  }
  const notOnFlex = usedPlaces(year, (place) => year.prices.flexEligible[year.product[place]!] === 0);
  if (notOnFlex.length === 0) return null;
  return { scenario, code: "decision-named-user-only", params: { products: productNames(year, notOnFlex) } };
}

/** None is above its break-even, or it would be a named user's; a product without a seat has nothing to exceed. */
function multiProductLight({ year }: UserCosts): CostVerdict | null {
  if (year.used < 2) return null;
  const params = { count: year.used, products: productNames(year, usedPlaces(year)) };
  return { scenario: "multi-product-light", code: "decision-multi-product-light", params };
}

function occasional({ year, lastDay }: UserCosts): CostVerdict {
  const scenario = "occasional";
  if (year.used === 0) {
    return { scenario, code: "decision-occasional-unused", params: { lastDay: isoDate(lastDay) } };
  }
  const product = productNames(year, [0]);
  const annualDays = year.annualDays[0]!;
  const breakEven = numberOrNull(year.breakEven[0]!);
  if (breakEven === null)
    return { scenario, code: "decision-occasional-no-seat", params: { product, annualDays } };
  return { scenario, code: "decision-occasional", params: { product, annualDays, breakEven } };
}
