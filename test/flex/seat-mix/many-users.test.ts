import fc from "fast-check";
import { seatMix } from "../../../src/flex/seat-mix/seat-mix";
import { arbitraryMix } from "./oracle/arbitrary-mix";
import { recount } from "./oracle/recount";

const LARGEST_GAP = 1e-4;

test("the cheapest mix of some hundred users is proven to a hundredth of a percent", () => {
  const inputs = fc.sample(arbitraryMix({ users: 300, products: 5, held: false }), { seed: 7, numRuns: 6 });
  for (const input of inputs) {
    const mix = seatMix(input);
    expect(mix.bound).toBeGreaterThan(mix.costAfter * (1 - LARGEST_GAP));
    const told = recount(input, mix);
    expect(told.cost).toBeCloseTo(mix.costAfter, 4);
  }
});
