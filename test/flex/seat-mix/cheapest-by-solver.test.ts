import fc from "fast-check";
import highsLoader from "highs";
import { arbitraryMix } from "./oracle/arbitrary-mix";
import { expectCheapest } from "./oracle/expect-cheapest";
import { milpCost } from "./oracle/milp";

const SEED = 20_251_231;

describe("the cheapest mix of up to 30 users", () => {
  test("costs what a mixed-integer solver finds in 200 cases", async () => {
    const highs = await highsLoader();
    let boughtUp = 0;
    let withCollections = 0;
    for (const [users, numRuns] of [
      [5, 100],
      [12, 70],
      [30, 30],
    ] as const) {
      for (const input of fc.sample(arbitraryMix({ users, products: 5, held: false }), {
        seed: SEED,
        numRuns,
      })) {
        const mix = expectCheapest(input, milpCost(highs, input));
        boughtUp += Number(mix.tierFrom !== null && mix.flexTokens < mix.tierFrom);
        withCollections += Number(mix.users.some((user) => user.covered.length > 1));
      }
    }
    expect(boughtUp).toBeGreaterThan(40);
    expect(withCollections).toBeGreaterThan(40);
  });
});
