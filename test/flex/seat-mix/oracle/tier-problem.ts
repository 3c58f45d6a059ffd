import fc from "fast-check";
import { cheapestAt } from "../../../../src/flex/seat-mix/cheapest-at-price";
import { competingTiers } from "../../../../src/flex/seat-mix/pool-cost";
import type { SeatChoices } from "../../../../src/flex/seat-mix/seat-choices";
import type { SeatMixInput } from "../../../../src/flex/seat-mix/seat-mix";
import { tightestPrice, type TightestPrice } from "../../../../src/flex/seat-mix/tightest-price";
import type { Tier } from "../../../../src/flex/tier";
import { arbitraryMix } from "./arbitrary-mix";
import { choicesOf, coarse } from "./choices-of";

/** A tier at a price of the mix, and the decisions that it is bought for. */
export interface TierProblem {
  choices: SeatChoices;
  tier: Tier;
  find(known: number): TightestPrice;
}

/**
 * What the tightest price is looked for in.
 *
 * @param share where the tier's quantity lies between what its own price uses, 0, and what free tokens would, 1
 */
function tierProblem(input: SeatMixInput, which: number, share: number): TierProblem {
  const choices = choicesOf(input);
  const competing = competingTiers(input.tiers);
  const { price } = competing[which % competing.length]!;
  const least = cheapestAt(choices, price).tokens;
  const from = least + share * (cheapestAt(choices, 0).tokens - least);
  const tier: Tier = { from, price };
  const find = (known: number): TightestPrice =>
    tightestPrice(tier, cheapestAt(choices, 0), cheapestAt(choices, tier.price), known);
  return { choices, tier, find };
}

/** Tiers of mixes without seats held: most between what is used at their price and what would be for free. */
export function tierProblems(users: number): fc.Arbitrary<TierProblem> {
  const mixes = arbitraryMix({ users, products: 3, held: false });
  return fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: mixes }, mixes.map(coarse)),
      fc.nat(3),
      fc.integer({ min: -1, max: 13 }).map((twelfths) => twelfths / 12),
    )
    .map(([input, which, share]) => tierProblem(input, which, share));
}
