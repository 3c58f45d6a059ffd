import fc from "fast-check";
import { analysisParts } from "../../../src/flex/analysis-parts";
import { analyze } from "../../../src/flex/analyze";
import { compareText } from "../../../src/flex/compare-text";
import { demandColumns, pairDemands, type DemandColumns } from "../../../src/flex/seat-mix/demand-columns";
import { seatDemands } from "../../../src/flex/seat-mix/seat-demand";
import { arbitraryInput } from "../oracle/arbitrary-input";

/** Demands as plain data, by user and product. */
function demandsByName(demands: DemandColumns): unknown[] {
  const { count, users, products, user, product, tokens, effectiveRate, staysOnFlex } = demands;
  return Array.from({ length: count }, (_, i) => ({
    name: `${users[user[i]!]!} ${products[product[i]!]!}`,
    tokens: tokens[i],
    effectiveRate: effectiveRate[i],
    staysOnFlex: staysOnFlex[i],
  })).sort((a, b) => compareText(a.name, b.name));
}

test("judged pairs demand what their users and products do", () => {
  fc.assert(
    fc.property(arbitraryInput({ credits: true }), (input) => {
      const judged = analysisParts(input).judged();
      fc.pre(judged !== null);
      const { users, window } = analyze(input);
      const demands = pairDemands(judged!, judged!.observedDays, input.usage, window!);
      const expected = demandColumns(seatDemands(users, window!));
      expect(demandsByName(demands)).toEqual(demandsByName(expected));
      const isOdd = judged!.observedDays.map((_, pair) => pair % 2);
      const some = pairDemands(judged!, isOdd, input.usage, window!);
      expect(some.pair).toEqual(demands.pair.filter((pair) => pair % 2 === 1));
    }),
  );
});
