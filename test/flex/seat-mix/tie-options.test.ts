import fc from "fast-check";
import { cheapestAt } from "../../../src/flex/seat-mix/cheapest-at-price";
import { changesOf, combined, singleWay, type Frontier } from "../../../src/flex/seat-mix/frontier";
import { nearTies, type NearTie } from "../../../src/flex/seat-mix/near-ties";
import type { Placement } from "../../../src/flex/seat-mix/placement";
import { tieOptions } from "../../../src/flex/seat-mix/tie-options";
import { arbitraryMix } from "./oracle/arbitrary-mix";
import { choicesOf, coarse } from "./oracle/choices-of";
import { decisionOptions, type DecisionOption } from "./oracle/decision-options";

const ROOM = 1000;
const HAIR = 1e-7;

interface Case {
  placement: Placement;
  tie: NearTie;
  price: number;
  /** What an option may cost more. */
  below: number;
}

const mixes = arbitraryMix({ users: 6, products: 4, held: false });
const cases = fc
  .tuple(
    fc.oneof(mixes, mixes.map(coarse)).map(choicesOf),
    fc.constantFrom(0, 0.5, 2, 3.5, 5),
    fc.nat(),
    fc.constantFrom(1, 1.5, 2, 4.5, 20).chain((wide) => fc.constantFrom(wide, Infinity)),
  )
  .map(([choices, price, which, wide]): Case | null => {
    const placement = cheapestAt(choices, price);
    const ties = nearTies(placement, price, 0, Infinity);
    const tie = ties[which % ties.length];
    return tie === undefined ? null : { placement, tie, price, below: wide * (tie.extra + 1) };
  })
  .filter((each) => each !== null);

const costAt = (price: number, { tokens, seatCost }: DecisionOption): number => seatCost + price * tokens;

/** All options of the decision as differences to the cheapest, that with the most on Flex where several are. */
function differences({ placement, tie, price }: Case): DecisionOption[] {
  const all = decisionOptions(placement.choices, tie).sort(
    (a, b) => costAt(price, a) - costAt(price, b) || b.tokens - a.tokens,
  );
  const { lines } = placement.choices;
  const own = tie.kind === "lines" ? tie.lines : placement.choices.bundles[tie.bundle]!.lines;
  const cheapest = { tokens: 0, seatCost: costAt(price, all[0]!) };
  for (const line of own) if (placement.place[line] === 0) cheapest.tokens += lines.tokens[line]!;
  cheapest.seatCost -= price * cheapest.tokens;
  return all.map((each) => ({
    tokens: each.tokens - cheapest.tokens,
    seatCost: each.seatCost - cheapest.seatCost,
  }));
}

const optionsIn = ({ tokens, seatCost }: Frontier): DecisionOption[] =>
  tokens.map((each, i) => ({ tokens: each, seatCost: seatCost[i]! }));

const isCovered = (by: DecisionOption[], { tokens, seatCost }: DecisionOption): boolean =>
  by.some((each) => each.tokens <= tokens + HAIR && each.seatCost <= seatCost + HAIR);

/** All portions together. */
function found({ placement, tie, price, below }: Case, most: number): { ways: Frontier; dropped: number } {
  const reach = { price, below };
  const portions = tieOptions(tie, placement, reach, most);
  return {
    ways: portions.reduce((ways, portion) => combined(ways, portion.ways, reach), singleWay(0, 0)),
    dropped: Math.min(...portions.map(({ dropped }) => dropped)),
  };
}

describe("the options of a near tie", () => {
  test("are ways to decide it, and as good as any within reach", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { ways, dropped } = found(given, ROOM);
        const options = optionsIn(ways);
        const all = differences(given);
        for (const option of options) {
          expect(
            all.some(
              ({ tokens, seatCost }) =>
                Math.abs(tokens - option.tokens) < HAIR && Math.abs(seatCost - option.seatCost) < HAIR,
            ),
          ).toBe(true);
        }
        const within = all.filter((each) => costAt(given.price, each) < given.below - HAIR);
        for (const option of within) expect(isCovered(options, option)).toBe(true);
        expect(dropped).toBe(Infinity);
      }),
      { numRuns: 300 },
    );
  });

  test("where there is no room for all miss none that costs less than the least left out", () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 3 }), (given, most) => {
        const { ways, dropped } = found(given, most);
        const limit = Math.min(given.below, dropped) - HAIR;
        const within = differences(given).filter((each) => costAt(given.price, each) < limit);
        for (const option of within) expect(isCovered(optionsIn(ways), option)).toBe(true);
        if (given.tie.kind === "bundle") {
          const [only] = tieOptions(given.tie, given.placement, given, most);
          expect(only!.ways.tokens.length).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("say which lines change, each once", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { placement, tie } = given;
        fc.pre(tie.kind === "lines");
        const { ways } = found(given, ROOM);
        const { tokens, seatCost } = placement.choices.lines;
        ways.trail.forEach((trail, way) => {
          const lines = changesOf(trail).flatMap((change) => (change.kind === "lines" ? change.lines : []));
          expect(new Set(lines).size).toBe(lines.length);
          expect(tie.kind === "lines" && lines.every((line) => tie.lines.includes(line))).toBe(true);
          const toSeat = lines.filter((line) => placement.place[line] === 0).length;
          const moved = toSeat - (lines.length - toSeat);
          const line = lines[0];
          expect(ways.tokens[way]).toBeCloseTo(line === undefined ? 0 : -moved * tokens[line]!, 8);
          expect(ways.seatCost[way]).toBeCloseTo(line === undefined ? 0 : moved * seatCost[line]!, 8);
        });
      }),
    );
  });
});
