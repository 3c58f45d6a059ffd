import { cheapestAt } from "./cheapest-at-price";
import { indexSeats, type HeldSeat, type HeldSeats } from "./held-seats";
import { placedSeats } from "./placed-seats";
import type { Placement } from "./placement";
import type { SeatCatalog } from "./seat-catalog";
import { ON_FLEX, ON_SEAT, seatChoices } from "./seat-choices";
import { NEEDS_SEAT, STAYS_ON_FLEX, type SeatLines } from "./seat-lines";

/** How the products are had before anything is moved. */
export interface SeatsToday {
  /** Seats of the table, and those that must be there besides. */
  readonly seats: HeldSeats;
  /** ON_FLEX or ON_SEAT by line. */
  readonly place: Uint8Array;
  /** Flex tokens of a year. */
  readonly tokens: number;
  /** Currency per year of all seats. */
  readonly seatCost: number;
}

/**
 * Today's mix: the seats held, the cheapest seats for what is used without one and is not Flex-eligible, and everything
 * else on Flex.
 *
 * @param asOf serial day; seats that are not in the table renew on the next
 */
export function seatsToday(
  lines: SeatLines,
  catalog: SeatCatalog,
  held: HeldSeats,
  asOf: number,
): SeatsToday {
  const missing = seatsMissing(lines, catalog, held);
  const missingSeats = (missing === null ? [] : placedSeats(missing)).flatMap((products, user) =>
    products.map((product): HeldSeat => {
      const costPerYear = held.price(user, product);
      return { user, product, costPerYear, renewal: asOf + 1, source: null };
    }),
  );
  const all = [...held.all, ...missingSeats];
  const place = new Uint8Array(lines.count);
  let tokens = 0;
  for (let line = 0; line < lines.count; line++) {
    const isOnFlex = lines.isCovered[line] === 0 && (missing === null || missing.place[line] === ON_FLEX);
    place[line] = isOnFlex ? ON_FLEX : ON_SEAT;
    if (isOnFlex) tokens += lines.tokens[line]!;
  }
  return {
    seats: indexSeats(all, catalog),
    place,
    tokens,
    seatCost: all.reduce((sum, seat) => sum + seat.costPerYear, 0),
  };
}

/** The cheapest seats for what needs one that is not held; null where nothing does. */
function seatsMissing(lines: SeatLines, catalog: SeatCatalog, held: HeldSeats): Placement | null {
  const rule = new Uint8Array(lines.count).fill(STAYS_ON_FLEX);
  for (let line = 0; line < lines.count; line++) {
    if (lines.rule[line] === NEEDS_SEAT && lines.isCovered[line] === 0) rule[line] = NEEDS_SEAT;
  }
  if (!rule.includes(NEEDS_SEAT)) return null;
  return cheapestAt(seatChoices({ ...lines, rule }, catalog, held, 0), 0);
}
