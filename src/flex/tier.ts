/** One step of the volume price list; a row of `FlexTiers`. Tiers are held in ascending order of `from`. */
export interface Tier {
  /** Smallest order that gets this price, tokens > 0. */
  readonly from: number;
  /** Currency per token of the whole order, > 0. */
  readonly price: number;
  /** Tokens of a pack that can be ordered, whole and > 0; null or absent where the price list names none. */
  readonly packSize?: number | null;
}

/**
 * The packs that a price list names.
 *
 * @returns tokens of each, ascending; null where it names none
 * @example packSizesOf([{ from: 500, price: 5, packSize: 500 }, { from: 1000, price: 4, packSize: 100 }]) //=> [100, 500]
 */
export function packSizesOf(tiers: readonly Tier[]): readonly number[] | null {
  const sizes = new Set(tiers.map(({ packSize }) => packSize ?? null).filter((size) => size !== null));
  return sizes.size === 0 ? null : [...sizes].sort((a, b) => a - b);
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
