import { lazy } from "../lazy";
import type { Tier } from "../tier";
import { cashIfNothingMoves, cashOfMoving, type LotInHand } from "./cash-year";
import { cheapestMix } from "./cheapest-mix";
import { demandColumns } from "./demand-columns";
import { mixProblem, type MixTables } from "./mix-problem";
import { placedSeats } from "./placed-seats";
import { cheapestTier, poolCost } from "./pool-cost";
import { seatsNotRenewed, type SeatNotRenewed } from "./renewals";
import type { SeatDemand } from "./seat-demand";
import { seatsToday } from "./seats-today";
import { userMixes, type UserMix } from "./user-mixes";
import { userMoves, type UserMove } from "./user-moves";

/** What is paid for already, and the prices of what is to be bought. */
export interface MixYear {
  /** Ascending by `from`, at least one. */
  readonly tiers: readonly Tier[];
  /** What is left of the lots bought; empty where unknown. */
  readonly lotsInHand: readonly LotInHand[];
  /** Pool of the lots in hand that supplies a user, by name; 0 for all where left out. */
  readonly poolOfUser?: (user: string) => number;
}

/** Everything that the cheapest mix rests on. */
export interface SeatMixInput extends Omit<MixTables, "demands">, MixYear {
  /** A user and product come once; `seatDemands` makes them from the judged users. */
  readonly demands: readonly SeatDemand[];
}

/** The cheapest mix of Flex, seats and Collections. Amounts are currency per year where not said otherwise. */
export interface SeatMix {
  /** Today's seats and everything else on Flex. */
  readonly costBefore: number;
  readonly costAfter: number;
  /** costBefore - costAfter. */
  readonly saving: number;
  /** No mix costs less than this: `costAfter` where it is proven to be the cheapest. */
  readonly bound: number;
  /** Tokens of a year after the moves. */
  readonly flexTokens: number;
  /** The tier that the tokens are bought at, reached or bought up to; null without tokens. */
  readonly tierFrom: number | null;
  /** Currency per token. */
  readonly tierPrice: number | null;
  /** What a year costs less once all seats given up have ended. */
  readonly runRateSaving: number;
  /** What is paid less within 365 days of the as-of day; negative where moving costs more at first. */
  readonly cashSaving12m: number;
  /** By name; made when first read. */
  readonly users: readonly UserMix[];
  /** Users whose seats change, what saves most first; made when first read. */
  readonly moves: readonly UserMove[];
  /** Seats not to renew, next renewal first. */
  readonly renewals: readonly SeatNotRenewed[];
  /** Products that need a seat for which the card has neither seat nor Collection; they are counted on Flex. */
  readonly unplaced: readonly { readonly user: string; readonly product: string }[];
}

/**
 * The cheapest assignment of every user's products to Flex, seats and Collections.
 *
 * A year costs the seats and `poolCost` of all Flex tokens. Products that are not Flex-eligible need a seat or a
 * Collection; products without a seat cost are on Flex unless a Collection covers them; demands that are not judged
 * stay on Flex. With a table of seats the seats held are what is renewed at their own cost, and the days on them count
 * as demand; seats and tokens already paid are sunk in `cashSaving12m`.
 *
 * @param input demand of a year and the tables it is judged by
 * @returns the same mix whatever the order of the input; of equally cheap ones that with more on Flex
 * @source article, "The Decision Framework"; domain notes, "Seat mix", "Paid is sunk"
 * @example // 100 days of Revit at 8 tokens and $5 cost $4,000 on Flex; the seat costs $2,915
 * seatMix({ demands: [{ user, product: "Revit", tokens: 800, ... }], ... }).saving //=> 1085
 */
export function seatMix(input: SeatMixInput): SeatMix {
  return cheapestSeats({ ...input, demands: demandColumns(input.demands) });
}

/** The same of demands in columns. */
export function cheapestSeats(input: MixTables & MixYear): SeatMix {
  const { tiers, lotsInHand, asOf, poolOfUser = () => 0 } = input;
  const problem = mixProblem(input);
  const { users, catalog, held, uses, lines } = problem;
  const { names } = catalog.products;
  const today = seatsToday(lines, catalog, held, asOf);
  const tokenCostOf = (tokens: number): number => (tokens > 0 ? poolCost(tokens, tiers) / tokens : 0);
  const costBefore = today.seatCost + poolCost(today.tokens, tiers);
  const { placement, cost: costAfter, bound } = cheapestMix(lines, catalog, held, tiers);
  const seatsAfter = placedSeats(placement);
  const tier = cheapestTier(placement.tokens, tiers);
  const tokenCost = { now: tokenCostOf(today.tokens), then: tokenCostOf(placement.tokens) };
  const mixes = lazy(() => userMixes(placement, seatsAfter, tokenCost.then, users, catalog.products, held));
  const moves = lazy(() => userMoves({ problem, today, seatsAfter, placeAfter: placement.place, tokenCost }));
  const cashTerms = {
    asOf,
    lines,
    catalog,
    seats: today.seats,
    lotsInHand,
    tiers,
    poolOfUser: Int32Array.from(users.names, poolOfUser),
  };
  return {
    costBefore,
    costAfter,
    saving: costBefore - costAfter,
    bound,
    flexTokens: placement.tokens,
    tierFrom: tier?.from ?? null,
    tierPrice: tier?.price ?? null,
    runRateSaving: costBefore - costAfter,
    cashSaving12m:
      cashIfNothingMoves(cashTerms, today.place) - cashOfMoving(cashTerms, seatsAfter, placement.place),
    get users() {
      return mixes();
    },
    get moves() {
      return moves();
    },
    renewals: seatsNotRenewed(lines, catalog, held, uses, seatsAfter, placement.place),
    unplaced: placement.choices.unplaced.map((line) => ({
      user: users.names[lines.user[line]!]!,
      product: names[lines.product[line]!]!,
    })),
  };
}
