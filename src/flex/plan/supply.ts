import { drawOrder, type LotInHand } from "./lot-in-hand";

/** Tokens that the pool can draw from one day to another; days are counted from the first day of the paths. */
export interface Supply {
  /** Position in the order in which all are drawn. */
  readonly index: number;
  readonly tokens: number;
  /** First and last usable day, both inclusive; the first may lie before 0. */
  readonly from: number;
  readonly to: number;
  /** Pool that it covers; null where it covers whatever is wanted. */
  readonly pool: number | null;
}

/** Lots as the pool draws them. */
export interface Supplies {
  /** In the order in which they are drawn. */
  readonly supplies: readonly Supply[];
  /** Position among the lots of each supply. */
  readonly order: readonly number[];
}

/**
 * Lots as supplies.
 *
 * @param lots in any order
 * @param firstDay serial day that is day 0 of the supplies
 */
export function suppliesOf(lots: readonly LotInHand[], firstDay: number): Supplies {
  const order = drawOrder(lots);
  const supplies = order.map((lot, index) => {
    const { left, purchased, expires, pool = null } = lots[lot]!;
    return { index, tokens: left, from: purchased - firstDay, to: expires - firstDay, pool };
  });
  return { supplies, order };
}

/** The tokens of each supply before anything is drawn. */
export function leftOf(supplies: readonly Supply[]): Float64Array {
  return Float64Array.from(supplies, ({ tokens }) => tokens);
}
