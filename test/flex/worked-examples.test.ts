import type { NotMeasurable, Recommendation } from "../../src/flex/analysis";
import type { AnalysisInput } from "../../src/flex/analyze";
import { analyze } from "../../src/flex/analyze";
import type { Lot } from "../../src/flex/lot";
import type { Terms } from "../../src/flex/terms";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import type { UsageColumns, UsageRow } from "./oracle/analysis-input";
import { DAILY_EXPORT, inputOf, SESSION_LOG, usageOf } from "./oracle/analysis-input";
import { naiveAnalysis } from "./oracle/naive-analysis";
import { naiveSerial } from "./oracle/naive-dates";

/** Serial day of a date of 2025. */
const on = (month: number, day: number): number => naiveSerial(2025, month, day);

const YEAR_FROM = on(1, 1);
const YEAR_TO = on(12, 31);

const termsWith = (given: Partial<Terms>): Terms => ({ ...ARTICLE_TERMS, ...given });

function sessions(rows: UsageRow[], given: Partial<AnalysisInput> = {}): AnalysisInput {
  return inputOf(usageOf(rows, SESSION_LOG), given);
}

function reported(
  rows: UsageRow[],
  given: Partial<AnalysisInput> = {},
  columns: UsageColumns = DAILY_EXPORT,
): AnalysisInput {
  return inputOf(usageOf(rows, columns), given);
}

/** Usage of exactly the year 2025 with so many tokens in it. */
const yearOf = (tokens: number): UsageRow[] => [
  { day: YEAR_FROM, product: "Revit", tokens: tokens / 2 },
  { day: YEAR_TO, product: "Revit", tokens: tokens / 2 },
];

function measured<T extends { measurable: true }>(trap: T | NotMeasurable): T {
  if (!trap.measurable) throw new Error(`not measurable, needs ${trap.needs}`);
  return trap;
}

