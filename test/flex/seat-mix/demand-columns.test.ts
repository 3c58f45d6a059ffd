import fc from "fast-check";
import { analyze, judgedPairs } from "../../../src/flex/analyze";
import { chargesOf } from "../../../src/flex/charges";
import { demandColumns, pairDemands } from "../../../src/flex/seat-mix/demand-columns";
import { seatDemands } from "../../../src/flex/seat-mix/seat-demand";
import { arbitraryInput } from "../oracle/arbitrary-input";

test("judged pairs demand what their users and products do, in the same order", () => {
  fc.assert(
    fc.property(arbitraryInput({ credits: true }), (input) => {
      const judged = judgedPairs(input, chargesOf(input.usage, input.rates, input.terms));
      fc.pre(judged !== null);
      const { users, window } = analyze(input);
      const demands = pairDemands(judged!, judged!.mostTokensFirst(), input.usage, window!);
      const expected = demandColumns(seatDemands(users, window!));
      expect(Array.from(demands.user, (user) => demands.users[user])).toEqual(
        Array.from(expected.user, (user) => expected.users[user]),
      );
      expect(Array.from(demands.product, (product) => demands.products[product])).toEqual(
        Array.from(expected.product, (product) => expected.products[product]),
      );
      expect(demands.tokens).toEqual(expected.tokens);
      expect(demands.effectiveRate).toEqual(expected.effectiveRate);
      expect(demands.staysOnFlex).toEqual(expected.staysOnFlex);
    }),
  );
});
