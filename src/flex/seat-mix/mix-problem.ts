import type { AnnualWindow } from "../analysis";
import type { RateCard } from "../rate-card";
import type { Seat } from "../seat";
import type { DemandColumns } from "./demand-columns";
import { heldSeatsOf, type HeldSeats } from "./held-seats";
import { rankNames, type NameRanks } from "./name-ranks";
import { seatCatalog, type SeatCatalog } from "./seat-catalog";
import { seatLines, type SeatLines } from "./seat-lines";
import { seatUsesOf, type SeatUse, type SeatUses } from "./seat-use";

/** What is used, and the tables that say on what it may be used. */
export interface MixTables {
  readonly demands: DemandColumns;
  /** Seat costs, eligibility and Collections. */
  readonly rates: RateCard;
  /** Seats held; null where there is no table of them. */
  readonly seats: readonly Seat[] | null;
  /** Days on those seats within the window; null where the data does not tell seats from Flex. */
  readonly seatUse: readonly SeatUse[] | null;
  /** Serial day. */
  readonly asOf: number;
  /** Annual window that the demands and the seat use come from. */
  readonly window: AnnualWindow;
}

/** The lines that are to be placed, and what they are placed by; users and products by rank. */
export interface MixProblem {
  readonly users: NameRanks;
  readonly catalog: SeatCatalog;
  readonly held: HeldSeats;
  readonly uses: SeatUses;
  readonly lines: SeatLines;
}

/** Ranks the names of all tables, and brings demands and seats together user by user. */
export function mixProblem({ demands, rates, seats, seatUse, asOf, window }: MixTables): MixProblem {
  const tables = [seats ?? [], seatUse ?? []];
  const users = rankNames((add) => {
    eachName(demands.user, demands.users, add);
    for (const rows of tables) for (const { user } of rows) add(user);
  });
  const products = rankNames((add) => {
    eachName(demands.product, demands.products, add);
    for (const rows of tables) for (const { product } of rows) add(product);
    for (const { product, covers } of rates.rates) [product, ...covers].forEach(add);
  });
  const catalog = seatCatalog(products, rates);
  const held = heldSeatsOf(seats ?? [], users, catalog, asOf);
  const uses = seatUsesOf(seatUse, held, users, catalog, window);
  return { users, catalog, held, uses, lines: seatLines(demands, users, catalog, held, uses) };
}

/** Visits the names that a column of indices has, in the order in which they come first. */
function eachName(column: Int32Array, names: readonly string[], visit: (name: string) => void): void {
  const isKnown = new Uint8Array(names.length);
  for (let i = 0; i < column.length; i++) {
    const index = column[i]!;
    if (isKnown[index] === 1) continue;
    isKnown[index] = 1;
    visit(names[index]!);
  }
}
