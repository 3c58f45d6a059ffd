import fc from "fast-check";
import { cheapestAt } from "../../../src/flex/seat-mix/cheapest-at-price";
import { nearTies, type NearTie } from "../../../src/flex/seat-mix/near-ties";
import type { SeatChoices } from "../../../src/flex/seat-mix/seat-choices";
import { arbitraryMix } from "./oracle/arbitrary-mix";
import { choicesOf, coarse } from "./oracle/choices-of";
import { decisionOptions } from "./oracle/decision-options";

const mixes = arbitraryMix({ users: 5, products: 4, held: false });
const problems = fc.tuple(
  fc.oneof(mixes, mixes.map(coarse)).map(choicesOf),
  fc.constantFrom(0, 0.5, 2, 3.5, 5),
);

const tiesOf = (choices: SeatChoices, price: number, from = 0, to = Infinity): NearTie[] =>
  nearTies(cheapestAt(choices, price), price, from, to);

/** What the second cheapest of all options costs more than the cheapest. */
function secondBest(choices: SeatChoices, tie: NearTie, price: number): number {
  const one: NearTie = tie.kind === "lines" ? { ...tie, lines: tie.lines.slice(0, 1) } : tie;
  const costs = decisionOptions(choices, one)
    .map(({ tokens, seatCost }) => seatCost + price * tokens)
    .sort((a, b) => a - b);
  return costs[1]! - costs[0]!;
}

describe("near ties", () => {
  test("cost what the second best option costs more, closest first", () => {
    fc.assert(
      fc.property(problems, ([choices, price]) => {
        const ties = tiesOf(choices, price);
        for (const tie of ties) expect(tie.extra).toBeCloseTo(secondBest(choices, tie, price), 8);
        const extras = ties.map(({ extra }) => extra);
        expect(extras).toEqual([...extras].sort((a, b) => a - b));
      }),
    );
  });

  test("are all decisions that have a second option, lines that are equal as one", () => {
    fc.assert(
      fc.property(problems, ([choices, price]) => {
        const ties = tiesOf(choices, price);
        const groups = ties.flatMap((tie) => (tie.kind === "lines" ? [tie.lines] : []));
        expect(groups.flat().sort((a, b) => a - b)).toEqual(choices.single);
        const kindOf = (line: number): string =>
          `${choices.lines.tokens[line]!} ${choices.lines.seatCost[line]!}`;
        const kinds = groups.map((lines) => new Set(lines.map(kindOf)));
        for (const kind of kinds) expect(kind.size).toBe(1);
        expect(new Set(kinds.flatMap((kind) => [...kind])).size).toBe(kinds.length);
        const bundles = ties.flatMap((tie) => (tie.kind === "bundle" ? [tie.bundle] : []));
        const open = [...choices.bundles.keys()].filter(
          (bundle) => decisionOptions(choices, { kind: "bundle", bundle, extra: 0 }).length > 1,
        );
        expect(bundles.sort((a, b) => a - b)).toEqual(open);
      }),
    );
  });

  test("of a range are those from its start to before its end", () => {
    fc.assert(
      fc.property(problems, fc.nat(5), fc.nat(5), ([choices, price], first, more) => {
        const all = tiesOf(choices, price);
        const from = all[first]?.extra ?? 0;
        const to = all[first + more]?.extra ?? Infinity;
        expect(tiesOf(choices, price, from, to)).toEqual(
          all.filter(({ extra }) => extra >= from && extra < to),
        );
      }),
    );
  });
});
