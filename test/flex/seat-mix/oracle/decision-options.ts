import type { NearTie } from "../../../../src/flex/seat-mix/near-ties";
import type { SeatChoices } from "../../../../src/flex/seat-mix/seat-choices";
import { NEEDS_SEAT } from "../../../../src/flex/seat-mix/seat-lines";

/** What the lines of one decision come to, placed in one of all ways. */
export interface DecisionOption {
  tokens: number;
  seatCost: number;
}

/** Every way to place some lines that choose between Flex and their own seat. */
function lineWays({ lines }: SeatChoices, own: readonly number[]): DecisionOption[] {
  let options: DecisionOption[] = [{ tokens: 0, seatCost: 0 }];
  for (const line of own) {
    const [tokens, seatCost] = [lines.tokens[line]!, lines.seatCost[line]!];
    const ways: DecisionOption[] = [];
    if (lines.rule[line] !== NEEDS_SEAT) ways.push({ tokens, seatCost: 0 });
    if (seatCost < Infinity) ways.push({ tokens: 0, seatCost });
    options = options.flatMap((option) =>
      ways.map((way) => ({
        tokens: option.tokens + way.tokens,
        seatCost: option.seatCost + way.seatCost,
      })),
    );
  }
  return options;
}

/** Of equal lines it matters only how many are on Flex. */
function equalWays({ lines: { tokens, seatCost } }: SeatChoices, own: readonly number[]): DecisionOption[] {
  return Array.from({ length: own.length + 1 }, (_, onFlex) => ({
    tokens: onFlex * tokens[own[0]!]!,
    seatCost: (own.length - onFlex) * seatCost[own[0]!]!,
  }));
}

/** Every way to decide a near tie: sets of Collections, and with each every way to place what it leaves. */
export function decisionOptions(choices: SeatChoices, tie: NearTie): DecisionOption[] {
  if (tie.kind === "lines") return equalWays(choices, tie.lines);
  return choices.bundles[tie.bundle]!.sets.flatMap((set) =>
    lineWays(choices, set.uncovered).map(({ tokens, seatCost }) => ({
      tokens,
      seatCost: seatCost + set.cost,
    })),
  );
}
