import fc from "fast-check";
import { arbitraryMix } from "./oracle/arbitrary-mix";
import { bruteForce } from "./oracle/brute-force";
import { expectCheapest } from "./oracle/expect-cheapest";

describe("the cheapest mix costs what the cheapest of all assignments costs", () => {
  test.each<[description: string, size: { users: number; products: number; held: boolean }]>([
    ["without seats held", { users: 3, products: 3, held: false }],
    ["with seats held", { users: 2, products: 3, held: true }],
  ])("%s", (_, size) => {
    fc.assert(
      fc.property(arbitraryMix(size), (input) => {
        expectCheapest(input, bruteForce(input));
      }),
      { numRuns: 300 },
    );
  });
});
