import fc from "fast-check";
import { RECOMMENDATIONS } from "../../../src/flex/analysis";
import type { AnalysisInput } from "../../../src/flex/analyze";
import type { ScenarioResult } from "../../../src/flex/scenarios/compare-scenarios";
import { compareScenarios } from "../../../src/flex/scenarios/compare-scenarios";
import type { Scenario } from "../../../src/flex/scenarios/scenario";
import { scenarioDifference } from "../../../src/flex/scenarios/scenario-difference";
import { ARTICLE_RATES, rateCard } from "../../../src/flex/rate-card";
import { BILLING_DAYS, CONSOLIDATION_WINDOWS } from "../../../src/flex/terms";
import type { UsageRow } from "../oracle/analysis-input";
import { DAILY_EXPORT, inputOf, SESSION_LOG, usageOf } from "../oracle/analysis-input";
import { arbitraryInput } from "../oracle/arbitrary-input";
import { differences } from "../oracle/differences";
import type { NaiveAnalysis } from "../oracle/naive-analysis";
import { naiveAnalysis } from "../oracle/naive-analysis";
import { sum } from "../oracle/naive-usage-days";
import { clonedUsers } from "./cloned-users";

const anyInput = arbitraryInput({ credits: true, rolling: true });

/** Differences of every kind, each now and then left out. */
const anyScenario: fc.Arbitrary<Scenario> = fc.record(
  {
    name: fc.constantFrom("Today", "Renewal"),
    terms: fc.record(
      {
        tokenPrice: fc.constantFrom(3, 5, 6.25),
        billingDay: fc.constantFrom(...BILLING_DAYS),
        freeMinutes: fc.constantFrom(0, 5, 15),
        shortSessionMinutes: fc.constantFrom(12, 30, 100),
        consolidationWindow: fc.constantFrom(...CONSOLIDATION_WINDOWS),
        dayCapacityMinutes: fc.constantFrom(20, 480),
      },
      { requiredKeys: [] },
    ),
    rates: fc.constantFrom(
      ARTICLE_RATES,
      ARTICLE_RATES.map((rate) => ({ ...rate, seatCostPerYear: 400 })),
      [{ ...ARTICLE_RATES[0]!, tokensPerDay: 7, seatCostPerYear: 100 }],
    ),
    tiers: fc.constantFrom(
      [{ from: 73, price: 4 }],
      [
        { from: 20, price: 5 },
        { from: 146, price: 4.5 },
        { from: 730, price: 3 },
      ],
    ),
  },
  { requiredKeys: ["name"] },
);

/** The input with a scenario's tables in place of its own, spelled out. */
function replaced(input: AnalysisInput, { terms = {}, rates, tiers }: Scenario): AnalysisInput {
  return {
    ...input,
    terms: {
      ...input.terms,
      tokenPrice: terms.tokenPrice ?? input.terms.tokenPrice,
      billingDay: terms.billingDay ?? input.terms.billingDay,
      freeMinutes: terms.freeMinutes ?? input.terms.freeMinutes,
      shortSessionMinutes: terms.shortSessionMinutes ?? input.terms.shortSessionMinutes,
      consolidationWindow: terms.consolidationWindow ?? input.terms.consolidationWindow,
      dayCapacityMinutes: terms.dayCapacityMinutes ?? input.terms.dayCapacityMinutes,
    },
    rates: rates ? rateCard(rates) : input.rates,
    tiers: tiers ?? input.tiers,
  };
}

type Figures = Omit<ScenarioResult, "name" | "tokenPrice" | "headcountFactor">;

/** The figures of a naive analysis of an input. */
function naiveFigures(input: AnalysisInput): Figures {
  const { chargeBasis, totals, users, traps }: NaiveAnalysis = naiveAnalysis(input);
  const { background, shortSessions, expiry, rateDisparity, tierBoundary } = traps;
  const seatCost = (user: NaiveAnalysis["users"][number]): number => {
    const { recommendation, usageDays, seatCost: cost, flexCost } = user;
    const onSeat = recommendation === "Named User" || (recommendation === "Not eligible" && usageDays > 0);
    return cost !== null && onSeat ? cost : flexCost;
  };
  const pick = <T extends object, K extends keyof T>(trap: T, ...keys: K[]): Pick<T, K> =>
    Object.fromEntries(keys.map((key) => [key, trap[key]])) as Pick<T, K>;
  return {
    chargeBasis,
    totals,
    traps: {
      background: background.measurable
        ? pick(background, "measurable", "tokens", "cost", "share", "usageDays")
        : background,
      shortSessions: shortSessions.measurable
        ? pick(shortSessions, "measurable", "tokens", "cost", "usageDays", "avoidableTokens", "avoidableCost")
        : shortSessions,
      expiry: expiry.measurable
        ? {
            ...pick(expiry, "measurable", "purchased", "matured", "expired", "expiredLow", "cost", "costLow"),
            ...pick(expiry, "rate", "uncovered", "unplacedCredits"),
          }
        : expiry,
      rateDisparity,
      tierBoundary: tierBoundary.measurable
        ? {
            ...pick(tierBoundary, "measurable", "annualTokens", "annualised", "price"),
            ...pick(tierBoundary, "nextTier", "threshold", "saving"),
            orderCost:
              tierBoundary.annualTokens <= 0
                ? 0
                : Math.max(tierBoundary.annualTokens, input.tiers[0]!.from) * tierBoundary.price,
          }
        : tierBoundary,
    },
    recommendations: Object.fromEntries(
      RECOMMENDATIONS.map((name) => [
        name,
        users.filter(({ recommendation }) => recommendation === name).length,
      ]),
    ) as Figures["recommendations"],
    flexCostPerYear: sum(users.map(({ flexCost }) => flexCost)),
    recommendedCostPerYear: sum(users.map(seatCost)),
  };
}

