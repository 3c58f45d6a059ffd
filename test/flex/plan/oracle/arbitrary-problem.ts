import fc from "fast-check";
import type { OrderCatalog } from "../../../../src/flex/plan/order-catalog";
import { orderCatalog } from "../../../../src/flex/plan/order-catalog";
import type { NetNeed } from "../../../../src/flex/plan/net-need";

/** What a plan is made for, small enough to try everything. */
export interface PlanningCase {
  readonly need: NetNeed;
  readonly required: Float64Array;
  readonly catalog: OrderCatalog;
  readonly outageCost: number;
}

/**
 * A few order days and paths, packs of ten tokens, two or three tiers.
 *
 * @param stages number of order days
 * @param paths number of paths
 */
export function arbitraryCase(stages: number, paths: number): fc.Arbitrary<PlanningCase> {
  const increments = fc.array(fc.nat(25), { minLength: 2 * stages, maxLength: 2 * stages });
  const priceList = fc.record({
    price: fc.constantFrom(4, 5),
    discount: fc.constantFrom(0, 0.1, 0.2, 0.3),
    from: fc.constantFrom(20, 30, 50),
    second: fc.constantFrom(null, 60, 80),
  });
  return fc
    .record({
      needs: fc.array(increments, { minLength: paths, maxLength: paths }),
      protectedPaths: fc.integer({ min: 0, max: paths }),
      priceList,
      outageCost: fc.constantFrom(0, 0, 1, 7),
    })
    .map(({ needs, protectedPaths, priceList: { price, discount, from, second }, outageCost }) => {
      const cumulative = needs.map((path) => {
        let sum = 0;
        return path.map((tokens) => (sum += tokens));
      });
      const at = (index: number): Float64Array => Float64Array.from(cumulative, (path) => path[index]!);
      const untilNext = Array.from({ length: stages }, (_, stage) => at(stage));
      const untilExpiry = Array.from({ length: stages }, (_, stage) => at(stages + stage));
      const tiers = [
        { from: 10, price },
        { from, price: price * (1 - discount) },
        ...(second === null ? [] : [{ from: second, price: price * (1 - 2 * discount) }]),
      ];
      return {
        need: { ofYear: untilNext.at(-1)!, untilNext, untilExpiry },
        required: Float64Array.from(untilNext, (tokens) => Math.max(0, ...tokens.slice(0, protectedPaths))),
        catalog: orderCatalog(tiers, [10]),
        outageCost,
      };
    });
}
