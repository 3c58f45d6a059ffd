import { placeOf, setAmounts } from "./cheapest-at-price";
import { combined, EMPTY_FRONTIER, singleWay, thinned, united, type Frontier, type Reach } from "./frontier";
import { freeLines, type NearTie } from "./near-ties";
import type { Placement } from "./placement";
import { ON_FLEX, type SeatChoices } from "./seat-choices";

/** Options of one decision, as differences to the cheapest placement. */
export interface TieOptions {
  readonly ways: Frontier;
  /** The least that an option left out for want of room costs more at the price; Infinity where none was. */
  readonly dropped: number;
}

/**
 * The options of a near tie within reach, the cheapest one among them.
 *
 * Of n equal lines it matters only how many are changed. They come in portions of 1, 2, 4 ... and a rest, each changed
 * as a whole or not: every number up to n is a sum of some of them.
 *
 * @param placement the cheapest at the price of `reach`
 * @param reach what an option may cost more than the cheapest
 * @param most room for the options of one bundle
 * @returns decisions independent of each other
 */
export function tieOptions(tie: NearTie, placement: Placement, reach: Reach, most: number): TieOptions[] {
  if (tie.kind === "bundle") return [bundleOptions(placement, tie.bundle, reach, most)];
  const portions: TieOptions[] = [];
  for (
    let done = 0, size = 1;
    done < tie.lines.length && size * tie.extra < reach.below;
    done += size, size *= 2
  ) {
    const lines = tie.lines.slice(done, done + size);
    const place = placement.place[lines[0]!]!;
    portions.push({ ways: lineOptions(placement.choices, lines, place), dropped: Infinity });
  }
  return portions;
}

/** Equal lines as they are, or all changed. */
function lineOptions(choices: SeatChoices, lines: readonly number[], place: number): Frontier {
  const tokens = choices.lines.tokens[lines[0]!]! * lines.length;
  const seatCost = choices.lines.seatCost[lines[0]!]! * lines.length;
  const change = { kind: "lines", lines } as const;
  return place === ON_FLEX
    ? united(singleWay(-tokens, seatCost, change), singleWay(0, 0))
    : united(singleWay(0, 0), singleWay(tokens, -seatCost, change));
}

function bundleOptions({ choices, set }: Placement, bundle: number, reach: Reach, most: number): TieOptions {
  const { price } = reach;
  const { sets } = choices.bundles[bundle]!;
  const chosen = set[bundle]!;
  const cheapest = setAmounts(choices, sets[chosen]!, price);
  let all: TieOptions = { ways: EMPTY_FRONTIER, dropped: Infinity };
  sets.forEach((candidate, s) => {
    const { tokens, seatCost } = setAmounts(choices, candidate, price);
    const change = s === chosen ? null : ({ kind: "set", bundle, set: s } as const);
    let ways = singleWay(tokens - cheapest.tokens, seatCost - cheapest.seatCost, change);
    for (const line of freeLines(choices, candidate)) {
      ways = combined(ways, lineOptions(choices, [line], placeOf(choices, line, price)), reach);
    }
    const room = thinned(united(all.ways, ways), price, most);
    all = { ways: room.ways, dropped: Math.min(all.dropped, room.dropped) };
  });
  return all;
}
