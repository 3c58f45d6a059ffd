import type { Tier } from "../tier";
import { cheapestAt, isCheaper } from "./cheapest-at-price";
import type { HeldSeats } from "./held-seats";
import type { Placement } from "./placement";
import { competingTiers, poolCost } from "./pool-cost";
import type { SeatCatalog } from "./seat-catalog";
import { seatChoices } from "./seat-choices";
import type { SeatLines } from "./seat-lines";
import { searchTier, type SearchLimits } from "./tier-search";
import { tightestPrice } from "./tightest-price";

/** The cheapest way found to place every line, and how far it is proven. */
export interface CheapestMix {
  readonly placement: Placement;
  /** Currency per year of seats and Flex. */
  readonly cost: number;
  /** Currency per year: no placement costs less. */
  readonly bound: number;
}

/** Far more than any price list has needed; reached, the gap between cost and bound says so. */
const SEARCH_LIMITS: SearchLimits = { ways: 1 << 15, options: 1 << 12, work: 1 << 22 };

/**
 * The cheapest placement of all lines.
 *
 * The users are tied together by the price of the pool alone. It is convex within a tier, so the tiers are searched
 * one by one; no tokens at all is a case of its own, as the pool then costs nothing.
 *
 * @param tiers ascending by `from`, at least one
 * @source domain notes, "Seat mix"
 */
export function cheapestMix(
  lines: SeatLines,
  catalog: SeatCatalog,
  held: HeldSeats,
  tiers: readonly Tier[],
  limits: SearchLimits = SEARCH_LIMITS,
): CheapestMix {
  const costOf = (seatCost: number, tokens: number): number => seatCost + poolCost(tokens, tiers);
  const competing = competingTiers(tiers);
  const choices = seatChoices(lines, catalog, held, competing[0]!.price);
  const atTierPrices = competing.map((tier) => cheapestAt(choices, tier.price));
  const atNoPrice = cheapestAt(choices, 0);
  let best = { placement: atTierPrices[0]!, cost: Infinity };
  const offer = (placement: Placement | null): void => {
    if (placement === null) return;
    const cost = costOf(placement.seatCost, placement.tokens);
    if (isCheaper(cost, best.cost)) best = { placement, cost };
  };
  atTierPrices.forEach(offer);
  offer(atNoPrice);
  const withoutTokens = canDoWithoutTokens(atTierPrices[0]!, competing[0]!)
    ? withoutFlex(lines, catalog, held)
    : null;
  offer(withoutTokens);
  let bound = withoutTokens?.seatCost ?? Infinity;
  competing.forEach((tier, index) => {
    const tightest = tightestPrice(tier, atNoPrice, atTierPrices[index]!, best.cost);
    offer(tightest.placement);
    const found = searchTier(tightest, best.cost, costOf, limits);
    offer(found.placement);
    bound = Math.min(bound, found.bound);
  });
  return { ...best, bound: Math.min(bound, best.cost) };
}

/**
 * Whether it can pay to have no tokens at all.
 *
 * Where the cheapest placement at the highest price reaches that price's own quantity, tokens cost what they are worth
 * and none is better left unbought.
 */
function canDoWithoutTokens(atHighestPrice: Placement, highest: Tier): boolean {
  return atHighestPrice.tokens < highest.from;
}

/** The cheapest placement that needs no tokens at all; null where some line has to be on Flex. */
function withoutFlex(lines: SeatLines, catalog: SeatCatalog, held: HeldSeats): Placement | null {
  const placement = cheapestAt(seatChoices(lines, catalog, held, Infinity), Infinity);
  return placement.tokens > 0 ? null : placement;
}
