import fc from "fast-check";
import { cheapestAt } from "../../../src/flex/seat-mix/cheapest-at-price";
import { totalled } from "../../../src/flex/seat-mix/placement";
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
