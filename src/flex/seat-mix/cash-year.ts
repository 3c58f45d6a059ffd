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
  /** Pool of users whom they supply, and no others; 0 where left out. */
  readonly pool?: number;
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
  /** Pool of the lots that supplies each user, by rank; >= 0. */
  readonly poolOfUser: Int32Array;
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
  const { asOf, lines, seats, poolOfUser } = terms;
  const starting = noDemand(terms);
  for (let line = 0; line < lines.count; line++) {
    if (place[line] === ON_FLEX) {
      starting[poolOfUser[lines.user[line]!]!]![0]! += lines.tokens[line]! / DAYS;
    }
  }
  const renewals = seats.all.filter((seat) => seat.renewal <= asOf + DAYS);
  return renewals.reduce((sum, seat) => sum + seat.costPerYear, 0) + tokenCash(terms, starting);
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
  const { asOf, lines, catalog, seats, poolOfUser } = terms;
  const lastDay = asOf + DAYS;
  const paidUntil = new Int32Array(lines.count).fill(asOf + 1);
  for (const seat of seats.all) {
    eachLineOf(lines, catalog, seat, (line) => {
      paidUntil[line] = Math.max(paidUntil[line]!, seat.renewal);
    });
  }

  const starting = noDemand(terms);
  for (let line = 0; line < lines.count; line++) {
    const from = paidUntil[line]!;
    if (placeAfter[line] === ON_FLEX && from <= lastDay) {
      starting[poolOfUser[lines.user[line]!]!]![from - asOf - 1]! += lines.tokens[line]! / DAYS;
    }
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
  return seatCash + tokenCash(terms, starting);
}

/** By pool and day: tokens a day of the demand that begins on it and goes on. */
type StartingDemand = readonly Float64Array[];

function noDemand({ poolOfUser }: CashTerms): StartingDemand {
  const pools = poolOfUser.reduce((most, pool) => Math.max(most, pool + 1), 1);
  return Array.from({ length: pools }, () => new Float64Array(DAYS));
}

/** The price of the tokens that the lots in hand do not supply, bought in one order. */
function tokenCash({ asOf, lotsInHand, tiers }: CashTerms, starting: StartingDemand): number {
  const missing = starting.map((ofPool, pool) => {
    const own = lotsInHand.filter((lot) => (lot.pool ?? 0) === pool);
    return missingTokens(ofPool, own, asOf);
  });
  return poolCost(roundTokens(missing.reduce((sum, tokens) => sum + tokens, 0)), tiers);
}

/** What is wanted within the year and not supplied, the lots drawn in the order in which they expire. */
function missingTokens(starting: Float64Array, own: readonly LotInHand[], asOf: number): number {
  const lots = own.map((lot) => ({ ...lot })).sort((a, b) => a.expires - b.expires);
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
  return missing;
}
