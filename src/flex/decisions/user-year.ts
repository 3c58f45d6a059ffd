import { breakEvenDays } from "../break-even";
import type { RateCard } from "../rate-card";
import { DAYS_PER_YEAR } from "./annual-days";

/** What the products of a usage cost whoever uses them, in columns by product index. */
export interface ProductPrices {
  readonly names: readonly string[];
  /** Currency per year; NaN where no seat is offered or the card does not know the product. */
  readonly seatCost: Float64Array;
  /** 0 where the card says that the product cannot be had on Flex. */
  readonly flexEligible: Uint8Array;
  /** Currency per token. */
  readonly tokenPrice: number;
}

/**
 * One user's products in a year, in columns by place: most tokens first.
 *
 * There are a hundred thousand users and products, so the users take turns on the same columns.
 */
export interface UserYear {
  readonly prices: ProductPrices;
  /** Number of products. */
  count: number;
  /** Products with a usage day, which come first. */
  used: number;
  readonly product: Int32Array;
  /** Usage days of the trailing year, and their tokens. */
  readonly days: Float64Array;
  readonly tokens: Float64Array;
  /** Days x 365 / days observed. */
  readonly annualDays: Float64Array;
  /** A year on Flex. */
  readonly flexCost: Float64Array;
  /** Days a year at which seat and Flex cost the same; NaN without a seat cost or a rate. */
  readonly breakEven: Float64Array;
}

/**
 * The prices of a usage's products.
 *
 * @param names of the products
 * @param rates the card
 * @param tokenPrice currency per token
 */
export function productPrices(names: readonly string[], rates: RateCard, tokenPrice: number): ProductPrices {
  const rateOf = names.map((name) => rates.find(name));
  return {
    names,
    seatCost: Float64Array.from(rateOf, (rate) => rate?.seatCostPerYear ?? NaN),
    flexEligible: Uint8Array.from(rateOf, (rate) => Number(rate?.flexEligible ?? true)),
    tokenPrice,
  };
}

/** Columns for the years of users who have at most one entry a product. */
export function emptyYear(prices: ProductPrices): UserYear {
  const most = prices.names.length;
  return {
    prices,
    count: 0,
    used: 0,
    product: new Int32Array(most),
    days: new Float64Array(most),
    tokens: new Float64Array(most),
    annualDays: new Float64Array(most),
    flexCost: new Float64Array(most),
    breakEven: new Float64Array(most),
  };
}

/**
 * Adds a product to a user's year; one without a usage day comes after all that have one.
 *
 * @param product its index
 * @param days usage days of the trailing year
 * @param tokens of these days
 * @param observedDays days that the usage days are taken to have been observed in, >= 1
 * @source article, "Token Rates by Product"
 */
export function addProduct(
  year: UserYear,
  product: number,
  days: number,
  tokens: number,
  observedDays: number,
): void {
  const { prices } = year;
  const annualDays = (days * DAYS_PER_YEAR) / observedDays;
  const effectiveRate = days === 0 ? 0 : tokens / days;
  // Credits may leave a usage report's product without a rate.
  const rate = effectiveRate > 0 ? effectiveRate : NaN;
  const place = year.count++;
  if (days > 0) year.used++;
  year.product[place] = product;
  year.days[place] = days;
  year.tokens[place] = tokens;
  year.annualDays[place] = annualDays;
  year.flexCost[place] = annualDays * effectiveRate * prices.tokenPrice;
  year.breakEven[place] = breakEvenDays(prices.seatCost[product]!, rate, prices.tokenPrice);
}

/** Names of the products at some places of a year, comma-separated. */
export function productNames({ product, prices }: UserYear, places: readonly number[]): string {
  return places.map((place) => prices.names[product[place]!]!).join(", ");
}

/** The places of the products with a usage day, or of those of them that are wanted. */
export function usedPlaces({ used }: UserYear, isWanted: (place: number) => boolean = () => true): number[] {
  const places: number[] = [];
  for (let place = 0; place < used; place++) if (isWanted(place)) places.push(place);
  return places;
}

/** All of a column of a year, added up. */
export function sumOfYear(column: Float64Array, { count }: UserYear): number {
  let sum = 0;
  for (let place = 0; place < count; place++) sum += column[place]!;
  return sum;
}