/** A result without its name and terms. */
function figuresOf(result: ScenarioResult): Figures {
  const { chargeBasis, totals, traps, recommendations, flexCostPerYear, recommendedCostPerYear } = result;
  return inOrder({ chargeBasis, totals, traps, recommendations, flexCostPerYear, recommendedCostPerYear });
}

/** With products in the order of their names. */
function inOrder(figures: Figures): Figures {
  const { rateDisparity } = figures.traps;
  if (!rateDisparity.measurable) return figures;
  const products = [...rateDisparity.products].sort((a, b) => (a.product < b.product ? -1 : 1));
  return { ...figures, traps: { ...figures.traps, rateDisparity: { measurable: true, products } } };
}

describe("any scenario", () => {
  test("has the figures of an analysis with its tables", () => {
    fc.assert(
      fc.property(anyInput, fc.array(anyScenario, { minLength: 1, maxLength: 4 }), (input, scenarios) => {
        const results = compareScenarios(input, scenarios);
        expect(results.map(({ name }) => name)).toEqual(scenarios.map(({ name }) => name));
        results.forEach((result, i) => {
          const expected = naiveFigures(replaced(input, scenarios[i]!));
          expect(differences(figuresOf(result), inOrder(expected), "scenario")).toEqual([]);
        });
      }),
      { numRuns: 150 },
    );
  });

  test("with a headcount factor has the figures of as many users doing the same", () => {
    fc.assert(
      fc.property(anyInput, anyScenario, fc.constantFrom(1, 2, 3), (input, scenario, headcountFactor) => {
        const [result] = compareScenarios(input, [{ ...scenario, headcountFactor }]);
        const grown = { ...input, usage: clonedUsers(input.usage, headcountFactor) };
        const expected = naiveFigures(replaced(grown, scenario));
        expect(result!.headcountFactor).toBe(headcountFactor);
        expect(differences(figuresOf(result!), inOrder(expected), "scenario")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("has tokens and cost in proportion to the headcount, whole number or not", () => {
    fc.assert(
      fc.property(anyInput, fc.double({ min: 0.1, max: 4, noNaN: true }), (input, factor) => {
        const [one, scaled] = compareScenarios(input, [
          { name: "Today" },
          { name: "Other headcount", headcountFactor: factor },
        ]);
        expect(scaled!.totals.tokens).toBeCloseTo(one!.totals.tokens * factor, 6);
        expect(scaled!.totals.cost).toBeCloseTo(one!.totals.cost * factor, 6);
        expect(scaled!.flexCostPerYear).toBeCloseTo(one!.flexCostPerYear * factor, 6);
        expect(scaled!.recommendations.Flex).toBeCloseTo(one!.recommendations.Flex * factor, 9);
        const tier = one!.traps.tierBoundary;
        const scaledTier = scaled!.traps.tierBoundary;
        if (tier.measurable && scaledTier.measurable) {
          expect(scaledTier.annualTokens).toBeCloseTo(tier.annualTokens * factor, 3);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("leaves the input as it was and does not depend on the other scenarios", () => {
    fc.assert(
      fc.property(anyInput, fc.array(anyScenario, { minLength: 2, maxLength: 3 }), (input, scenarios) => {
        const before = structuredClone({ ...input, rates: input.rates.rates });
        const together = compareScenarios(input, scenarios);
        const apart = scenarios.map((scenario) => compareScenarios(input, [scenario])[0]);
        expect(together).toEqual(apart);
        expect({ ...input, rates: input.rates.rates }).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});

describe("scenarios side by side", () => {
  // Revit on 146 days of a year: 1,168 tokens.
  const rows: UsageRow[] = Array.from({ length: 146 }, (_, i) => ({
    day: 45_658 + Math.round((i * 364) / 145),
    product: "Revit",
    tokens: 8,
  }));
  const reported = inputOf(usageOf(rows, DAILY_EXPORT), {
    lots: [
      {
        purchased: 45_658,
        tokens: 1500,
        price: 5,
        expires: 46_022,
        leftAtStart: null,
        sourceRow: 2,
      },
    ],
  });

  test("show what another price changes", () => {
    const [today, list] = compareScenarios(reported, [
      { name: "Today" },
      { name: "List price", terms: { tokenPrice: 2 } },
    ]);
    // Break-even 72.875 days at 5.00 and 182.1875 at 2.00, against 146.
    expect(today).toMatchObject({
      totals: { cost: 5840 },
      flexCostPerYear: 5840,
      recommendedCostPerYear: 2915,
    });
    expect(today!.recommendations).toMatchObject({ "Named User": 1, Flex: 0 });
    expect(list).toMatchObject({
      totals: { cost: 2336 },
      flexCostPerYear: 2336,
      recommendedCostPerYear: 2336,
    });
    expect(list!.recommendations).toMatchObject({ "Named User": 0, Flex: 1 });
  });

  test("pay no seat for a product given up before the window, though it cannot be had on Flex", () => {
    const rates = ARTICLE_RATES.map((rate) => ({ ...rate, flexEligible: rate.product === "Revit" }));
    const yearsAgo = { day: 45_658 - 400, product: "AutoCAD", tokens: 5 };
    const lately = { ...yearsAgo, day: 45_700 };
    const costWith = (row: UsageRow): number =>
      compareScenarios(inputOf(usageOf([row, ...rows], DAILY_EXPORT)), [{ name: "Seats", rates }])[0]!
        .recommendedCostPerYear;
    expect([costWith(yearsAgo), costWith(lately)]).toEqual([2915, 2915 + 2930]);
  });

  test("solve expiry again for another headcount, for the lots stay", () => {
    const results = compareScenarios(reported, [
      { name: "Today" },
      { name: "A tenth more", headcountFactor: 1.1 },
      { name: "Twice as many", headcountFactor: 2 },
    ]);
    const expired = results.map(({ traps }) => (traps.expiry.measurable ? traps.expiry.expired : NaN));
    const missing = results.map(({ traps }) =>
      traps.expiry.measurable ? traps.expiry.uncovered.tokens : NaN,
    );
    // 1,500 bought against 1,168, 1,284.8 and 2,336 used.
    expect(expired.map((tokens) => Math.round(tokens * 10) / 10)).toEqual([332, 215.2, 0]);
    expect(missing).toEqual([0, 0, 836]);
  });

  test("of a usage report have tokens and tier of the other headcount, though it tells no days", () => {
    const usage = {
      ...usageOf([{ day: 0, product: "Revit", tokens: 1168 }], DAILY_EXPORT),
      aggregate: { daysUsed: Float64Array.of(146), period: { from: 45_658, to: 46_022 } },
    };
    const [today, twice] = compareScenarios(inputOf(usage), [
      { name: "Today" },
      { name: "Twice as many", headcountFactor: 2 },
    ]);
    expect(today!.traps.tierBoundary).toMatchObject({ annualTokens: 1168, annualised: false });
    expect(twice!.traps.tierBoundary).toMatchObject({ annualTokens: 2336, annualised: false });
    expect(twice!.totals).toMatchObject({ tokens: 2336, cost: 11_680, usageDays: 292 });
  });

  test("differ by what the second adds to the first", () => {
    const [today, more] = compareScenarios(reported, [
      { name: "Today" },
      { name: "More at a better price", terms: { tokenPrice: 4 }, headcountFactor: 1.5 },
    ]);
    expect(scenarioDifference(today!, today!)).toEqual({
      tokens: 0,
      cost: 0,
      flexCostPerYear: 0,
      recommendedCostPerYear: 0,
    });
    // 1,752 tokens at 4.00 against 1,168 at 5.00; at 4.00 break-even is 91 days, so a seat and a half.
    expect(scenarioDifference(more!, today!)).toEqual({
      tokens: 584,
      cost: 1168,
      flexCostPerYear: 1168,
      recommendedCostPerYear: 1457.5,
    });
  });

  test("keep reported tokens under another rate card, and model the others by it", () => {
    const rates = ARTICLE_RATES.map((rate) => ({ ...rate, tokensPerDay: 10 }));
    const modelled = { ...reported, usage: usageOf(rows, SESSION_LOG) };
    const tokensIn = (input: AnalysisInput): number =>
      compareScenarios(input, [{ name: "New", rates }])[0]!.totals.tokens;
    expect([tokensIn(reported), tokensIn(modelled)]).toEqual([1168, 1460]);
  });
});
