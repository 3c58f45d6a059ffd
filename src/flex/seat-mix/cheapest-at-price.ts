import type { Bundle, CollectionSet } from "./collection-sets";
import type { Placement } from "./placement";
import { COVERED, ON_FLEX, ON_SEAT, type SeatChoices } from "./seat-choices";
import { NEEDS_SEAT } from "./seat-lines";

/** Costs this close, relative to each other, are the same: what arithmetic in binary fractions adds to a tie. */
const TIE = 1e-12;

/** Whether a cost is lower, and not by rounding alone. */
export function isCheaper(cost: number, than: number): boolean {
  return cost < than - Math.abs(than) * TIE || (than === Infinity && cost < Infinity);
}

/**
 * The cheapest place of every line at a fixed token price; users do not depend on each other.
 *
 * @param price currency per token, >= 0; Infinity: nothing on Flex that can be elsewhere
 * @returns of equally cheap places Flex, then the fewest Collections, then those first by name
 */
export function cheapestAt(choices: SeatChoices, price: number): Placement {
  const { lines, single, bundles } = choices;
  const place = choices.settledPlace.slice();
  const set = new Uint16Array(bundles.length);
  let tokens = choices.settledTokens;
  let seatCost = choices.settledSeatCost;
  for (const line of single) {
    if (isCheaper(lines.seatCost[line]!, price * lines.tokens[line]!)) {
      place[line] = ON_SEAT;
      seatCost += lines.seatCost[line]!;
    } else tokens += lines.tokens[line]!;
  }
  for (let b = 0; b < bundles.length; b++) {
    const bundle = bundles[b]!;
    set[b] = cheapestSet(choices, bundle, price);
    const chosen = bundle.sets[set[b]!]!;
    placeSet(choices, bundle, chosen, price, place);
    const amounts = setAmounts(choices, chosen, price);
    tokens += amounts.tokens;
    seatCost += amounts.seatCost;
  }
  return { choices, tokens, seatCost, place, set };
}

/** Position of the set of Collections that costs least together with what it leaves uncovered. */
function cheapestSet(choices: SeatChoices, bundle: Bundle, price: number): number {
  let cheapest = 0;
  let least = Infinity;
  for (let s = 0; s < bundle.sets.length; s++) {
    const cost = setCost(choices, bundle.sets[s]!, price);
    if (!isCheaper(cost, least)) continue;
    cheapest = s;
    least = cost;
  }
  return cheapest;
}

/** Currency per year of a set and of the lines that it leaves uncovered, each on the cheaper of seat and Flex. */
export function setCost(choices: SeatChoices, set: CollectionSet, price: number): number {
  const { lines } = choices;
  let cost = set.cost;
  for (const line of set.uncovered) {
    const seatCost = lines.seatCost[line]!;
    cost += lines.rule[line] === NEEDS_SEAT ? seatCost : Math.min(seatCost, price * lines.tokens[line]!);
  }
  return cost;
}

/** Tokens and seats of a set and of the lines that it leaves uncovered, placed as a price wants them. */
export function setAmounts(
  choices: SeatChoices,
  set: CollectionSet,
  price: number,
): { tokens: number; seatCost: number } {
  const { lines } = choices;
  let tokens = 0;
  let seatCost = set.cost;
  for (const line of set.uncovered) {
    if (placeOf(choices, line, price) === ON_SEAT) seatCost += lines.seatCost[line]!;
    else tokens += lines.tokens[line]!;
  }
  return { tokens, seatCost };
}

/** Puts the lines of a bundle where a set and a price want them. */
export function placeSet(
  choices: SeatChoices,
  bundle: Bundle,
  set: CollectionSet,
  price: number,
  place: Uint8Array,
): void {
  for (const line of bundle.lines) place[line] = COVERED;
  for (const line of set.uncovered) place[line] = placeOf(choices, line, price);
}

/** Flex or the line's own seat. */
export function placeOf({ lines }: SeatChoices, line: number, price: number): number {
  if (lines.rule[line] === NEEDS_SEAT) return ON_SEAT;
  return isCheaper(lines.seatCost[line]!, price * lines.tokens[line]!) ? ON_SEAT : ON_FLEX;
}
