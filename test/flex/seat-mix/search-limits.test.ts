import fc from "fast-check";
import { cheapestMix } from "../../../src/flex/seat-mix/cheapest-mix";
import { demandColumns } from "../../../src/flex/seat-mix/demand-columns";
import { mixProblem } from "../../../src/flex/seat-mix/mix-problem";
import type { SeatMixInput } from "../../../src/flex/seat-mix/seat-mix";
import type { SearchLimits } from "../../../src/flex/seat-mix/tier-search";
import { arbitraryMix } from "./oracle/arbitrary-mix";
import { bruteForce } from "./oracle/brute-force";

function cheapestWithin(limits: SearchLimits, { demands, rates, tiers, asOf, window }: SeatMixInput) {
  const tables = { rates, seats: null, seatUse: null, asOf, window };
  const { lines, catalog, held } = mixProblem({ ...tables, demands: demandColumns(demands) });
  return cheapestMix(lines, catalog, held, tiers, limits);
}

const ROOM = { ways: 1000, options: 1000, work: 1_000_000 };

describe("a search cut short still proves its bound", () => {
  test.each<[description: string, limits: SearchLimits]>([
    ["with no room for more than two ways", { ...ROOM, ways: 2 }],
    ["with room for a single option of a bundle", { ...ROOM, options: 1 }],
    ["after the first decision", { ...ROOM, work: 1 }],
    ["before the first decision", { ...ROOM, work: -1 }],
  ])("%s", (_, limits) => {
    let open = 0;
    fc.assert(
      fc.property(arbitraryMix({ users: 4, products: 3, held: false }), (input) => {
        const cheapest = bruteForce(input);
        const { cost, bound } = cheapestWithin(limits, input);
        expect(bound).toBeLessThanOrEqual(cheapest + 1e-6);
        expect(cost).toBeGreaterThanOrEqual(cheapest - 1e-6);
        if (bound < cost - 1e-6) open++;
      }),
      { numRuns: 400, seed: 11 },
    );
    expect(open).toBeGreaterThan(0);
  });
});
