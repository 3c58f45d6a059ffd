import { bundlesOf, type Bundle, type CollectionOffer } from "./collection-sets";
import type { HeldSeats } from "./held-seats";
import type { SeatCatalog } from "./seat-catalog";
import { NEEDS_SEAT, STAYS_ON_FLEX, type SeatLines } from "./seat-lines";

/** Where a line ends up. */
export const ON_FLEX = 0;
export const ON_SEAT = 1;
/** A Collection covers it. */
export const COVERED = 2;

/** The decisions that are open, and what is settled before any of them. */
export interface SeatChoices {
  readonly lines: SeatLines;
  /** Lines that choose between Flex and their own seat, whatever the others do. */
  readonly single: readonly number[];
  readonly bundles: readonly Bundle[];
  /** Tokens and seats of the lines without a choice, a year. */
  readonly settledTokens: number;
  readonly settledSeatCost: number;
  /** Place of each line without a choice; ON_FLEX for the others. */
  readonly settledPlace: Uint8Array;
  /** The most tokens that one decision can move. */
  readonly longestStride: number;
  /** Lines that need a seat for which neither seat nor Collection is to be had; they count on Flex. */
  readonly unplaced: readonly number[];
}

/**
 * The decisions that a token price of at most `topPrice` leaves open.
 *
 * A Collection that costs at least what all of its lines cost apart, each on its seat or on Flex at the top price, is
 * never bought and left out.
 *
 * @param topPrice currency per token; Infinity: nothing may be left on Flex
 */
export function seatChoices(
  lines: SeatLines,
  catalog: SeatCatalog,
  held: HeldSeats,
  topPrice: number,
): SeatChoices {
  const single: number[] = [];
  const bundles: Bundle[] = [];
  const unplaced: number[] = [];
  const settledPlace = new Uint8Array(lines.count);
  let settledTokens = 0;
  let settledSeatCost = 0;

  const needsSeat = (line: number): boolean => lines.rule[line] === NEEDS_SEAT;
  const worth = (line: number): number =>
    needsSeat(line) ? lines.seatCost[line]! : Math.min(lines.seatCost[line]!, topPrice * lines.tokens[line]!);
  const lineOf = new Int32Array(catalog.products.names.length);
  const bundled = new Uint8Array(lines.count);

  for (let user = 0; user + 1 < lines.userStart.length; user++) {
    const start = lines.userStart[user]!;
    const end = lines.userStart[user + 1]!;
    lineOf.fill(-1);
    let anyOpen = false;
    for (let line = start; line < end; line++) {
      const open = lines.rule[line] !== STAYS_ON_FLEX && (needsSeat(line) || lines.tokens[line]! > 0);
      if (!open) continue;
      lineOf[lines.product[line]!] = line;
      anyOpen = true;
    }
    const offers = anyOpen ? offersTo(user, catalog, held, lineOf, worth) : [];
    for (const bundle of bundlesOf(offers, worth)) {
      bundles.push(bundle);
      for (const line of bundle.lines) bundled[line] = 1;
    }
    for (let line = start; line < end; line++) {
      if (bundled[line] === 1) continue;
      const seatCost = lines.seatCost[line]!;
      const open = lineOf[lines.product[line]!] === line;
      if (open && seatCost < Infinity) {
        if (needsSeat(line)) {
          settledPlace[line] = ON_SEAT;
          settledSeatCost += seatCost;
        } else single.push(line);
        continue;
      }
      settledTokens += lines.tokens[line]!;
      if (needsSeat(line)) unplaced.push(line);
    }
  }
  const longestStride = mostTokens(lines, single, bundles);
  return { lines, single, bundles, settledTokens, settledSeatCost, settledPlace, longestStride, unplaced };
}

/** Of one single line, or of all lines of one bundle. */
function mostTokens({ tokens }: SeatLines, single: readonly number[], bundles: readonly Bundle[]): number {
  let most = 0;
  for (const line of single) most = Math.max(most, tokens[line]!);
  for (const bundle of bundles) {
    most = Math.max(
      most,
      bundle.lines.reduce((sum, line) => sum + tokens[line]!, 0),
    );
  }
  return most;
}

/** The Collections that could pay for a user. */
function offersTo(
  user: number,
  catalog: SeatCatalog,
  held: HeldSeats,
  lineOf: Int32Array,
  worth: (line: number) => number,
): CollectionOffer[] {
  const offers: CollectionOffer[] = [];
  for (const product of catalog.collections) {
    const price = held.price(user, product);
    const lines: number[] = [];
    let worthOfLines = 0;
    for (const covered of catalog.covers[product]!) {
      const line = lineOf[covered]!;
      if (line < 0) continue;
      lines.push(line);
      worthOfLines += worth(line);
    }
    if (worthOfLines > price) offers.push({ product, price, lines });
  }
  return offers;
}
