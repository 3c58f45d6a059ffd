import fc from "fast-check";
import { arbitraryMix } from "./oracle/arbitrary-mix";
import { choicesOf } from "./oracle/choices-of";
import { collectionOf, demandOf, mixInput, rateOf } from "./oracle/mix-input";

const ANNA = "user01@example.com";

describe("the decisions that are open", () => {
  test("move at most the tokens of one line, or of all that Collections tie together", () => {
    fc.assert(
      fc.property(arbitraryMix({ users: 5, products: 4, held: false }), (input) => {
        const { lines, single, bundles, longestStride } = choicesOf(input);
        const decisions = [...single.map((line) => [line]), ...bundles.map((bundle) => bundle.lines)];
        const strides = decisions.map((own) => own.reduce((sum, line) => sum + lines.tokens[line]!, 0));
        expect(longestStride).toBe(Math.max(0, ...strides));
      }),
    );
  });

  test.each<[cost: number, bundles: number]>([
    [1000 + 250 - 1, 1],
    [1000 + 250, 0],
  ])("have no Collection that costs as much as what it covers: %d", (cost, bundles) => {
    // A costs its seat, B 50 tokens at $5
    const rates = [rateOf("A"), rateOf("B"), collectionOf("Suite", cost, ["A", "B"])];
    const demands = [demandOf(ANNA, "A", 999), demandOf(ANNA, "B", 50)];
    const choices = choicesOf(mixInput(rates, { demands }));
    expect(choices.bundles).toHaveLength(bundles);
    expect(choices.single).toHaveLength(2 - 2 * bundles);
  });
});
