import { cheapestAt } from "./cheapest-at-price";
import { indexSeats, type HeldSeat, type HeldSeats } from "./held-seats";
import { placedSeats } from "./placed-seats";
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
  const isHeld = Uint8Array.from({ length: lines.count }, (_, line) =>
    Number(held.covering(lines.user[line]!, lines.product[line]!).length > 0),
  );
  const rule = lines.rule.map((each, line) =>
    each === NEEDS_SEAT && isHeld[line] === 0 ? NEEDS_SEAT : STAYS_ON_FLEX,
  );
  const missing = cheapestAt(seatChoices({ ...lines, rule }, catalog, held, 0), 0);
  const missingSeats = placedSeats(missing).flatMap((products, user) =>
    products.map((product): HeldSeat => {
      const costPerYear = held.price(user, product);
      return { user, product, costPerYear, renewal: asOf + 1, source: null };
    }),
  );
  const all = [...held.all, ...missingSeats];
  const place = missing.place.map((each, line) =>
    isHeld[line] === 1 || each !== ON_FLEX ? ON_SEAT : ON_FLEX,
  );
  return {
    seats: indexSeats(all, catalog),
    place,
    tokens: lines.tokens.reduce((sum, tokens, line) => (place[line] === ON_FLEX ? sum + tokens : sum), 0),
    seatCost: all.reduce((sum, seat) => sum + seat.costPerYear, 0),
  };
}