// The naive analysis has to give the same answers: what judges must be judged.
describe.each([
  ["analysis", analyze],
  ["naive analysis", naiveAnalysis],
])("%s of the article's examples", (_, run) => {
  describe("charging by the calendar day", () => {
    test.each<
      [description: string, minutes: number[], freeMinutes: number, tokens: number, zeroDays: number]
    >([
      ["5 minutes cost a day's rate", [5], 0, 8, 0],
      ["8 hours cost the same", [480], 0, 8, 0],
      ["opening again on the same day costs nothing more", [5, 480, 15], 0, 8, 0],
      ["a day below the free minutes is not charged", [4, 4.5], 5, 0, 1],
      ["one session of the free minutes makes the day charged", [4, 5], 5, 8, 0],
    ])("%s", (_description, minutes, freeMinutes, tokens, zeroDays) => {
      const rows = minutes.map((each) => ({ day: on(3, 4), product: "Revit", minutes: each }));
      const { totals, chargeBasis } = run(sessions(rows, { terms: termsWith({ freeMinutes }) }));
      expect(chargeBasis).toBe("modelled");
      expect([totals.tokens, totals.cost, totals.zeroTokenDays]).toEqual([tokens, tokens * 5, zeroDays]);
    });

    test("a session of unknown length counts as a long one", () => {
      const rows = [{ day: on(3, 4), product: "Revit" }];
      expect(run(sessions(rows, { terms: termsWith({ freeMinutes: 5 }) })).totals.tokens).toBe(8);
    });

    test("a charge and its credit on one day are no usage day, those of two days are", () => {
      const rows = [
        { day: on(3, 4), product: "Revit", tokens: 8 },
        { day: on(3, 4), product: "Revit", tokens: -8 },
        { day: on(3, 5), product: "Revit", tokens: 8 },
        { day: on(3, 6), product: "Revit", tokens: -3 },
      ];
      const { totals } = run(reported(rows));
      expect([totals.tokens, totals.usageDays, totals.zeroTokenDays]).toEqual([5, 1, 2]);
    });

    test("use on a seat is counted apart and never charged", () => {
      const rows = [
        { day: on(3, 4), product: "Revit", tokens: 8, onFlex: true },
        { day: on(3, 4), product: "Revit", tokens: 8, onFlex: false },
        { day: on(3, 9), product: "Revit", tokens: 8, onFlex: false },
        { day: on(3, 9), product: "Revit", tokens: 8, onFlex: false },
      ];
      const { totals, period } = run(reported(rows, {}, { ...DAILY_EXPORT, access: true }));
      expect([totals.tokens, totals.usageDays, totals.seatDays]).toEqual([8, 1, 2]);
      expect(period).toEqual({ from: on(3, 4), to: on(3, 9), days: 6 });
    });
  });

  describe("background services", () => {
    test("take one day of ten: 10 % of the tokens", () => {
      const rows = Array.from({ length: 10 }, (_row, index) => ({
        day: on(3, 3 + index),
        product: "Revit",
        minutes: 60,
        userInitiated: index !== 4,
      }));
      const background = measured(run(sessions(rows)).traps.background);
      expect([background.tokens, background.cost, background.usageDays]).toEqual([8, 40, 1]);
      expect(background.share).toBeCloseTo(0.1, 12);
    });

    test("take no day on which the user started a session too", () => {
      const rows = [true, false].map((userInitiated) => ({
        day: on(3, 4),
        product: "Revit",
        minutes: 20,
        userInitiated,
      }));
      expect(measured(run(sessions(rows)).traps.background).usageDays).toBe(0);
    });

    test("cannot be told apart without a session source", () => {
      expect(run(reported(yearOf(100))).traps.background).toEqual({
        measurable: false,
        needs: "sessionSource",
      });
    });
  });

  describe("short sessions", () => {
    const march = (...days: number[]): UsageRow[] =>
      days.map((day) => ({ day: on(3, day), product: "Revit", minutes: 15 }));

    test("three Revit days of 15 minutes in a month: 24 tokens, $120, of which 16, $80, avoidable", () => {
      const { totals, traps } = run(sessions(march(4, 11, 20)));
      const short = measured(traps.shortSessions);
      expect([totals.tokens, totals.cost]).toEqual([24, 120]);
      expect([short.tokens, short.cost, short.usageDays]).toEqual([24, 120, 3]);
      expect([short.avoidableTokens, short.avoidableCost]).toEqual([16, 80]);
      expect(short.groups).toHaveLength(1);
      expect(short.groups[0]).toMatchObject({ windowStart: on(3, 1), days: 3, minutes: 45, needed: 1 });
    });

    test.each<
      [description: string, rows: UsageRow[], terms: Partial<Terms>, days: number, avoidableTokens: number]
    >([
      ["a single day has nothing to merge with", march(4), {}, 1, 0],
      ["days of two months do not merge", [...march(31), { ...march(1)[0]!, day: on(4, 1) }], {}, 2, 0],
      [
        "they merge within their quarter's window",
        [...march(31), { ...march(1)[0]!, day: on(2, 1) }],
        { consolidationWindow: "quarter" },
        2,
        8,
      ],
      [
        "a quarter ends with March",
        [...march(31), { ...march(1)[0]!, day: on(4, 1) }],
        { consolidationWindow: "quarter" },
        2,
        0,
      ],
      ["a week ends with Sunday the 9th", march(9, 10), { consolidationWindow: "week" }, 2, 0],
      ["a week starts with Monday the 10th", march(10, 16), { consolidationWindow: "week" }, 2, 8],
      ["no window, nothing avoidable", march(4, 5, 6), { consolidationWindow: "none" }, 3, 0],
      ["45 minutes in days of 20 need three", march(4, 11, 20), { dayCapacityMinutes: 20 }, 3, 0],
      ["30 minutes in days of 10 need more than there are", march(4, 11), { dayCapacityMinutes: 10 }, 2, 0],
      ["45 minutes in days of 22.5 need two", march(4, 11, 20), { dayCapacityMinutes: 22.5 }, 3, 8],
      ["a day of 30 minutes is not short", [...march(4, 11), ...march(20, 20)], {}, 2, 8],
      ["a day of no minutes is not short", [...march(4, 11), { ...march(20)[0]!, minutes: 0 }], {}, 2, 8],
      ["a day of unknown length is not", [...march(4, 11), { day: on(3, 11), product: "Revit" }], {}, 1, 0],
      [
        "background minutes do not make a day longer",
        [...march(4, 11), { ...march(11)[0]!, minutes: 300, userInitiated: false }],
        {},
        2,
        8,
      ],
      ["two users do not merge", [...march(4), { ...march(11)[0]!, user: "user02@example.com" }], {}, 2, 0],
    ])("%s", (_description, rows, terms, days, avoidableTokens) => {
      const short = measured(run(sessions(rows, { terms: termsWith(terms) })).traps.shortSessions);
      expect([short.usageDays, short.avoidableTokens]).toEqual([days, avoidableTokens]);
      expect(short.avoidableCost).toBe(avoidableTokens * 5);
    });

    test.each([[[4, 8, 12]], [[4, 12, 8]], [[8, 4, 12]], [[8, 12, 4]], [[12, 4, 8]], [[12, 8, 4]]])(
      "the smallest reported charges are the avoidable ones: %j",
      (charged) => {
        const rows = charged.map((tokens, index) => ({ ...march(4 + index)[0]!, tokens }));
        const input = reported(rows, {}, { ...DAILY_EXPORT, minutes: true });
        const short = measured(run(input).traps.shortSessions);
        expect(short.groups).toMatchObject([{ days: 3, tokens: 24, avoidableTokens: 12 }]);
      },
    );

    test("need minutes", () => {
      expect(run(reported(yearOf(100))).traps.shortSessions).toEqual({ measurable: false, needs: "minutes" });
    });
  });

  describe("expiry", () => {
    const lot = (given: Partial<Lot>): Lot => ({
      purchased: YEAR_FROM,
      tokens: 40_000,
      price: 5,
      expires: YEAR_TO,
      leftAtStart: null,
      sourceRow: 2,
      ...given,
    });

    test("25 % of a $200,000 budget of tokens: $50,000", () => {
      const expiry = measured(run(reported(yearOf(30_000), { lots: [lot({})] })).traps.expiry);
      expect([expiry.purchased, expiry.matured, expiry.expired]).toEqual([40_000, 40_000, 10_000]);
      expect([expiry.cost, expiry.rate, expiry.expiredLow]).toEqual([50_000, 0.25, 10_000]);
      expect(expiry.uncovered).toEqual({ tokens: 0, firstDate: null });
    });

    test("is valued at what the lot cost, not at today's price", () => {
      const input = reported(yearOf(30_000), { lots: [lot({ price: 4.25 })] });
      expect(measured(run(input).traps.expiry).cost).toBe(42_500);
    });

    test("has not happened before the last day has passed", () => {
      const expiry = measured(
        run(reported(yearOf(30_000), { lots: [lot({ expires: YEAR_TO + 1 })] })).traps.expiry,
      );
      expect([expiry.purchased, expiry.matured, expiry.expired, expiry.rate]).toEqual([40_000, 0, 0, null]);
    });

    test("happens between the last row and the as-of date too", () => {
      const input = reported(yearOf(30_000), {
        lots: [lot({ expires: YEAR_TO + 1 })],
        terms: termsWith({ asOf: YEAR_TO + 1 }),
      });
      expect(measured(run(input).traps.expiry).expired).toBe(10_000);
    });

    test("shows both bounds where a lot bought before the data does not say what was left", () => {
      const old = lot({ purchased: naiveSerial(2024, 7, 1), tokens: 1000, expires: on(6, 30) });
      const unknown = measured(run(reported(yearOf(600), { lots: [old] })).traps.expiry);
      expect([unknown.expired, unknown.expiredLow]).toEqual([700, 0]);
      const stated = measured(
        run(reported(yearOf(600), { lots: [{ ...old, leftAtStart: 400 }] })).traps.expiry,
      );
      expect([stated.expired, stated.expiredLow, stated.purchased]).toEqual([100, 100, 400]);
    });

    test("names what the lots lack, and from which day", () => {
      const input = reported(yearOf(600), { lots: [lot({ tokens: 450 })] });
      expect(measured(run(input).traps.expiry).uncovered).toEqual({ tokens: 150, firstDate: YEAR_TO });
    });

    test("needs lots", () => {
      expect(run(reported(yearOf(600))).traps.expiry).toEqual({ measurable: false, needs: "lots" });
    });
  });

  describe("product rates", () => {
    test("Civil 3D takes three times the tokens of AutoCAD for the same days", () => {
      const rows = [4, 5].flatMap((day) =>
        ["AutoCAD", "Civil 3D"].map((product) => ({ day: on(3, day), product, minutes: 60 })),
      );
      const { products } = measured(run(sessions(rows)).traps.rateDisparity);
      const civil = products.find(({ product }) => product === "Civil 3D")!;
      const autocad = products.find(({ product }) => product === "AutoCAD")!;
      expect([civil.tokens, autocad.tokens]).toEqual([30, 10]);
      expect([civil.tokenShare, civil.dayShare, civil.index]).toEqual([0.75, 0.5, 1.5]);
      expect(civil.tokens / autocad.tokens).toBe(3);
    });
  });

  describe("the tier boundary between 500 at 5.00 and 1,000 at 4.25", () => {
    const tiers = [
      { from: 500, price: 5 },
      { from: 1000, price: 4.25 },
    ];

    test.each<
      [tokens: number, price: number, next: number | null, threshold: number | null, saving: number | null]
    >([
      [900, 5, 1000, 850, 250],
      [850, 5, 1000, 850, 0],
      [800, 5, 1000, 850, -250],
      [999, 5, 1000, 850, 745],
      [1000, 4.25, null, null, null],
      [60, 5, 1000, 850, -1750],
    ])("a year of %d tokens", (tokens, price, nextTier, threshold, saving) => {
      const tier = measured(run(reported(yearOf(tokens), { tiers })).traps.tierBoundary);
      expect([tier.annualTokens, tier.annualised]).toEqual([tokens, false]);
      expect([tier.price, tier.nextTier, tier.threshold, tier.saving]).toEqual([
        price,
        nextTier,
        threshold,
        saving,
      ]);
    });

    test("73 days are scaled to a year, and marked", () => {
      const rows = [
        { day: YEAR_FROM, product: "Revit", tokens: 100 },
        { day: YEAR_FROM + 72, product: "Revit", tokens: 80 },
      ];
      const { window, traps } = run(reported(rows, { tiers }));
      expect(window).toEqual({ from: YEAR_FROM, to: YEAR_FROM + 72, days: 73, annualised: true });
      expect(measured(traps.tierBoundary)).toMatchObject({
        annualTokens: 900,
        annualised: true,
        saving: 250,
      });
    });

    test.each<
      [tokens: number, price: number, next: number | null, threshold: number | null, overpaid: number | null]
    >([
      [900, 5, 1000, 850, 250],
      [800, 5, 1000, 850, 0],
      [900, 4, null, null, null],
      [1000, 5, null, null, null],
      [950, 4.675, 1000, 909.0909090909, 191.25],
    ])("an order of %d tokens at %d", (tokens, price, nextTier, threshold, overpaid) => {
      const lots = [
        { purchased: YEAR_FROM, tokens, price, expires: YEAR_TO, leftAtStart: null, sourceRow: 2 },
      ];
      const order = measured(run(reported(yearOf(100), { tiers, lots })).traps.tierBoundary).orders[0]!;
      expect(order).toMatchObject({ purchased: YEAR_FROM, tokens, price, nextTier });
      if (threshold === null) expect(order.threshold).toBeNull();
      else expect(order.threshold).toBeCloseTo(threshold, 9);
      if (overpaid === null) expect(order.overpaid).toBeNull();
      else expect(order.overpaid).toBeCloseTo(overpaid, 9);
    });
  });

  describe("the decision between Flex and a seat", () => {
    test.each<[product: string, atFive: number, published: number]>([
      ["AutoCAD", 117.2, 22],
      ["Revit", 72.875, 14],
      ["Civil 3D", 38.8666666667, 8],
      ["Inventor", 58.3, 11],
      ["Navisworks Manage", 83.2857142857, 16],
    ])(
      "%s breaks even at %d days; the published %d are those of a token at 26.65",
      (product, atFive, published) => {
        const rows = [{ day: on(3, 4), product, minutes: 60 }];
        const breakEven = (tokenPrice: number): number =>
          run(sessions(rows, { terms: termsWith({ tokenPrice }) })).users[0]!.breakEven!;
        expect(breakEven(5)).toBeCloseTo(atFive, 9);
        expect(Math.ceil(breakEven(26.65))).toBe(published);
      },
    );

    /** So many usage days of the product, spread over 2025 from its first to its last day. */
    const spread = (product: string, count: number): UsageRow[] =>
      Array.from({ length: count }, (_row, index) => ({
        day: YEAR_FROM + Math.round((index * 364) / (count - 1)),
        product,
        minutes: 60,
      }));

    test.each<[product: string, days: number, recommendation: Recommendation, saving: number]>([
      ["AutoCAD", 15, "Flex", 931.25],
      ["AutoCAD", 21, "Flex", 131.75],
      ["AutoCAD", 22, "Named User", -1.5],
      ["AutoCAD", 23, "Named User", -134.75],
      ["Civil 3D", 7, "Flex", 116.75],
      ["Civil 3D", 8, "Named User", -283],
    ])("at 26.65 a token, %s on %d days a year: %s", (product, days, recommendation, saving) => {
      const [user] = run(sessions(spread(product, days), { terms: termsWith({ tokenPrice: 26.65 }) })).users;
      expect(user).toMatchObject({ usageDays: days, observedDays: 365, recommendation });
      expect(user!.annualDays).toBeCloseTo(days, 9);
      expect(user!.saving).toBeCloseTo(saving, 6);
    });

    test.each<[description: string, rows: UsageRow[], asOf: number, recommendation: Recommendation]>([
      [
        "a Collection is not eligible",
        [{ day: on(3, 4), product: "AEC Collection", tokens: 10 }],
        on(3, 4),
        "Not eligible",
      ],
      [
        "a product without a known seat",
        [{ day: on(3, 4), product: "Maya", tokens: 10 }],
        on(3, 4),
        "Unknown product",
      ],
      [
        "no usage day in the last 90 days",
        [{ day: on(1, 1), product: "Revit", tokens: 8 }],
        on(4, 1),
        "Inactive",
      ],
      ["89 days observed", [{ day: on(1, 1), product: "Revit", tokens: 8 }], on(3, 30), "Too early"],
      ["90 days observed", [{ day: on(1, 1), product: "Revit", tokens: 8 }], on(3, 31), "Flex"],
    ])("%s", (_description, rows, asOf, recommendation) => {
      const { users } = run(reported(rows, { terms: termsWith({ asOf }) }));
      expect(users.map((user) => user.recommendation)).toEqual([recommendation]);
    });

    test("half a year of 10 days is a year of 20", () => {
      const rows = Array.from({ length: 10 }, (_row, index) => ({
        day: on(1, 1) + index,
        product: "Revit",
        minutes: 60,
      }));
      const asOf = on(1, 1) + 181; // 182 days, inclusive
      const [user] = run(sessions(rows, { terms: termsWith({ asOf }) })).users;
      expect(user!.annualDays).toBeCloseTo(3650 / 182, 9);
      expect(user!.flexCost).toBeCloseTo((3650 / 182) * 40, 9);
    });

    test("use before the annual window is a pair without figures", () => {
      const rows = [
        { day: naiveSerial(2023, 5, 1), product: "Revit", tokens: 8 },
        { day: on(12, 31), product: "AutoCAD", tokens: 5 },
      ];
      const revit = run(reported(rows)).users.find(({ product }) => product === "Revit");
      expect(revit).toMatchObject({
        usageDays: 0,
        tokens: 0,
        observedDays: 365,
        effectiveRate: null,
        flexCost: 0,
        breakEven: null,
        recommendation: "Inactive",
        saving: 2915,
      });
    });
  });

  test("without a used row nothing is measurable", () => {
    const result = run(sessions([]));
    const needsUsage = { measurable: false, needs: "usage" };
    expect([result.period, result.window, result.asOf, result.users]).toEqual([null, null, null, []]);
    expect(Object.values(result.traps)).toEqual(Array.from({ length: 5 }, () => needsUsage));
  });
});
