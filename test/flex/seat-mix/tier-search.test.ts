import fc from "fast-check";
import { totalled, type Placement } from "../../../src/flex/seat-mix/placement";
import { ON_FLEX, ON_SEAT } from "../../../src/flex/seat-mix/seat-choices";
import { searchTier, type TierSearch } from "../../../src/flex/seat-mix/tier-search";
import type { TightestPrice } from "../../../src/flex/seat-mix/tightest-price";
import type { Tier } from "../../../src/flex/tier";
import { decisionOptions, type DecisionOption } from "./oracle/decision-options";
import { tierProblems, type TierProblem } from "./oracle/tier-problem";

const ROOM = { ways: 1000, options: 1000, work: 1_000_000 };

const costAt = (tier: Tier, { tokens, seatCost }: DecisionOption): number =>
  seatCost + Math.max(tokens, tier.from) * tier.price;

/** Without those that need as many tokens as another and seats as dear. */
function unbeaten(all: DecisionOption[]): DecisionOption[] {
  let least = Infinity;
  return all
    .sort((a, b) => a.tokens - b.tokens || a.seatCost - b.seatCost)
    .filter(({ seatCost }) => {
      if (seatCost >= least) return false;
      least = seatCost;
      return true;
    });
}

/** The least cost of all placements that buy at the tier. */
function leastCost({ choices, tier }: TierProblem): number {
  const decisions = [
    ...choices.single.map((line) => ({ kind: "lines" as const, lines: [line], extra: 0 })),
    ...choices.bundles.map((_, bundle) => ({ kind: "bundle" as const, bundle, extra: 0 })),
  ];
  let totals = [{ tokens: choices.settledTokens, seatCost: choices.settledSeatCost }];
  for (const decision of decisions) {
    const options = decisionOptions(choices, decision);
    const sums = totals.flatMap((total) =>
      options.map((option) => ({
        tokens: total.tokens + option.tokens,
        seatCost: total.seatCost + option.seatCost,
      })),
    );
    totals = unbeaten(sums);
  }
  return Math.min(...totals.map((total) => costAt(tier, total)));
}

interface Searched extends TierSearch {
  /** How many ways were looked at. */
  looks: number;
}

function search(tightest: TightestPrice, known: number): Searched {
  let looks = 0;
  const costOf = (seatCost: number, tokens: number): number => {
    looks++;
    return costAt(tightest.tier, { seatCost, tokens });
  };
  return { ...searchTier(tightest, known, costOf, ROOM), looks };
}

function expectTotals(placement: Placement): void {
  const { tokens, seatCost } = totalled(placement.choices, placement.place, placement.set);
  expect(placement.tokens).toBeCloseTo(tokens, 8);
  expect(placement.seatCost).toBeCloseTo(seatCost, 8);
}

describe("the search of a tier", () => {
  test("finds the cheapest placement that buys at it, the way there with it", () => {
    const found = { toFlex: 0, otherSet: 0 };
    const problems = [
      ...fc.sample(tierProblems(4), { seed: 2, numRuns: 700 }),
      ...fc.sample(tierProblems(20), { seed: 9, numRuns: 100 }),
    ];
    for (const problem of problems) {
      const tightest = problem.find(Infinity);
      const before = structuredClone({ place: tightest.placement.place, set: tightest.placement.set });
      const known = costAt(problem.tier, tightest.placement);
      const { placement, bound } = search(tightest, known);
      expect(tightest.placement).toMatchObject(before);
      const least = leastCost(problem);
      expect(bound).toBeCloseTo(least, 6);
      expect(placement === null ? known : costAt(problem.tier, placement)).toBeCloseTo(least, 6);
      if (placement === null) continue;
      expect(costAt(problem.tier, placement)).toBeLessThan(known);
      expectTotals(placement);
      found.toFlex += Number(
        placement.place.some((place, line) => place === ON_FLEX && before.place[line] === ON_SEAT),
      );
      found.otherSet += Number(placement.set.some((set, bundle) => set !== before.set[bundle]));
    }
    expect(found.toFlex).toBeGreaterThan(0);
    expect(found.otherSet).toBeGreaterThan(5);
  });

  test("finds nothing where the cheapest is known, and says so", () => {
    fc.assert(
      fc.property(tierProblems(4), (problem) => {
        const known = leastCost(problem);
        const { placement, bound } = search(problem.find(known), known);
        expect(placement).toBeNull();
        expect(bound).toBeCloseTo(known, 6);
      }),
    );
  });

  test("looks at nothing where the bound has reached what is known, but for rounding", () => {
    fc.assert(
      fc.property(tierProblems(4), fc.constantFrom(0, 1e-12, 1e-11), ({ find }, rounding) => {
        const tightest = find(Infinity);
        const known = tightest.bound * (1 + rounding);
        expect(search(tightest, known)).toMatchObject({ placement: null, looks: 0 });
      }),
    );
  });

  test("looks at 14 ways on average, of all that a hundred users have", () => {
    const problems = fc.sample(tierProblems(100), { seed: 5, numRuns: 60 });
    const looks = problems.map(({ find }) => {
      const tightest = find(Infinity);
      return search(tightest, costAt(tightest.tier, tightest.placement)).looks;
    });
    expect(looks.reduce((sum, each) => sum + each, 0) / problems.length).toBeLessThanOrEqual(14);
  });
});
