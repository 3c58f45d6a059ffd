import { exceeds } from "../exceeds";
import type { Tier } from "../tier";

/** One order of tokens. */
export interface Order {
  readonly tokens: number;
  /** Currency per token of the whole order. */
  readonly price: number;
  readonly cost: number;
}

/** What can be ordered, and at what price. */
export interface OrderCatalog {
  /** Whole number of tokens of which every order is a multiple. */
  readonly unit: number;
  /** Price of a token bought in a hurry: that of the lowest tier. */
  readonly smallPrice: number;
  /**
   * The cheapest order of at least so many tokens, buying up to a tier where that costs less; of equally cheap ones
   * the smallest.
   *
   * @param tokens > 0
   */
  cheapest(tokens: number): Order;
}

/**
 * The orders that a price list and pack sizes allow: any number of packs, not below the lowest tier.
 *
 * @param tiers ascending by `from`, at least one
 * @param packSizes tokens of each pack, whole; null where none are stated: then the tiers' `from` are the packs
 * @source domain notes, "Mechanics", packs: "pack sizes are part of the tier table"; "Method notes", tier boundary
 */
export function orderCatalog(tiers: readonly Tier[], packSizes: readonly number[] | null): OrderCatalog {
  const sizes =
    packSizes === null || packSizes.length === 0 ? tiers.map(({ from }) => Math.ceil(from)) : packSizes;
  const roundUp = packRounding(sizes);
  return {
    unit: sizes.reduce(greatestCommonDivisor),
    smallPrice: tiers[0]!.price,
    cheapest(tokens) {
      let cheapest: Order | null = null;
      for (const { from, price } of tiers) {
        const packed = roundUp(Math.max(tokens, from));
        const order = { tokens: packed, price, cost: packed * price };
        if (cheapest === null || exceeds(cheapest.cost, order.cost)) cheapest = order;
      }
      return cheapest!;
    },
  };
}

/** Sums of packs are tabulated up to this many units. */
const TABLE_LIMIT = 1 << 20;

/** Rounds a number of tokens up to what packs of the given sizes can make up. */
function packRounding(sizes: readonly number[]): (tokens: number) => number {
  const unit = sizes.reduce(greatestCommonDivisor);
  const smallest = Math.min(...sizes);
  const multipleOf = (size: number, tokens: number): number => Math.ceil(tokens / size - 1e-9) * size;
  if (unit === smallest) return (tokens) => multipleOf(unit, tokens);
  // From here on every multiple of the unit is a sum of packs. (I. Schur's bound, A. Brauer 1942)
  const complete = (smallest / unit - 1) * (Math.max(...sizes) / unit - 1);
  const limit = Math.min(TABLE_LIMIT, complete);
  const canMake = new Uint8Array(limit + 1);
  canMake[0] = 1;
  for (let n = 1; n <= limit; n++) {
    if (sizes.some((size) => n >= size / unit && canMake[n - size / unit] === 1)) canMake[n] = 1;
  }
  return (tokens) => {
    for (let n = Math.ceil(tokens / unit - 1e-9); n <= limit; n++) if (canMake[n] === 1) return n * unit;
    return multipleOf(complete <= TABLE_LIMIT ? unit : smallest, tokens);
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
