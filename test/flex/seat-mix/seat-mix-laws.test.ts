import fc from "fast-check";
import { rateCard, type Rate, type RateCard } from "../../../src/flex/rate-card";
import { seatMix, type SeatMixInput } from "../../../src/flex/seat-mix/seat-mix";
import { arbitraryMix } from "./oracle/arbitrary-mix";
import { naiveUsedDays } from "./oracle/naive-demand";

const mixes = fc.oneof(
  arbitraryMix({ users: 4, products: 4, held: true }),
  arbitraryMix({ users: 8, products: 5, held: false }),
);
const CENT = 0.01;

describe("any mix", () => {
  test("is never dearer than today's, and its bound is never above it", () => {
    fc.assert(
      fc.property(mixes, (input) => {
        const { costBefore, costAfter, bound, saving } = seatMix(input);
        expect(costAfter).toBeLessThanOrEqual(costBefore + 1e-9);
        expect(bound).toBeLessThanOrEqual(costAfter);
        expect(saving).toBe(costBefore - costAfter);
      }),
      { numRuns: 300 },
    );
  });

  test("costs what its users cost", () => {
    fc.assert(
      fc.property(mixes, (input) => {
        const { costAfter, flexTokens, users } = seatMix(input);
        expect(users.reduce((sum, user) => sum + user.cost, 0)).toBeCloseTo(costAfter, 6);
        expect(users.reduce((sum, user) => sum + user.tokens, 0)).toBeCloseTo(flexTokens, 6);
      }),
    );
  });

  test("does not depend on the order of the input", () => {
    const shuffled = mixes.chain((input) =>
      fc.record({
        input: fc.constant(input),
        demands: shuffle(input.demands),
        rates: shuffle(input.rates.rates).map(rateCard),
        seats: input.seats === null ? fc.constant(null) : shuffle(input.seats),
        lotsInHand: shuffle(input.lotsInHand),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, ...order }) => {
        expect(seatMix({ ...input, ...order })).toEqual(seatMix(input));
      }),
      { numRuns: 200 },
    );
  });

  test("gets no cheaper where a seat, a token price or a demand rises", () => {
    const dearer: ((input: SeatMixInput) => SeatMixInput)[] = [
      (input) => ({ ...input, tiers: input.tiers.map((tier, k) => ({ ...tier, price: tier.price + k })) }),
      (input) => ({ ...input, tiers: input.tiers.map((tier) => ({ ...tier, from: tier.from + 10 })) }),
      (input) => ({
        ...input,
        demands: input.demands.map((each) => ({ ...each, tokens: each.tokens * 1.5 })),
      }),
      (input) => ({ ...input, rates: dearerBy(40, input.rates, () => true) }),
      (input) => ({ ...input, rates: dearerBy(200, input.rates, (rate) => rate.covers.length > 0) }),
    ];
    fc.assert(
      fc.property(
        arbitraryMix({ users: 6, products: 4, held: false }),
        fc.constantFrom(...dearer),
        (input, change) => {
          expect(seatMix(change(input)).costAfter).toBeGreaterThan(seatMix(input).costAfter - CENT);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("lists every seat held that it does not use, once", () => {
    fc.assert(
      fc.property(arbitraryMix({ users: 3, products: 4, held: true }), (input) => {
        const { users, renewals } = seatMix(input);
        const kept = users.reduce((sum, { user, seats }) => {
          const held = new Set(input.seats!.filter((seat) => seat.user === user).map((seat) => seat.product));
          return sum + seats.filter((product) => held.has(product)).length;
        }, 0);
        expect(renewals.length + kept).toBe(input.seats!.length);
        expect(new Set(renewals.map(({ sourceRow }) => sourceRow)).size).toBe(renewals.length);
        for (const { sourceRow, usedDays, reason } of renewals) {
          const seat = input.seats!.find((each) => each.sourceRow === sourceRow)!;
          expect(usedDays).toBe(naiveUsedDays(input, seat));
          if (reason === "unused") expect(usedDays).toBe(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function dearerBy(extra: number, { rates }: RateCard, which: (rate: Rate) => boolean): RateCard {
  return rateCard(
    rates.map((rate) => {
      const { seatCostPerYear } = rate;
      return seatCostPerYear === null || !which(rate)
        ? rate
        : { ...rate, seatCostPerYear: seatCostPerYear + extra };
    }),
  );
}

function shuffle<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}
