import { placeSet } from "./cheapest-at-price";
import { changesOf, combined, filtered, singleWay, thinned, type Change, type Trail } from "./frontier";
import { nearTies, type NearTie } from "./near-ties";
import { totalled, type Placement } from "./placement";
import { ON_FLEX, ON_SEAT } from "./seat-choices";
import { tieOptions } from "./tie-options";
import type { TightestPrice } from "./tightest-price";

/** What a search found. */
export interface TierSearch {
  /** Cheaper than what was known, or null. */
  readonly placement: Placement | null;
  /** Currency per year: no placement that buys at the tier costs less than this, or than `placement`. */
  readonly bound: number;
}

/** How far a search may go; what it leaves open lowers the bound. */
export interface SearchLimits {
  /** Ways kept side by side. */
  readonly ways: number;
  /** Options of one bundle. */
  readonly options: number;
  /** Ways made in all. */
  readonly work: number;
}

/** Gaps this small, relative to the cost, are closed. */
const CLOSED = 1e-10;
/** The search opens decisions whose extra cost lies within a small part of the gap first. */
const FIRST_WIDTH = 1 / 256;
const WIDENING = 4;

/**
 * Branch and bound within one tier: opens the decisions that come closest to a tie, one after the other, and keeps
 * every way to decide them that could still beat the cheapest placement known.
 *
 * At the tightest price every departure from the cheapest placement costs extra, and the extras add up. A way whose
 * extras reach the gap between the bound and the cheapest placement known is cut off; so is one that needs both
 * more tokens and dearer seats than another, and one so far from the tier's quantity that the decisions left cannot
 * bring it back within the gap. Once the next decision alone would cost more than the gap, the cheapest known is proven.
 *
 * @param tightest of the tier
 * @param known cost of the cheapest placement known, that of `tightest` among them, currency per year
 * @param costOf what seats and tokens of a year cost together
 * @source D. Pisinger, "A minimal algorithm for the multiple-choice knapsack problem"
 */
export function searchTier(
  tightest: TightestPrice,
  known: number,
  costOf: (seatCost: number, tokens: number) => number,
  limits: SearchLimits,
): TierSearch {
  const { tier, price, placement, bound } = tightest;
  const { longestStride } = placement.choices;
  const base = placement.seatCost + price * placement.tokens;
  let best: { cost: number; trail: Trail } = { cost: known, trail: null };
  let ways = singleWay(placement.tokens, placement.seatCost);
  let unexplored = Infinity;
  let work = 0;

  const gap = (): number => best.cost - bound;
  const isOpen = (extra: number): boolean => extra < gap() && gap() > Math.abs(bound) * CLOSED;
  for (const { tie, next } of tiesInOrder(placement, price, gap, isOpen)) {
    if (!isOpen(tie.extra)) break;
    if (work > limits.work) {
      unexplored = Math.min(unexplored, tie.extra);
      break;
    }
    for (const options of tieOptions(tie, placement, { price, below: gap() }, limits.options)) {
      const all = combined(ways, options.ways, { price, below: base + gap() });
      const room = thinned(all, price, limits.ways);
      ways = room.ways;
      unexplored = Math.min(unexplored, options.dropped, room.dropped - base);
      work += ways.tokens.length;
      for (let way = 0; way < ways.tokens.length; way++) {
        const cost = costOf(ways.seatCost[way]!, ways.tokens[way]!);
        if (cost < best.cost) best = { cost, trail: ways.trail[way]! };
      }
    }
    ways = filtered(ways, (tokens, seatCost) => {
      const extras = seatCost + price * tokens - base;
      const decisionsAway = Math.max(1, Math.abs(tokens - tier.from) / longestStride);
      return extras + next * decisionsAway < gap();
    });
  }
  return {
    placement: best.trail === null ? null : changed(placement, price, changesOf(best.trail)),
    bound: bound + Math.max(0, Math.min(gap(), unexplored)),
  };
}

/** Near ties by what they cost extra, each with what every later one costs at least. */
function* tiesInOrder(
  placement: Placement,
  price: number,
  gap: () => number,
  isOpen: (extra: number) => boolean,
): Generator<{ tie: NearTie; next: number }> {
  for (let from = 0, to = gap() * FIRST_WIDTH; isOpen(from); from = to, to *= WIDENING) {
    const ties = nearTies(placement, price, from, to);
    for (const [index, tie] of ties.entries()) yield { tie, next: ties[index + 1]?.extra ?? to };
  }
}

/** A placement after changes. */
function changed(placement: Placement, price: number, changes: readonly Change[]): Placement {
  const { choices } = placement;
  const place = placement.place.slice();
  const set = placement.set.slice();
  for (const change of changes) {
    if (change.kind === "lines") {
      for (const line of change.lines) place[line] = place[line] === ON_FLEX ? ON_SEAT : ON_FLEX;
    } else {
      const bundle = choices.bundles[change.bundle]!;
      set[change.bundle] = change.set;
      placeSet(choices, bundle, bundle.sets[change.set]!, price, place);
    }
  }
  return totalled(choices, place, set);
}
