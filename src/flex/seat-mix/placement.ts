import { ON_FLEX, ON_SEAT, type SeatChoices } from "./seat-choices";

/** A decision for every line. */
export interface Placement {
  readonly choices: SeatChoices;
  /** Flex tokens of a year. */
  readonly tokens: number;
  /** Currency per year of all seats and Collections. */
  readonly seatCost: number;
  /** ON_FLEX, ON_SEAT or COVERED by line. */
  readonly place: Uint8Array;
  /** Position of the chosen set by bundle. */
  readonly set: Uint16Array;
}

/** Adds up a decision for every line. */
export function totalled(choices: SeatChoices, place: Uint8Array, set: Uint16Array): Placement {
  const { lines, bundles } = choices;
  let tokens = 0;
  let seatCost = 0;
  for (let line = 0; line < lines.count; line++) {
    if (place[line] === ON_FLEX) tokens += lines.tokens[line]!;
    if (place[line] === ON_SEAT) seatCost += lines.seatCost[line]!;
  }
  bundles.forEach((bundle, index) => {
    seatCost += bundle.sets[set[index]!]!.cost;
  });
  return { choices, tokens, seatCost, place, set };
}
