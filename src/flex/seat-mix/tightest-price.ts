import type { Tier } from "../tier";
import { cheapestAt } from "./cheapest-at-price";
import type { Placement } from "./placement";

/** The token price at which a tier's lower bound is highest. */
export interface TightestPrice {
  readonly tier: Tier;
  /** Currency per token, 0 to the tier's price. */
  readonly price: number;
  /** The cheapest placement at `price`. */
  readonly placement: Placement;
  /** Currency per year: no placement that buys at this tier costs less. */
  readonly bound: number;
}

/** More steps than any price list needs; the bound holds after each of them. */
const MOST_STEPS = 100;
/** Every so many steps the range is halved, since crossings alone may close in from one side only. */
const HALVING = 4;
/** Relative: bounds this close are the same. */
const ROUNDING = 1e-13;

/**
 * The Lagrangian lower bound of everything that buys at one tier.
 *
 * A year at the tier costs S + max(T, from) p for seats S and tokens T. For every token price l between 0 and p that
 * is at least S + l T + (p - l) from, and the least of it over all placements is found user by user. The bound is
 * concave in l; its top lies where the cheapest placement passes from above `from` tokens to below.
 *
 * @param atNoPrice the cheapest placement where tokens cost nothing
 * @param atTierPrice the cheapest placement at the tier's price
 * @param known cost of a placement that is known; a bound as high settles the tier
 * @source M. Fisher, "The Lagrangian Relaxation Method for Solving Integer Programming Problems"
 */
export function tightestPrice(
  tier: Tier,
  atNoPrice: Placement,
  atTierPrice: Placement,
  known: number,
): TightestPrice {
  const boundAt = (price: number, { seatCost, tokens }: Placement): TightestPrice["bound"] =>
    seatCost + price * tokens + (tier.price - price) * tier.from;
  let below = { price: tier.price, placement: atTierPrice };
  let above = { price: 0, placement: atNoPrice };
  if (atTierPrice.tokens >= tier.from) return { tier, ...below, bound: boundAt(tier.price, atTierPrice) };
  if (above.placement.tokens <= tier.from) return { tier, ...above, bound: boundAt(0, above.placement) };
  for (let step = 1; ; step++) {
    const isHalving = step % HALVING === 0;
    const price = isHalving
      ? (below.price + above.price) / 2
      : crossingPrice(below.placement, above.placement);
    const placement = cheapestAt(atNoPrice.choices, price);
    const bound = boundAt(price, placement);
    // Where both cost the same, no price gives a higher bound than they; elsewhere they say nothing of the top.
    const isTop = !isHalving && isAsHigh(bound, boundAt(price, below.placement));
    if (isTop || bound >= known || step === MOST_STEPS) return { tier, price, placement, bound };
    if (placement.tokens < tier.from) below = { price, placement };
    else above = { price, placement };
  }
}

function isAsHigh(bound: number, other: number): boolean {
  return bound >= other - Math.abs(other) * ROUNDING;
}

/** The token price at which two placements cost the same. */
function crossingPrice(below: Placement, above: Placement): number {
  return (below.seatCost - above.seatCost) / (above.tokens - below.tokens);
}
