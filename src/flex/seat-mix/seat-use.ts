import type { AnnualWindow } from "../analysis";
import type { HeldSeat, HeldSeats } from "./held-seats";
import type { NameRanks } from "./name-ranks";
import type { SeatCatalog } from "./seat-catalog";

/** Days on which a user ran a product on a seat instead of Flex. */
export interface SeatUse {
  readonly user: string;
  /** The product run, not the Collection that it came with. */
  readonly product: string;
  /** Usage days within the annual window. */
  readonly days: number;
}

/** What is known of the use of the seats held. */
export interface SeatUses {
  /** Usage days of the products that a seat covers; null where the seat's use is not known. */
  daysOf(seat: HeldSeat): number | null;
  /** Usage days of one product on seats, scaled to a year. */
  annualDays(user: number, product: number): number;
  /** Users and products with days on a seat. */
  readonly pairs: readonly { readonly user: number; readonly product: number }[];
}

/** A seat held for fewer days is not judged yet. */
const LEAST_OBSERVED_DAYS = 90;
const DAYS_PER_YEAR = 365;

/**
 * The use of the seats held, as far as it can be judged.
 *
 * Days are scaled up from the days since the seat began. The use of a seat is unknown where the data does not tell
 * seats from Flex, where the seat was held for less than 90 days of the window, and where the card does not know the
 * product and nobody used it under its own name: it may be a Collection.
 *
 * @param uses null where the data does not tell seats from Flex
 * @param window annual window of the days counted
 */
export function seatUsesOf(
  uses: readonly SeatUse[] | null,
  held: HeldSeats,
  users: NameRanks,
  catalog: SeatCatalog,
  window: AnnualWindow,
): SeatUses {
  const daysByUser = new Map<number, Map<number, number>>();
  for (const { user: userName, product: productName, days } of uses ?? []) {
    const user = users.rankOf(userName);
    const product = catalog.products.rankOf(productName);
    if (days <= 0 || held.covering(user, product).length === 0) continue;
    const byProduct = daysByUser.get(user) ?? new Map<number, number>();
    byProduct.set(product, (byProduct.get(product) ?? 0) + days);
    daysByUser.set(user, byProduct);
  }
  const days = (user: number, product: number): number => daysByUser.get(user)?.get(product) ?? 0;
  const observedDays = (seat: HeldSeat): number =>
    window.to - Math.max(window.from, seat.source?.start ?? window.from) + 1;
  return {
    daysOf: (seat) => {
      if (uses === null || observedDays(seat) < LEAST_OBSERVED_DAYS) return null;
      if (!catalog.known[seat.product] && days(seat.user, seat.product) === 0) return null;
      return catalog.covers[seat.product]!.reduce((sum, product) => sum + days(seat.user, product), 0);
    },
    annualDays: (user, product) => {
      const longest = Math.max(...held.covering(user, product).map(observedDays));
      return (days(user, product) * DAYS_PER_YEAR) / Math.max(longest, 1);
    },
    pairs: [...daysByUser].flatMap(([user, byProduct]) =>
      [...byProduct.keys()].map((product) => ({ user, product })),
    ),
  };
}
