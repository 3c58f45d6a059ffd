import type { Decision } from "../../../src/flex/decisions/decision";
import { analysisParts } from "../../../src/flex/analysis-parts";
import type { AnalysisInput } from "../../../src/flex/analyze";
import { analyze } from "../../../src/flex/analyze";
import { decide } from "../../../src/flex/decisions/decide";
import { ARTICLE_RATES, rateCard } from "../../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../../src/flex/terms";
import { decisionMessages } from "../../../src/messages/en/decisions";
import type { UsageRow } from "../oracle/analysis-input";
import { DAILY_EXPORT, inputOf, usageOf } from "../oracle/analysis-input";
import { naiveSerial } from "../oracle/naive-dates";

const AS_OF = naiveSerial(2025, 12, 31);
const on = (month: number, day: number): number => naiveSerial(2025, month, day);

const RATE: Readonly<Record<string, number>> = {
  AutoCAD: 5,
  Revit: 8,
  "Civil 3D": 15,
  Inventor: 10,
  "Navisworks Manage": 7,
  "AEC Collection": 20,
  Maya: 6,
};

const use = (product: string, days: readonly number[]): UsageRow[] =>
  days.map((day) => ({ day, product, tokens: RATE[product]! }));

/** Days evenly spread over a span, both ends among them. */
const spread = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + Math.round((i * (to - from)) / Math.max(1, count - 1)));

/** Another user, so that the data begins on 1 January 2025 whenever the user under test appears. */
const BACKDROP: UsageRow = { day: on(1, 1), user: "user99@example.com", product: "AutoCAD", tokens: 5 };

function decisionOf(rows: readonly UsageRow[], given: Partial<AnalysisInput> = {}): Decision {
  const { terms = { ...ARTICLE_TERMS, asOf: AS_OF } } = given;
  const input = inputOf(usageOf([BACKDROP, ...rows], DAILY_EXPORT), { ...given, terms });
  const judged = analysisParts(input).judged()!;
  const decisions = decide(input.usage, judged, analyze(input).window!, input.rates, terms);
  return decisions.find(({ user }) => user === "user01@example.com")!;
}

