import fc from "fast-check";
import type { AnnualWindow } from "../../../src/flex/analysis";
import { analysisParts } from "../../../src/flex/analysis-parts";
import type { AnalysisInput } from "../../../src/flex/analyze";
import { analyze } from "../../../src/flex/analyze";
import { decide } from "../../../src/flex/decisions/decide";
import type { Decision } from "../../../src/flex/decisions/decision";
import { USER_SCENARIOS } from "../../../src/flex/decisions/decision";
import type { Rate } from "../../../src/flex/rate-card";
import { rateCard } from "../../../src/flex/rate-card";
import { arbitraryInput } from "../oracle/arbitrary-input";
import { differences } from "../oracle/differences";
import { permutedUsage } from "../oracle/permuted-usage";
import { naiveDecisions, naiveIntervalEnd, naiveProbabilityAbove } from "./naive-decisions";

const rate = (product: string, seatCostPerYear: number | null, more: Partial<Rate> = {}): Rate => ({
  product,
  tokensPerDay: 5,
  seatCostPerYear,
  flexEligible: true,
  inContract: true,
  covers: [],
  publishedBreakEven: null,
  typicalUse: "",
  ...more,
});

/** Cheap seats and Collections, so that a few days decide; products without a seat and products not to be had on Flex. */
const cards = fc
  .record({
    collectionCost: fc.constantFrom(150, 450, 3990, null),
    smallCollectionCost: fc.constantFrom(90, 700),
    navisworksSeat: fc.constantFrom(300, null),
    seat: fc.constantFrom(40, 200, 1500),
  })
  .map(({ collectionCost, smallCollectionCost, navisworksSeat, seat }) =>
    rateCard([
      rate("AutoCAD", seat),
      rate("Civil 3D", 600),
      rate("Revit", 260),
      rate("Fusion", null),
      rate("AEC Collection", collectionCost, {
        flexEligible: false,
        covers: ["AutoCAD", "CIVIL 3D", "Revit", "Navisworks"],
      }),
      rate("Small Collection", smallCollectionCost, { flexEligible: false, covers: ["revit", "Fusion"] }),
      rate("Navisworks", navisworksSeat, { flexEligible: false }),
    ]),
  );

const inputs = fc
  .record({ input: arbitraryInput({ credits: true }), rates: cards })
  .map(({ input, rates }): AnalysisInput => ({ ...input, rates }))
  .filter(({ usage }) => usage.rows > 0);

function decided(input: AnalysisInput): { decisions: Decision[]; window: AnnualWindow } {
  const window = analyze(input).window!;
  const judged = analysisParts(input).judged()!;
  return { decisions: decide(input.usage, judged, window, input.rates, input.terms), window };
}

function always(
  law: (decisions: Decision[], window: AnnualWindow, input: AnalysisInput) => void,
  numRuns = 100,
): void {
  fc.assert(
    fc.property(inputs, (input) => {
      const { decisions, window } = decided(input);
      law(decisions, window, input);
    }),
    { numRuns },
  );
}

const byKey = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));

describe("decisions and naive decisions", () => {
  test("agree in every scenario and number", () => {
    always((decisions, window, input) => {
      const actual = decisions.map(
        ({ user, scenario, days, observedDays, basis, annualDays, flexCost, products }) => ({
          user,
          scenario,
          days,
          observedDays,
          basis,
          annualDays,
          flexCost,
          products: byKey(
            products.map(({ product, days: used, annualDays: annual, tokens, effectiveRate, ...costs }) => ({
              product,
              days: used,
              annualDays: annual,
              tokens,
              effectiveRate,
              flexCost: costs.flexCost,
              seatCost: costs.seatCost,
              flexEligible: costs.flexEligible,
              breakEven: costs.breakEven,
            })),
            ({ product }) => product,
          ),
        }),
      );
      const expected = naiveDecisions(input, window).map((decision) => ({
        ...decision,
        products: byKey(decision.products, ({ product }) => product),
      }));
      const byUser = ({ user }: { user: string }): string => user;
      expect(differences(byKey(actual, byUser), byKey(expected, byUser), "decisions")).toEqual([]);
    }, 400);
  });

  test("agree in every interval and probability", () => {
    always((decisions) => {
      for (const { days, observedDays, basis, low, high, products } of decisions) {
        const yearDays = basis === "actual" ? 365 : observedDays;
        for (const estimate of [{ days, low, high }, ...products]) {
          expect(estimate.low).toBeCloseTo(naiveIntervalEnd(0.1, estimate.days, yearDays), 5);
          expect(estimate.high).toBeCloseTo(naiveIntervalEnd(0.9, estimate.days, yearDays), 5);
        }
        for (const { breakEven, probabilityAboveBreakEven, days: used } of products) {
          if (breakEven === null) expect(probabilityAboveBreakEven).toBeNull();
          else {
            const expected = naiveProbabilityAbove(used, yearDays, breakEven);
            expect(probabilityAboveBreakEven).toBeCloseTo(expected, 8);
          }
        }
      }
    });
  });

  test("meet every scenario in the generated data", () => {
    const scenarios = fc
      .sample(inputs, { numRuns: 200, seed: 1 })
      .flatMap((input) => decided(input).decisions.map(({ scenario }) => scenario));
    for (const scenario of USER_SCENARIOS) {
      expect(scenarios.filter((met) => met === scenario).length).toBeGreaterThan(3);
    }
  });
});

describe("any decision", () => {
  test("has its annual days within their interval, and that within a year", () => {
    always((decisions) => {
      for (const { low, annualDays, high, products } of decisions) {
        for (const estimate of [{ low, annualDays, high }, ...products]) {
          expect(estimate.low).toBeGreaterThanOrEqual(0);
          expect(estimate.low).toBeLessThanOrEqual(estimate.annualDays);
          expect(estimate.high).toBeGreaterThanOrEqual(estimate.annualDays);
          expect(estimate.high).toBeLessThanOrEqual(365);
        }
      }
    });
  });

  test("is the same whatever the order of the rows and the numbering of the names", () => {
    const permuted = inputs.chain((input) =>
      fc
        .shuffledSubarray([...input.usage.day.keys()], { minLength: input.usage.rows })
        .map((order) => ({ input, order })),
    );
    fc.assert(
      fc.property(permuted, ({ input, order }) => {
        const other = { ...input, usage: permutedUsage(input.usage, order) };
        expect(differences(decided(other).decisions, decided(input).decisions)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("has finite numbers only", () => {
    const numbersWithin = (value: unknown): number[] => {
      if (typeof value === "number") return [value];
      return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersWithin) : [];
    };
    always((decisions) => {
      expect(numbersWithin(decisions).filter((number) => !Number.isFinite(number))).toEqual([]);
    });
  });
});
