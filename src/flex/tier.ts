/** One step of the volume price list; a row of `FlexTiers`. Tiers are held in ascending order of `from`. */
export interface Tier {
  /** Smallest order that gets this price, tokens > 0. */
  readonly from: number;
  /** Currency per token of the whole order, > 0. */
  readonly price: number;
}

/**
 * An example price list, to be replaced by the contract's own.
 *
 * @source article, "Tier Inefficiency at the Volume Boundary" (12-18 % between 500 and 1,000 tokens; midpoint 15 %)
 */
export const EXAMPLE_TIERS: readonly Tier[] = [
  { from: 100, price: 5 },
  { from: 500, price: 5 },
  { from: 1000, price: 4.25 },
];