describe("the first rule that applies", () => {
  test.each<[description: string, rows: UsageRow[], scenario: Decision["scenario"], code: string]>([
    ["59 days since first use are too early", use("Revit", [AS_OF - 59]), "too-early", "decision-too-early"],
    [
      "daily use for 59 days is too early",
      use("Revit", spread(AS_OF - 59, AS_OF, 60)),
      "too-early",
      "decision-too-early",
    ],
    [
      "60 days since first use, with use to the end, are judged by cost",
      use("Revit", spread(AS_OF - 60, AS_OF, 61)),
      "named-user",
      "decision-named-user",
    ],
    [
      "a span of 60 days, then 30 without use, is a pilot",
      use("Revit", [AS_OF - 89, AS_OF - 30]),
      "pilot",
      "decision-pilot",
    ],
    [
      "a span of 61 days is no pilot",
      use("Revit", [AS_OF - 90, AS_OF - 30]),
      "occasional",
      "decision-occasional",
    ],
    [
      "use 29 days ago is no pilot",
      use("Revit", [AS_OF - 60, AS_OF - 29]),
      "occasional",
      "decision-occasional",
    ],
    [
      "a pilot that was dearer than a seat says so",
      use("Civil 3D", spread(on(3, 1), on(4, 25), 40)),
      "pilot",
      "decision-pilot-seat",
    ],
    [
      "nine days of ten within six months are a season",
      use("Revit", [...spread(on(2, 1), on(7, 31), 9), on(11, 5)]),
      "seasonal",
      "decision-seasonal",
    ],
    [
      "eight days of nine within six months are no season",
      use("Revit", [...spread(on(2, 1), on(7, 31), 8), on(11, 5)]),
      "occasional",
      "decision-occasional",
    ],
    [
      "a season of a user observed for nine months",
      use("Revit", spread(on(4, 30), on(9, 1), 30)),
      "seasonal",
      "decision-seasonal",
    ],
    [
      "a user observed for eight months only has no season",
      use("Revit", spread(on(5, 1), on(9, 1), 30)),
      "occasional",
      "decision-occasional",
    ],
    [
      "a season that was dearer than a seat says so",
      use("Civil 3D", spread(on(2, 1), on(6, 30), 60)),
      "seasonal",
      "decision-seasonal-seat",
    ],
    [
      "two seats' worth of covered products belong on the Collection",
      [
        ...use("Revit", spread(on(1, 2), on(12, 30), 150)),
        ...use("AutoCAD", spread(on(1, 2), on(12, 30), 150)),
      ],
      "collection",
      "decision-collection",
    ],
    [
      "the Collection does not cover Inventor",
      [
        ...use("Revit", spread(on(1, 2), on(12, 30), 150)),
        ...use("Inventor", spread(on(1, 2), on(12, 30), 150)),
      ],
      "named-user",
      "decision-named-user",
    ],
    [
      "use of the Collection itself needs its seat",
      use("AEC Collection", spread(on(1, 2), on(12, 30), 20)),
      "named-user",
      "decision-named-user-only",
    ],
    [
      "two products below their break-evens are light use",
      [
        ...use("Revit", spread(on(1, 2), on(12, 30), 20)),
        ...use("AutoCAD", spread(on(1, 2), on(12, 30), 20)),
      ],
      "multi-product-light",
      "decision-multi-product-light",
    ],
    [
      "a few days spread over the year are occasional",
      use("Revit", spread(on(1, 2), on(12, 30), 12)),
      "occasional",
      "decision-occasional",
    ],
    [
      "a product that the card does not know has no break-even to exceed",
      use("Maya", spread(on(1, 2), on(12, 30), 200)),
      "occasional",
      "decision-occasional-no-seat",
    ],
    [
      "use before the trailing year only leaves nothing to judge",
      use("Revit", [naiveSerial(2024, 2, 1), naiveSerial(2024, 6, 1)]),
      "occasional",
      "decision-occasional-unused",
    ],
    [
      "a pilot before the trailing year is still a pilot",
      use("Revit", [naiveSerial(2024, 2, 1), naiveSerial(2024, 2, 20)]),
      "pilot",
      "decision-pilot",
    ],
  ])("%s", (_, rows, scenario, code) => {
    const decision = decisionOf(rows);
    expect([decision.scenario, decision.rule.code]).toEqual([scenario, code]);
  });

  test("is not the named user's exactly at the break-even", () => {
    const terms = { ...ARTICLE_TERMS, asOf: AS_OF };
    // 73 days of Revit at 8 tokens and 5.00 cost 2,920.
    const seatAt = (seatCostPerYear: number): Partial<AnalysisInput> => ({
      terms,
      rates: rateCard([{ ...ARTICLE_RATES[1]!, seatCostPerYear }]),
    });
    const rows = use("Revit", spread(on(1, 1), AS_OF, 73));
    expect(decisionOf(rows, seatAt(2920)).scenario).toBe("occasional");
    expect(decisionOf(rows, seatAt(2919)).scenario).toBe("named-user");
  });

  test("is not the named user's exactly at a break-even that is no binary fraction", () => {
    // 73 days of Revit at 8 tokens and 1.06 cost 619.04, which binary fractions divide into less than 73 days.
    const seatAt = (seatCostPerYear: number): Partial<AnalysisInput> => ({
      terms: { ...ARTICLE_TERMS, asOf: AS_OF, tokenPrice: 1.06 },
      rates: rateCard([{ ...ARTICLE_RATES[1]!, seatCostPerYear }]),
    });
    const rows = use("Revit", spread(on(1, 1), AS_OF, 73));
    expect(decisionOf(rows, seatAt(619.04)).scenario).toBe("occasional");
    expect(decisionOf(rows, seatAt(619.03)).scenario).toBe("named-user");
  });

  test("is no Collection's that costs as much as its products apart, to the cent", () => {
    // 23 days of each at 1.26 cost 434.70, which binary fractions make a little more.
    const [revit, navisworks] = [ARTICLE_RATES[1]!, ARTICLE_RATES[4]!];
    const collectionAt = (seatCostPerYear: number): Partial<AnalysisInput> => ({
      terms: { ...ARTICLE_TERMS, asOf: AS_OF, tokenPrice: 1.26 },
      rates: rateCard([revit, navisworks, { ...ARTICLE_RATES[5]!, seatCostPerYear }]),
    });
    const days = spread(on(1, 1), AS_OF, 23);
    const rows = [...use("Revit", days), ...use("Navisworks Manage", days)];
    expect(decisionOf(rows, collectionAt(434.7)).scenario).toBe("multi-product-light");
    expect(decisionOf(rows, collectionAt(434.69)).scenario).toBe("collection");
  });
});

