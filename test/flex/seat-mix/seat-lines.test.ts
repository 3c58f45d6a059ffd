import fc from "fast-check";
import { demandColumns } from "../../../src/flex/seat-mix/demand-columns";
import { mixProblem } from "../../../src/flex/seat-mix/mix-problem";
import { arbitraryMix } from "./oracle/arbitrary-mix";

test("each demand has the line of its user and product", () => {
  fc.assert(
    fc.property(arbitraryMix({ users: 3, products: 4, held: true }), (input) => {
      const { lines, users, catalog } = mixProblem({ ...input, demands: demandColumns(input.demands) });
      expect(lines.ofDemand).toHaveLength(input.demands.length);
      input.demands.forEach(({ user, product }, demand) => {
        const line = lines.ofDemand[demand]!;
        expect(lines.user[line]).toBe(users.rankOf(user));
        expect(lines.product[line]).toBe(catalog.products.rankOf(product));
      });
    }),
  );
});
