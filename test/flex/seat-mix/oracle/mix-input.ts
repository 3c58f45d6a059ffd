import type { Rate } from "../../../../src/flex/rate-card";
import { rateCard } from "../../../../src/flex/rate-card";
import type { Seat } from "../../../../src/flex/seat";
import type { SeatDemand } from "../../../../src/flex/seat-mix/seat-demand";
import type { SeatMixInput } from "../../../../src/flex/seat-mix/seat-mix";

/** 2025-12-31 */
export const AS_OF = 46_022;

export const FULL_YEAR = { from: AS_OF - 364, to: AS_OF, days: 365, annualised: false };

/** A product of the card at 5 tokens a day, on Flex and with a seat, where not said otherwise. */
export function rateOf(product: string, given: Partial<Rate> = {}): Rate {
  return {
    product,
    tokensPerDay: 5,
    seatCostPerYear: 1000,
    flexEligible: true,
    inContract: true,
    covers: [],
    publishedBreakEven: null,
    typicalUse: "",
    ...given,
  };
}

/** A Collection that cannot be had on Flex. */
export function collectionOf(product: string, seatCostPerYear: number | null, covers: string[]): Rate {
  return rateOf(product, { tokensPerDay: null, seatCostPerYear, flexEligible: false, covers });
}

/** A judged demand at 5 tokens a day, where not said otherwise. */
export function demandOf(
  user: string,
  product: string,
  tokens: number,
  given: Partial<SeatDemand> = {},
): SeatDemand {
  return { user, product, tokens, effectiveRate: tokens === 0 ? null : 5, staysOnFlex: false, ...given };
}

export function seatOf(user: string, product: string, given: Partial<Seat> = {}): Seat {
  return { user, product, team: null, start: null, renewal: null, costPerYear: 1000, sourceRow: 2, ...given };
}

/** An input without seats and lots, tokens at $5 each. */
export function mixInput(rates: readonly Rate[], given: Partial<SeatMixInput>): SeatMixInput {
  return {
    demands: [],
    rates: rateCard(rates),
    tiers: [{ from: 1, price: 5 }],
    seats: null,
    seatUse: null,
    lotsInHand: [],
    asOf: AS_OF,
    window: FULL_YEAR,
    ...given,
  };
}
