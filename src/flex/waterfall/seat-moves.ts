import type { AnnualWindow } from "../analysis";
import type { Charges } from "../charges";
import type { JudgedPairs } from "../judged-pairs";
import type { RateCard } from "../rate-card";
import type { Seat } from "../seat";
import { cheapestMix } from "../seat-mix/cheapest-mix";
import { pairDemands } from "../seat-mix/demand-columns";
import { mixProblem, type MixProblem } from "../seat-mix/mix-problem";
import { placedSeats } from "../seat-mix/placed-seats";
import type { Placement } from "../seat-mix/placement";
import { seatsNotRenewed } from "../seat-mix/renewals";
import { ON_FLEX } from "../seat-mix/seat-choices";
import type { SeatUse } from "../seat-mix/seat-use";
import type { Tier } from "../tier";
import type { Usage } from "../usage";

/** What the cheapest mix is found from. */
export interface SeatMoveTerms {
  readonly usage: Usage;
  readonly rates: RateCard;
  /** Ascending by `from`, at least one. */
  readonly tiers: readonly Tier[];
  /** Seats held; null where there is no table of them. */
  readonly seats: readonly Seat[] | null;
  /** Days on them within the window; null where the data does not tell seats from Flex. */
  readonly seatUse: readonly SeatUse[] | null;
  readonly window: AnnualWindow;
}

/** What leaves Flex for a seat or a Collection. */
export interface SeatMoves {
  /** Charges of the window that take no token any more. */
  readonly charges: Int32Array;
  /** Currency: what the new seats cost for the days that their users were seen. */
  readonly cost: number;
}

const DAYS_PER_YEAR = 365;

/**
 * The moves from Flex that the cheapest mix makes.
 *
 * A new seat counts with its user's observed days of 365, as the charges do: both for the same time. A seat held that
 * is kept costs nothing more; one that a new seat of the same user replaces makes that cheaper, at most free. What else
 * is saved on seats held is no spend on Flex. A product that may not be had on Flex and was charged all the same is a
 * matter for the audit and not moved.
 *
 * @param judged the pairs of the charges that remain
 * @param charges of the annual window
 */
export function seatMoves(judged: JudgedPairs, charges: Charges, terms: SeatMoveTerms): SeatMoves {
  const { usage, rates, tiers, window } = terms;
  const { pairs, observedDays } = judged;
  const demands = pairDemands(judged, eligibleDays(judged, usage, rates), usage, window);
  const problem = mixProblem({ ...terms, demands, asOf: window.to });
  const { users, lines, catalog, held } = problem;
  const { placement } = cheapestMix(lines, catalog, held, tiers);
  const isMoved = new Uint8Array(pairs.count);
  const daysSeen = new Int32Array(users.names.length);
  for (let demand = 0; demand < demands.count; demand++) {
    const pair = demands.pair[demand]!;
    const line = lines.ofDemand[demand]!;
    if (placement.place[line] !== ON_FLEX) isMoved[pair] = 1;
    daysSeen[lines.user[line]!] = observedDays[pair]!;
  }
  return {
    charges: chargesOf(isMoved, charges),
    cost: newSeatCost(problem, placement, daysSeen),
  };
}

/** By pair: its observed days where its product may be had on Flex, else 0. */
function eligibleDays({ pairs, observedDays }: JudgedPairs, usage: Usage, rates: RateCard): Int32Array {
  const isBarred = Uint8Array.from(usage.products, (name) =>
    Number(rates.find(name)?.flexEligible === false),
  );
  const days = observedDays.slice();
  for (let pair = 0; pair < pairs.count; pair++) if (isBarred[pairs.product[pair]!] === 1) days[pair] = 0;
  return days;
}

function chargesOf(isWanted: Uint8Array, { count, pair }: Charges): Int32Array {
  const found = new Int32Array(count);
  let length = 0;
  for (let charge = 0; charge < count; charge++) if (isWanted[pair[charge]!] === 1) found[length++] = charge;
  return found.subarray(0, length);
}

/**
 * @param days by user rank: the days on which the user could have been seen; any number for a user who only has a
 *   seat, as what replaces it never costs more
 */
function newSeatCost(
  { users, lines, catalog, held, uses }: MixProblem,
  placement: Placement,
  days: Int32Array,
): number {
  const after = placedSeats(placement);
  const replaced = new Float64Array(after.length);
  for (const seat of seatsNotRenewed(lines, catalog, held, uses, after, placement.place)) {
    if (seat.reason === "replaced") replaced[users.rankOf(seat.user)]! += seat.costPerYear;
  }
  let cost = 0;
  after.forEach((products, user) => {
    let costPerYear = 0;
    for (const product of products) {
      if (held.find(user, product) === undefined) costPerYear += catalog.seatCost[product]!;
    }
    cost += (Math.max(0, costPerYear - replaced[user]!) * days[user]!) / DAYS_PER_YEAR;
  });
  return cost;
}
