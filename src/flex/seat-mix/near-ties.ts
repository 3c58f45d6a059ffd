import { setCost } from "./cheapest-at-price";
import type { CollectionSet } from "./collection-sets";
import type { Placement } from "./placement";
import type { SeatChoices } from "./seat-choices";
import { NEEDS_SEAT } from "./seat-lines";

/** A decision that could well have gone the other way, or several of the same kind. */
export type NearTie = {
  /** What the next best option of the decision costs more at the token price, currency per year. */
  readonly extra: number;
} & (
  | { readonly kind: "lines"; /** Equal in tokens and seat cost. */ readonly lines: readonly number[] }
  | { readonly kind: "bundle"; readonly bundle: number }
);

/**
 * The decisions whose next best option costs more by an amount within a range.
 *
 * @param placement the cheapest at `price`
 * @param price currency per token
 * @param from currency per year, inclusive
 * @param to currency per year, exclusive
 * @returns closest first
 */
export function nearTies(placement: Placement, price: number, from: number, to: number): NearTie[] {
  const { choices, set } = placement;
  const lines: { line: number; extra: number }[] = [];
  for (const line of choices.single) {
    const extra = extraOfLine(choices, line, price);
    if (extra >= from && extra < to) lines.push({ line, extra });
  }
  const ties: NearTie[] = equalLines(choices, lines);
  for (let bundle = 0; bundle < choices.bundles.length; bundle++) {
    const extra = extraOfBundle(choices, bundle, set[bundle]!, price);
    if (extra >= from && extra < to) ties.push({ extra, kind: "bundle", bundle });
  }
  return ties.sort((a, b) => a.extra - b.extra);
}

/** Lines with the same tokens and the same seat cost as one. */
function equalLines({ lines }: SeatChoices, found: readonly { line: number; extra: number }[]): NearTie[] {
  const groups = new Map<string, { extra: number; kind: "lines"; lines: number[] }>();
  for (const { line, extra } of found) {
    const key = `${lines.tokens[line]!} ${lines.seatCost[line]!}`;
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { extra, kind: "lines", lines: [line] });
  }
  return [...groups.values()];
}

function extraOfLine({ lines }: SeatChoices, line: number, price: number): number {
  return Math.abs(lines.seatCost[line]! - price * lines.tokens[line]!);
}

function extraOfBundle(choices: SeatChoices, bundle: number, chosen: number, price: number): number {
  const { sets } = choices.bundles[bundle]!;
  const least = setCost(choices, sets[chosen]!, price);
  let extra = Infinity;
  for (let set = 0; set < sets.length; set++) {
    if (set !== chosen) extra = Math.min(extra, Math.max(0, setCost(choices, sets[set]!, price) - least));
  }
  for (const line of freeLines(choices, sets[chosen]!)) {
    extra = Math.min(extra, extraOfLine(choices, line, price));
  }
  return extra;
}

/** The lines that a set leaves to choose between Flex and their own seat. */
export function freeLines({ lines }: SeatChoices, set: CollectionSet): number[] {
  return set.uncovered.filter((line) => lines.rule[line] !== NEEDS_SEAT && lines.seatCost[line]! < Infinity);
}