describe("the numbers of a decision", () => {
  test("are scaled up from the days observed, and sure to 80 %", () => {
    // Observed for 73 days, a fifth of a year: 10 days become 50.
    const decision = decisionOf(use("Revit", spread(AS_OF - 72, AS_OF, 10)));
    expect(decision).toMatchObject({ basis: "annualised", days: 10, observedDays: 73, annualDays: 50 });
    // The tenth and ninetieth percentile of a Gamma variable with shape 10.5, times 5.
    expect(decision.low).toBeCloseTo(5 * 6.619798987697652, 9);
    expect(decision.high).toBeCloseTo(5 * 14.80754471809137, 9);
    const [revit] = decision.products;
    expect(revit).toMatchObject({ days: 10, tokens: 80, effectiveRate: 8, flexCost: 2000, seatCost: 2915 });
    expect(revit!.breakEven).toBe(72.875);
    // P(Gamma(10.5) > 72.875 / 5), from SciPy's gamma.sf.
    expect(revit!.probabilityAboveBreakEven).toBeCloseTo(0.11044659702798704, 10);
  });

  test("are cut at a year", () => {
    const decision = decisionOf(use("Revit", spread(AS_OF - 59, AS_OF, 60)));
    expect(decision).toMatchObject({ annualDays: 365, high: 365 });
    expect(decision.low).toBeLessThan(365);
  });

  test("of a pilot are the trailing year's own, though the user was observed for a part of it", () => {
    const decision = decisionOf(use("Revit", spread(on(8, 1), on(9, 9), 40)));
    expect(decision).toMatchObject({
      scenario: "pilot",
      basis: "actual",
      days: 40,
      annualDays: 40,
      flexCost: 1600,
    });
    expect(decision.observedDays).toBe(153);
    expect(decision.products[0]).toMatchObject({ annualDays: 40, flexCost: 1600 });
    expect(decision.low).toBeCloseTo(32.588236522465074, 9);
  });

  test("of a season are the trailing year's own", () => {
    const decision = decisionOf(use("Revit", spread(on(4, 1), on(8, 31), 50)));
    expect(decision).toMatchObject({ scenario: "seasonal", basis: "actual", annualDays: 50, flexCost: 2000 });
  });

  test("count a day with two products once for the user and once for each product", () => {
    const days = spread(on(1, 2), on(12, 30), 20);
    const decision = decisionOf([...use("Revit", days), ...use("AutoCAD", days)]);
    expect(decision.days).toBe(20);
    expect(decision.products.map(({ product, days: used }) => [product, used])).toEqual([
      ["Revit", 20],
      ["AutoCAD", 20],
    ]);
  });

  test("begin at 0 where the trailing year saw no use", () => {
    const decision = decisionOf(use("Revit", [naiveSerial(2024, 2, 1)]));
    expect(decision).toMatchObject({ days: 0, annualDays: 0, low: 0, flexCost: 0 });
    expect(decision.high).toBeCloseTo(1.352771727047702, 9);
    expect(decision.products[0]).toMatchObject({ effectiveRate: null, breakEven: null });
    expect(decision.products[0]!.probabilityAboveBreakEven).toBeNull();
  });

  test("never exceed a break-even of a year or more", () => {
    const rates = rateCard([{ ...ARTICLE_RATES[1]!, seatCostPerYear: 365 * 8 * 5 }]);
    const decision = decisionOf(use("Revit", spread(on(1, 1), AS_OF, 365)), { rates });
    expect(decision.products[0]!.probabilityAboveBreakEven).toBe(0);
  });
});

