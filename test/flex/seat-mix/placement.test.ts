import fc from "fast-check";
import { cheapestAt } from "../../../src/flex/seat-mix/cheapest-at-price";
import { placedSeats } from "../../../src/flex/seat-mix/placed-seats";
import { totalled } from "../../../src/flex/seat-mix/placement";
import { ON_SEAT } from "../../../src/flex/seat-mix/seat-choices";
import { arbitraryMix } from "./oracle/arbitrary-mix";
import { choicesOf } from "./oracle/choices-of";

test("a placement added up afresh is what it was put together as", () => {
  fc.assert(
    fc.property(
      arbitraryMix({ users: 5, products: 4, held: false }),
      fc.constantFrom(0, 1, 3, 5, Infinity),
      (input, price) => {
        const placement = cheapestAt(choicesOf(input), price);
        const { tokens, seatCost, ...same } = totalled(placement.choices, placement.place, placement.set);
        expect(tokens).toBeCloseTo(placement.tokens, 8);
        expect(seatCost).toBeCloseTo(placement.seatCost, 8);
        expect(same).toEqual({ choices: placement.choices, place: placement.place, set: placement.set });
      },
    ),
  );
});

test("the seats of a placement are those of its lines and its Collections, by user and by name", () => {
  fc.assert(
    fc.property(arbitraryMix({ users: 5, products: 4, held: false }), (input) => {
      const placement = cheapestAt(choicesOf(input), 5);
      const { lines, bundles } = placement.choices;
      const pairs = [...lines.product].flatMap((product, line) =>
        placement.place[line] === ON_SEAT ? [{ user: lines.user[line]!, product }] : [],
      );
      bundles.forEach((bundle, index) => {
        const user = lines.user[bundle.lines[0]!]!;
        const { collections } = bundle.sets[placement.set[index]!]!;
        pairs.push(...collections.map((product) => ({ user, product })));
      });
      const expected = Array.from({ length: lines.userStart.length - 1 }, (_, user) =>
        pairs.flatMap((pair) => (pair.user === user ? [pair.product] : [])).sort((a, b) => a - b),
      );
      expect(placedSeats(placement)).toEqual(expected);
    }),
  );
});
