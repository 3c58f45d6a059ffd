import type { AnnualWindow, UserProduct } from "../analysis";
import type { Charges } from "../charges";
import { normalizeName, type RateCard } from "../rate-card";
import type { Seat } from "../seat";
import { seatDemands } from "../seat-mix/seat-demand";
import { seatMix, type SeatMix } from "../seat-mix/seat-mix";
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
  readonly charges: readonly number[];
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
 * @param judged users and products of the charges that remain
 * @param charges of the annual window
 */
export function seatMoves(judged: readonly UserProduct[], charges: Charges, terms: SeatMoveTerms): SeatMoves {
  const { rates, tiers, seats, seatUse, window } = terms;
  // Asked once a product: looking a name up on the card costs more than all else that is done with a demand.
  const barred = new Set(terms.usage.products.filter((name) => rates.find(name)?.flexEligible === false));
  const demands = seatDemands(judged, window).filter(({ product }) => !barred.has(product));
  const mix = seatMix({ demands, rates, tiers, seats, seatUse, lotsInHand: [], asOf: window.to, window });
  const key = keys();
  const moved = new Set(demands.map(({ user, product }) => key(user, product)));
  for (const { user, flex } of mix.users) for (const product of flex) moved.delete(key(user, product));
  return { charges: chargesOf(moved, key, charges, terms.usage), cost: newSeatCost(mix, key, judged, terms) };
}

/** One number for a user and product, however they are spelled. */
type Key = (user: string, product: string) => number;

/** More products than any rate card has, so that the numbers of user and product do not meet. */
const MOST_PRODUCTS = 1 << 16;

/** Names are normalized once: the same few come again and again. */
function keys(): Key {
  const user = numbers();
  const product = numbers();
  return (userName, productName) => user(userName) * MOST_PRODUCTS + product(productName);
}

function numbers(): (name: string) => number {
  const bySpelling = new Map<string, number>();
  const byName = new Map<string, number>();
  return (spelling) => {
    let number = bySpelling.get(spelling);
    if (number === undefined) {
      const name = normalizeName(spelling);
      number = byName.get(name) ?? byName.size;
      byName.set(name, number);
      bySpelling.set(spelling, number);
    }
    return number;
  };
}

function chargesOf(moved: ReadonlySet<number>, key: Key, charges: Charges, usage: Usage): number[] {
  const { pairs } = charges;
  const isMoved = new Uint8Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair++) {
    const [user, product] = [usage.users[pairs.user[pair]!]!, usage.products[pairs.product[pair]!]!];
    isMoved[pair] = Number(moved.has(key(user, product)));
  }
  const found: number[] = [];
  for (let charge = 0; charge < charges.count; charge++) {
    if (isMoved[charges.pair[charge]!] === 1) found.push(charge);
  }
  return found;
}

function newSeatCost(
  mix: SeatMix,
  key: Key,
  judged: readonly UserProduct[],
  { rates, seats, window }: SeatMoveTerms,
): number {
  const held = new Set((seats ?? []).map(({ user, product }) => key(user, product)));
  const replaced = new Map<number, number>();
  for (const { user, reason, costPerYear } of mix.renewals) {
    if (reason !== "replaced") continue;
    replaced.set(key(user, ""), (replaced.get(key(user, "")) ?? 0) + costPerYear);
  }
  const observed = new Map(judged.map(({ user, observedDays }) => [key(user, ""), observedDays]));
  let cost = 0;
  for (const { user, seats: after } of mix.users) {
    const costPerYear = after
      .filter((product) => !held.has(key(user, product)))
      .reduce((sum, product) => sum + (rates.find(product)?.seatCostPerYear ?? 0), 0);
    const saved = replaced.get(key(user, "")) ?? 0;
    const days = observed.get(key(user, "")) ?? window.days;
    cost += (Math.max(0, costPerYear - saved) * days) / DAYS_PER_YEAR;
  }
  return cost;
}
