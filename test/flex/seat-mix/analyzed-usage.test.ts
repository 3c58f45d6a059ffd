import fc from "fast-check";
import { analyze } from "../../../src/flex/analyze";
import { seatDemands } from "../../../src/flex/seat-mix/seat-demand";
import { seatMix } from "../../../src/flex/seat-mix/seat-mix";
import { arbitraryInput } from "../oracle/arbitrary-input";
import { bruteForce } from "./oracle/brute-force";

test("the mix of any analyzed usage is the cheapest of all assignments of its users and products", () => {
  fc.assert(
    fc.property(arbitraryInput({ credits: true }), (input) => {
      const { users, window } = analyze(input);
      fc.pre(window !== null && users.length <= 7);
      const mixInput = {
        demands: seatDemands(users, window!),
        rates: input.rates,
        tiers: input.tiers,
        seats: null,
        seatUse: null,
        lotsInHand: [],
        asOf: window!.to,
        window: window!,
      };
      const mix = seatMix(mixInput);
      const cheapest = bruteForce(mixInput);
      expect(mix.costAfter / cheapest || 1).toBeCloseTo(1, 9);
      expect(mix.bound / cheapest || 1).toBeCloseTo(1, 9);
      expect(mix.users.flatMap(({ seats, flex }) => [...seats, ...flex])).toHaveLength(
        mixInput.demands.length,
      );
    }),
    { numRuns: 200 },
  );
});
