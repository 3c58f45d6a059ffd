import { quantileOf } from "../forecast/quantile";
import type { Tier } from "../tier";
import type { OrderCatalog } from "./order-catalog";

/** How much to buy in one order for the year: the one-line explanation of a plan. */
export interface RightSize {
  /**
   * (p2 - p1 + g) / (p2 + g): buy so much that it suffices with this probability. p1 is the price of the order, p2
   * that of a small one, g the outage cost per token.
   */
  readonly fractile: number;
  /** Tokens to buy, net of the lots in hand, a whole number of packs; 0: buy small packs just in time. */
  readonly tokens: number;
  /** p1, currency per token; p2 where nothing is to be bought. */
  readonly price: number;
  /** Mean over the paths of p1 x tokens + (p2 + g) x what is missing. */
  readonly expectedCost: number;
}

/**
 * The order that weighs a discount against tokens that expire.
 *
 * Topping up is always possible, so a token too many costs p1 and a token too few p2 - p1 + g. Every tier is tried
 * with its own fractile; below its `from` it is bought up to.
 *
 * @param need tokens of the year net of the lots in hand, by path
 * @param tiers ascending by `from`, at least one
 * @param catalog the orders that tiers and packs allow
 * @param outageCost g, currency per token, >= 0
 * @source domain notes, "Method notes", pool sizing
 */
export function rightSize(
  need: Float64Array,
  tiers: readonly Tier[],
  catalog: OrderCatalog,
  outageCost: number,
): RightSize {
  const sorted = need.slice().sort();
  const shortCost = catalog.smallPrice + outageCost;
  const fractileAt = (price: number): number => Math.max(0, (shortCost - price) / shortCost);
  const sized = (tokens: number, price: number): RightSize => ({
    fractile: fractileAt(price),
    tokens,
    price,
    expectedCost: price * tokens + shortCost * meanExcess(sorted, tokens),
  });
  let best = sized(0, catalog.smallPrice);
  for (const { from, price } of tiers) {
    const fractile = fractileAt(price);
    if (fractile === 0) continue;
    const wanted = quantileOf(sorted, fractile);
    if (wanted <= 0) continue;
    for (const least of [Math.max(wanted - catalog.unit, from), Math.max(wanted, from)]) {
      const order = catalog.cheapest(least);
      const size = sized(order.tokens, order.price);
      if (size.expectedCost < best.expectedCost) best = size;
    }
  }
  return best;
}

function meanExcess(need: Float64Array, tokens: number): number {
  return need.reduce((sum, each) => sum + Math.max(0, each - tokens), 0) / need.length;
}
