import fc from "fast-check";
import highsLoader from "highs";
import { cheapestSchedule, type ScheduleProblem } from "../../../src/flex/plan/order-schedule";
import { planModel } from "../../../src/flex/plan/plan-model";
import { arbitraryCase } from "./oracle/arbitrary-problem";
import { bruteForcePlanCost } from "./oracle/brute-force-plan";
import { milpScheduleCost } from "./oracle/schedule-milp";

const SEED = 20_260_115;

/** Two stages, levels of ten tokens, orders of 10 at 5.00 and of 20 at 4.00; nothing carried, nothing missing. */
function problem(changes: Partial<ScheduleProblem>): ScheduleProblem {
  const none = (): Float64Array => new Float64Array(5);
  return {
    top: 4,
    options: [
      { steps: 1, tokens: 10, price: 5, cost: 50 },
      { steps: 2, tokens: 20, price: 4, cost: 80 },
    ],
    required: [0, 0],
    carried: [none(), none()],
    missing: [none(), none()],
    ...changes,
  };
}

describe("the cheapest schedule", () => {
  test.each<
    [description: string, changes: Partial<ScheduleProblem>, tokens: (number | null)[], cost: number]
  >([
    ["orders nothing where nothing is needed", {}, [null, null], 0],
    ["orders as late as it may", { required: [0, 1] }, [null, 10], 50],
    ["orders what is needed at each stage", { required: [1, 2] }, [20, null], 80],
    ["takes the larger order for its price", { required: [1, 3] }, [10, 20], 130],
    [
      "buys more where what is carried over pays for it",
      { required: [0, 1], carried: [new Float64Array(5), Float64Array.of(0, 0, 10, 10, 10)] },
      [null, 20],
      40,
    ],
    [
      "buys to avoid what missing tokens cost",
      { missing: [Float64Array.of(60, 0, 0, 0, 0), new Float64Array(5)] },
      [10, null],
      50,
    ],
    [
      "leaves out what costs more than missing it",
      { missing: [Float64Array.of(49, 0, 0, 0, 0), new Float64Array(5)] },
      [null, null],
      49,
    ],
  ])("%s", (_, changes, tokens, cost) => {
    const schedule = cheapestSchedule(problem(changes));
    expect(schedule.orders.map((order) => order?.tokens ?? null)).toEqual(tokens);
    expect(schedule.cost).toBeCloseTo(cost, 9);
  });
});

describe("the planning model", () => {
  test("costs what a mixed-integer solver finds on 50 random instances", async () => {
    const highs = await highsLoader();
    let ordering = 0;
    for (const each of fc.sample(arbitraryCase(4, 4), { seed: SEED, numRuns: 50 })) {
      const model = planModel(each.need, each.required, each.catalog, each.outageCost);
      const schedule = cheapestSchedule(model);
      expect(schedule.cost).toBeCloseTo(milpScheduleCost(highs, model), 5);
      ordering += Number(schedule.orders.filter((order) => order !== null).length > 1);
    }
    expect(ordering).toBeGreaterThan(20);
  });

  test("costs what the cheapest of all plans does, worked out token by token", () => {
    fc.assert(
      fc.property(arbitraryCase(3, 3), (each) => {
        const model = planModel(each.need, each.required, each.catalog, each.outageCost);
        const { cost, orders } = cheapestSchedule(model);
        const tokens = orders.reduce((sum, order) => sum + (order?.tokens ?? 0), 0);
        // Steps are of ten tokens; only a last order bought up can reach beyond the top level.
        const most = Math.max(tokens, model.top * 10);
        expect(cost).toBeCloseTo(bruteForcePlanCost(each, most), 9);
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  test("never costs less where more must have been ordered", () => {
    const more = fc.array(fc.nat(40), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(arbitraryCase(3, 3), more, (each, extra) => {
        const costOf = (required: Float64Array): number =>
          cheapestSchedule(planModel(each.need, required, each.catalog, each.outageCost)).cost;
        let highest = 0;
        const stricter = each.required.map(
          (tokens, stage) => (highest = Math.max(highest, tokens + extra[stage]!)),
        );
        // Both with the top level of the stricter one, so that they have the same orders to choose from.
        const looser = Float64Array.from(each.required);
        const last = stricter.at(-1)!;
        fc.pre(last <= Math.max(...each.need.untilExpiry.at(-1)!));
        expect(costOf(looser)).toBeLessThanOrEqual(costOf(stricter) + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test("plans large needs in coarser, round steps", () => {
    const [each] = fc.sample(arbitraryCase(3, 3), { seed: SEED, numRuns: 1 });
    const large = (tokens: Float64Array): Float64Array => tokens.map((n) => n * 5000 + 10_000);
    const need = {
      ofYear: large(each!.need.ofYear),
      untilNext: each!.need.untilNext.map(large),
      untilExpiry: each!.need.untilExpiry.map(large),
    };
    const required = large(each!.required);
    const model = planModel(need, required, each!.catalog, 0);
    expect(model.top).toBeLessThanOrEqual(400);
    const step = model.options[0]!.tokens;
    expect([1000, 2000, 5000]).toContain(step);
    let ordered = 0;
    cheapestSchedule(model).orders.forEach((order, stage) => {
      ordered += order?.tokens ?? 0;
      expect(ordered).toBeGreaterThanOrEqual(required[stage]!);
    });
  });
});
