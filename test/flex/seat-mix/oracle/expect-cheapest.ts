import { seatMix, type SeatMix, type SeatMixInput } from "../../../../src/flex/seat-mix/seat-mix";
import { recount } from "./recount";

/** Expects the mix to be feasible, to cost what it says, to be proven, and to cost no more than the oracle's. */
export function expectCheapest(input: SeatMixInput, cost: number): SeatMix {
  const mix = seatMix(input);
  expect(mix.costAfter).toBeCloseTo(cost, 5);
  expect(mix.bound).toBeCloseTo(cost, 5);
  const told = recount(input, mix);
  expect(told.cost).toBeCloseTo(mix.costAfter, 6);
  expect(told.tokens).toBeCloseTo(mix.flexTokens, 6);
  return mix;
}
