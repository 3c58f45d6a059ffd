import type { Tier } from "../tier";
import { roundTokens } from "../token-unit";
import type { HeldSeats } from "./held-seats";
import { poolCost } from "./pool-cost";
import type { SeatCatalog } from "./seat-catalog";
import { ON_FLEX } from "./seat-choices";
import { eachLineOf, type SeatLines } from "./seat-lines";

/** Tokens already paid for. */
export interface LotInHand {
  /** Last serial day on which they can be used. */
  readonly expires: number;
  /** Tokens left at the end of the as-of day. */
  readonly tokens: number;
}

/** What the cash of the coming year follows from. */
export interface CashTerms {
  /** Serial day; the year runs from the next day on. */
  readonly asOf: number;
  readonly lines: SeatLines;
  readonly catalog: SeatCatalog;
  /** Seats there are today. */
  readonly seats: HeldSeats;
  readonly lotsInHand: readonly LotInHand[];
  /** Ascending by `from`. */
  readonly tiers: readonly Tier[];
}

const DAYS = 365;

/**
 * What is paid within 365 days if everything stays as it is: every seat at its renewal, and the tokens that the lots
 * in hand do not supply.
 *
 * @param place ON_FLEX or otherwise, by line
 */
export function cashIfNothingMoves(terms: CashTerms, place: Uint8Array): number {
  const { asOf, lines, seats } = terms;
  const demand = new Float64Array(DAYS);
  for (let line = 0; line < lines.count; line++) {
    if (place[line] === ON_FLEX) demand[0]! += lines.tokens[line]! / DAYS;
  }
  const renewals = seats.all.filter((seat) => seat.renewal <= asOf + DAYS);
  return renewals.reduce((sum, seat) => sum + seat.costPerYear, 0) + tokenCash(terms, demand);
}

/**
 * What is paid within 365 days on the way to another mix.
 *
 * A seat that is given up serves until its renewal; what it covered needs tokens from then on. A new seat is bought
 * for a full term, on the first day on which a product of it is not covered by a seat already paid.
 *
 * @param seatsAfter product ranks by user rank
 * @param placeAfter ON_FLEX or otherwise, by line
 * @source domain notes, "Paid is sunk"
 */
export function cashOfMoving(
  terms: CashTerms,
  seatsAfter: readonly (readonly number[])[],
  placeAfter: Uint8Array,
): number {
  const { asOf, lines, catalog, seats } = terms;
  const lastDay = asOf + DAYS;
  const paidUntil = new Int32Array(lines.count).fill(asOf + 1);
  for (const seat of seats.all) {
    eachLineOf(lines, catalog, seat, (line) => {
      paidUntil[line] = Math.max(paidUntil[line]!, seat.renewal);
    });
  }

  const demand = new Float64Array(DAYS);
  for (let line = 0; line < lines.count; line++) {
    const from = paidUntil[line]!;
    if (placeAfter[line] === ON_FLEX && from <= lastDay)
      demand[from - asOf - 1]! += lines.tokens[line]! / DAYS;
  }

  const neededOn = (user: number, product: number): number => {
    let first = Infinity;
    eachLineOf(lines, catalog, { user, product }, (line) => {
      if (placeAfter[line] !== ON_FLEX) first = Math.min(first, paidUntil[line]!);
    });
    return first;
  };
  let seatCash = 0;
  seatsAfter.forEach((products, user) => {
    for (const product of products) {
      const due = seats.find(user, product)?.renewal ?? neededOn(user, product);
      if (due <= lastDay) seatCash += seats.price(user, product);
    }
  });
  return seatCash + tokenCash(terms, demand);
}

/**
 * The price of the tokens that the lots in hand do not supply, bought in one order.
 *
 * @param starting by day: tokens a day of the demand that begins on it and goes on
 */
function tokenCash({ asOf, lotsInHand, tiers }: CashTerms, starting: Float64Array): number {
  const lots = lotsInHand.map((lot) => ({ ...lot })).sort((a, b) => a.expires - b.expires);
  let perDay = 0;
  let missing = 0;
  for (let day = 0; day < DAYS; day++) {
    perDay += starting[day]!;
    let wanted = perDay;
    for (const lot of lots) {
      if (lot.expires < asOf + 1 + day) continue;
      const drawn = Math.min(wanted, lot.tokens);
      lot.tokens -= drawn;
      wanted -= drawn;
    }
    missing += wanted;
  }
  return poolCost(roundTokens(missing), tiers);
}
