import fc from "fast-check";
import { seatMix } from "../../../src/flex/seat-mix/seat-mix";
import { arbitraryMix } from "./oracle/arbitrary-mix";
import { naiveCashSaving, naiveCostBefore } from "./oracle/naive-year";

const mixes = fc.oneof(
  arbitraryMix({ users: 2, products: 3, held: true }),
  arbitraryMix({ users: 3, products: 3, held: false }),
);

test("today's cost is that of the seats held, of those that must be there, and of the rest on Flex", () => {
  fc.assert(
    fc.property(mixes, (input) => {
      expect(seatMix(input).costBefore).toBeCloseTo(naiveCostBefore(input), 6);
    }),
    { numRuns: 300 },
  );
});

test("the lots of each pool of users supply these alone in the coming year", () => {
  const pools = { poolOfUser: (user: string) => user.charCodeAt("user0".length) % 2 };
  fc.assert(
    fc.property(arbitraryMix({ users: 3, products: 2, held: true }), (mix) => {
      const lotsInHand = mix.lotsInHand.map((lot, index) => ({ ...lot, pool: index % 2 }));
      const input = { ...mix, ...pools, lotsInHand };
      const result = seatMix(input);
      expect(result.cashSaving12m).toBeCloseTo(naiveCashSaving(input, result), 4);
    }),
    { numRuns: 200 },
  );
});

test("the cash saved in the coming year is what living through it day by day comes to", () => {
  fc.assert(
    fc.property(mixes, (input) => {
      const mix = seatMix(input);
      expect(mix.cashSaving12m).toBeCloseTo(naiveCashSaving(input, mix), 4);
    }),
    { numRuns: 300 },
  );
});