describe("the rule of a decision", () => {
  test("names the Collection and what it replaces", () => {
    const year = spread(on(1, 1), AS_OF, 73);
    const { rule } = decisionOf([
      ...use("Revit", year),
      ...use("AutoCAD", year),
      ...use("Inventor", spread(on(1, 1), AS_OF, 5)),
    ]);
    // Revit on a seat at 2,915, AutoCAD on Flex at 73 x 5 x 5.
    expect(rule.params).toEqual({
      collection: "AEC Collection",
      cost: 3990,
      apart: 2915 + 1825,
      currency: "USD",
      products: "Revit, AutoCAD",
    });
  });

  test("names the Collection that alone may hold a product", () => {
    const rates = rateCard([
      { ...ARTICLE_RATES[1]!, flexEligible: false, seatCostPerYear: null },
      ARTICLE_RATES[5]!,
    ]);
    const { scenario, rule } = decisionOf(use("Revit", spread(on(1, 1), AS_OF, 5)), { rates });
    expect(scenario).toBe("collection");
    expect(rule).toEqual({
      code: "decision-collection-only",
      params: { collection: "AEC Collection", cost: 3990, currency: "USD", products: "Revit" },
    });
  });

  test("names the product whose seat saves the most", () => {
    const { rule } = decisionOf([
      ...use("Inventor", spread(on(1, 1), AS_OF, 365)),
      ...use("Revit", spread(on(1, 1), AS_OF, 73)),
    ]);
    expect(rule.params).toMatchObject({
      product: "Inventor",
      annualDays: 365,
      flexCost: 18250,
      seatCost: 2915,
    });
  });

  test("names the months of a season", () => {
    const { rule } = decisionOf(use("Revit", spread(on(4, 1), on(8, 31), 50)));
    expect(rule.params).toMatchObject({
      from: "2025-04",
      to: "2025-09",
      seasonDays: 50,
      allDays: 50,
      share: 100,
      observedMonths: 9,
    });
  });

  test("says when to look again at a user seen too briefly", () => {
    const { rule } = decisionOf(use("Revit", [on(12, 1)]));
    expect(rule.params).toEqual({ days: 30, least: 60, again: "2026-01-30" });
  });

  test.each<[description: string, rows: UsageRow[]]>([
    ["too early", use("Revit", [AS_OF])],
    ["pilot", use("Revit", [on(3, 1)])],
    ["pilot on a seat", use("Civil 3D", spread(on(3, 1), on(4, 25), 40))],
    ["seasonal", use("Revit", spread(on(4, 1), on(8, 31), 50))],
    ["seasonal on a seat", use("Civil 3D", spread(on(2, 1), on(6, 30), 60))],
    [
      "Collection",
      [...use("Revit", spread(on(1, 1), AS_OF, 200)), ...use("AutoCAD", spread(on(1, 1), AS_OF, 200))],
    ],
    ["named user", use("Revit", spread(on(1, 1), AS_OF, 200))],
    ["named user only", use("AEC Collection", spread(on(1, 1), AS_OF, 20))],
    ["light", [...use("Revit", spread(on(1, 1), AS_OF, 9)), ...use("AutoCAD", spread(on(1, 1), AS_OF, 9))]],
    ["occasional", use("Revit", spread(on(1, 1), AS_OF, 9))],
    ["without a seat", use("Maya", spread(on(1, 1), AS_OF, 9))],
    ["unused", use("Revit", [naiveSerial(2024, 2, 1), naiveSerial(2024, 6, 1)])],
  ])("has the numbers that its sentence names: %s", (_, rows) => {
    const { code, params } = decisionOf(rows).rule;
    const sentence = decisionMessages[code as keyof typeof decisionMessages];
    const named = [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    expect(Object.keys(params)).toEqual(expect.arrayContaining(named));
  });
});
