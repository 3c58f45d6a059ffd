import type { Seat } from "../seat";
import type { NameRanks } from "./name-ranks";
import type { SeatCatalog } from "./seat-catalog";

/** A seat that a user has today; users and products by rank. */
export interface HeldSeat {
  readonly user: number;
  readonly product: number;
  /** Currency per year. */
  readonly costPerYear: number;
  /** First serial day that is not paid for; the day after the as-of day where it is unknown or past. */
  readonly renewal: number;
  /** Row of the seats table; null for a seat that must be there because its product is used and not Flex-eligible. */
  readonly source: Seat | null;
}

/** The seats of every user, cheapest first. */
export interface HeldSeats {
  /** In the order of the table. */
  readonly all: readonly HeldSeat[];
  of(user: number): readonly HeldSeat[];
  /** The cheapest seat of the very product. */
  find(user: number, product: number): HeldSeat | undefined;
  /** Seats that let the user run a product. */
  covering(user: number, product: number): readonly HeldSeat[];
  /** Currency per year that the user's seat costs: as held, else as on the card; Infinity where there is none. */
  price(user: number, product: number): number;
}

const NONE: readonly HeldSeat[] = [];

/**
 * Seats of the table by rank.
 *
 * A renewal that is unknown is taken as due tomorrow: its payment falls within the coming year in any case, and no
 * use of the seat is counted as paid.
 *
 * @param seats rows of `FlexSeats`
 * @param asOf serial day
 */
export function heldSeatsOf(
  seats: readonly Seat[],
  users: NameRanks,
  catalog: SeatCatalog,
  asOf: number,
): HeldSeats {
  return indexSeats(
    seats.map((seat) => ({
      user: users.rankOf(seat.user),
      product: catalog.products.rankOf(seat.product),
      costPerYear: seat.costPerYear,
      renewal: Math.max(seat.renewal ?? 0, asOf + 1),
      source: seat,
    })),
    catalog,
  );
}

/** The seats by user, for look-ups. */
export function indexSeats(all: readonly HeldSeat[], catalog: SeatCatalog): HeldSeats {
  const byUser = new Map<number, HeldSeat[]>();
  for (const seat of [...all].sort(cheapestFirst)) {
    const seats = byUser.get(seat.user);
    if (seats) seats.push(seat);
    else byUser.set(seat.user, [seat]);
  }
  const of = (user: number): readonly HeldSeat[] => byUser.get(user) ?? NONE;
  const find = (user: number, product: number): HeldSeat | undefined =>
    of(user).find((seat) => seat.product === product);
  return {
    all,
    of,
    find,
    covering: (user, product) => {
      const seats = of(user);
      // Most users hold none, and this is asked for every user and product.
      if (seats.length === 0) return NONE;
      return seats.filter((seat) => catalog.covers[seat.product]!.includes(product));
    },
    price: (user, product) => find(user, product)?.costPerYear ?? catalog.seatCost[product]!,
  };
}

/** Of equally dear seats the next to renew, then the first in the table. */
function cheapestFirst(a: HeldSeat, b: HeldSeat): number {
  return (
    a.costPerYear - b.costPerYear ||
    a.renewal - b.renewal ||
    (a.source?.sourceRow ?? 0) - (b.source?.sourceRow ?? 0)
  );
}
