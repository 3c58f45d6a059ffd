import fc from "fast-check";
import { cheapestAt } from "../../../src/flex/seat-mix/cheapest-at-price";
import {
  changesOf,
  combined,
  singleWay,
  type Change,
  type Frontier,
} from "../../../src/flex/seat-mix/frontier";
import { nearTies, type NearTie } from "../../../src/flex/seat-mix/near-ties";
import type { Placement } from "../../../src/flex/seat-mix/placement";
import { NEEDS_SEAT } from "../../../src/flex/seat-mix/seat-lines";
import { tieOptions } from "../../../src/flex/seat-mix/tie-options";
import { arbitraryMix } from "./oracle/arbitrary-mix";
import { choicesOf, coarse } from "./oracle/choices-of";
import { decisionOptions, type DecisionOption } from "./oracle/decision-options";
import { demandOf, mixInput, rateOf } from "./oracle/mix-input";

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

/** What the lines of the decision come to after some changes. */
function totals({ placement, tie, price }: Case, changes: readonly Change[]): DecisionOption {
  const { choices } = placement;
  const { tokens, seatCost, rule } = choices.lines;
  const flipped = changes.flatMap((change) => (change.kind === "lines" ? change.lines : []));
  const total = { tokens: 0, seatCost: 0 };
  let open: readonly number[] = tie.kind === "lines" ? tie.lines : [];
  if (tie.kind === "bundle") {
    const newSet = changes.find((change) => change.kind === "set");
    if (newSet) expect(newSet.bundle).toBe(tie.bundle);
    const set = choices.bundles[tie.bundle]!.sets[newSet?.set ?? placement.set[tie.bundle]!]!;
    total.seatCost = set.cost;
    open = set.uncovered;
  }
  expect(open).toEqual(expect.arrayContaining(flipped));
  expect(new Set(flipped).size).toBe(flipped.length);
  for (const line of open) {
    const wantsSeat = rule[line] === NEEDS_SEAT || seatCost[line]! < price * tokens[line]!;
    if (wantsSeat !== flipped.includes(line)) total.seatCost += seatCost[line]!;
    else total.tokens += tokens[line]!;
  }
  return total;
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
      { numRuns: 150 },
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
      { numRuns: 150 },
    );
  });

  test("say which lines and which set change", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { ways } = found(given, ROOM);
        const before = totals(given, []);
        ways.trail.forEach((trail, way) => {
          const after = totals(given, changesOf(trail));
          expect(ways.tokens[way]).toBeCloseTo(after.tokens - before.tokens, 8);
          expect(ways.seatCost[way]).toBeCloseTo(after.seatCost - before.seatCost, 8);
        });
      }),
      { numRuns: 150 },
    );
  });

  test.each<[description: string, seatCost: number, below: number, portions: number[]]>([
    ["all of them where they cost nothing more", 300, 0.1, [1, 2, 2]],
    ["as many as are within reach", 300.5, 1.3, [1, 2]],
    ["as many as are within reach, its end not", 300.5, 1, [1]],
  ])("of five equal lines are portions of %s", (_, seatCost, below, portions) => {
    const users = ["user1", "user2", "user3", "user4", "user5"];
    const input = mixInput([rateOf("A", { seatCostPerYear: seatCost })], {
      demands: users.map((user) => demandOf(user, "A", 60)),
    });
    const placement = cheapestAt(choicesOf(input), 5);
    const [tie] = nearTies(placement, 5, 0, Infinity);
    const options = tieOptions(tie!, placement, { price: 5, below }, ROOM);
    expect(options.map(({ ways }) => ways.tokens)).toEqual(portions.map((lines) => [-60 * lines, 0]));
  });
});
