import fc from "fast-check";
import type { Analysis, ExpiryTrap } from "../../src/flex/analysis";
import type { AnalysisInput } from "../../src/flex/analyze";
import { analyze } from "../../src/flex/analyze";
import { analysisNumbers } from "./oracle/analysis-numbers";
import { arbitraryInput } from "./oracle/arbitrary-input";
import { differences } from "./oracle/differences";
import { naiveAnalysis } from "./oracle/naive-analysis";
import { permutedUsage } from "./oracle/permuted-usage";

const RUNS = { numRuns: 200 };

const anyInput = arbitraryInput({ credits: true, rolling: true });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Holds the law over arbitrary inputs. */
function always(law: (analysis: Analysis, input: AnalysisInput) => void, inputs = anyInput): void {
  fc.assert(
    fc.property(inputs, (input) => law(analyze(input), input)),
    RUNS,
  );
}

/** Holds the law of the ledger wherever there is one. */
function alwaysWithLots(law: (expiry: ExpiryTrap, analysis: Analysis, input: AnalysisInput) => void): void {
  always((analysis, input) => {
    if (analysis.traps.expiry.measurable) law(analysis.traps.expiry, analysis, input);
  });
}

function numbersWithin(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersWithin) : [];
}

describe("analysis and naive analysis", () => {
  test("agree in every number", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const expected = analysisNumbers(naiveAnalysis(input));
        expect(differences(analysisNumbers(analyze(input)), expected)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Which row comes first is a matter of their order. */
const isNoRow = (difference: string): boolean => !/\.firstRow is /.test(difference);

describe("any analysis", () => {
  test("is the same whatever the order of the rows and the numbering of the names", () => {
    const inputs = anyInput.chain((input) =>
      fc
        .shuffledSubarray([...input.usage.day.keys()], { minLength: input.usage.rows })
        .map((order) => ({ input, order })),
    );
    fc.assert(
      fc.property(inputs, ({ input, order }) => {
        const permuted = { ...input, usage: permutedUsage(input.usage, order) };
        expect(differences(analyze(permuted), analyze(input)).filter(isNoRow)).toEqual([]);
      }),
      RUNS,
    );
  });

  test("has finite numbers only", () => {
    always((analysis) => {
      expect(numbersWithin(analysis).filter((number) => !Number.isFinite(number))).toEqual([]);
    });
  });

  test("leaves its input as it was", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = structuredClone({ ...input, rates: input.rates.rates });
        analyze(input);
        expect({ ...input, rates: input.rates.rates }).toEqual(before);
      }),
      RUNS,
    );
  });

  test("has monthly tokens that add up to all tokens", () => {
    always((analysis) => {
      expect(sum(analysis.months.map(({ tokens }) => tokens))).toBeCloseTo(analysis.totals.tokens, 9);
    });
  });
});

describe("any ledger", () => {
  test("rolls the pool forward within each month and from month to month", () => {
    alwaysWithLots(({ months }) => {
      for (const { opening, bought, used, expired, closing } of months) {
        expect(opening + bought - used - expired).toBeCloseTo(closing, 9);
      }
      expect(months.slice(1).map(({ opening }) => opening)).toEqual(
        months.slice(0, -1).map(({ closing }) => closing),
      );
    });
  });

  test("accounts for every token of every lot", () => {
    alwaysWithLots(({ lots }) => {
      for (const { opening, used, expired, left } of lots) {
        expect(used + expired + left).toBeCloseTo(opening, 9);
        expect(Math.min(used, expired, left)).toBeGreaterThanOrEqual(0);
      }
    });
  });

  test("accounts for every token of the data", () => {
    alwaysWithLots(({ lots, uncovered, unplacedCredits }, { totals }) => {
      const used = sum(lots.map((lot) => lot.used));
      expect(used + uncovered.tokens - unplacedCredits).toBeCloseTo(totals.tokens, 9);
    });
  });

  test("has months that add up to its lots", () => {
    alwaysWithLots(({ lots, months, expired, purchased }) => {
      const opened = months.length === 0 ? 0 : months[0]!.opening;
      expect(opened + sum(months.map(({ bought }) => bought))).toBeCloseTo(purchased, 9);
      expect(sum(months.map(({ used }) => used))).toBeCloseTo(sum(lots.map(({ used }) => used)), 9);
      expect(sum(months.map((month) => month.expired))).toBeCloseTo(expired, 9);
    });
  });

  test("has the same bounds where every opening is known", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const lots = input.lots?.map((lot) => ({ ...lot, leftAtStart: lot.leftAtStart ?? lot.tokens / 2 }));
        const { expiry } = analyze({ ...input, lots: lots ?? null }).traps;
        if (expiry.measurable) expect(expiry.expiredLow).toBe(expiry.expired);
      }),
      RUNS,
    );
  });

  // With credits this need not hold: where lots are empty, a credit may go to a lot that expires
  // soon, instead of to the latest draw from a lot with an unknown opening that expires late.
  test("has bounds that hold whatever the unknown openings were, as long as nothing is given back", () => {
    const inputs = fc.record({
      input: arbitraryInput({ credits: false }),
      shares: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 8, maxLength: 8 }),
    });
    fc.assert(
      fc.property(inputs, ({ input, shares }) => {
        const bounds = analyze(input).traps.expiry;
        const lots = input.lots?.map((lot, index) => ({
          ...lot,
          leftAtStart: lot.leftAtStart ?? (lot.tokens * shares[index]!) / 8,
        }));
        const { expiry } = analyze({ ...input, lots: lots ?? null }).traps;
        if (!expiry.measurable || !bounds.measurable) return;
        expect(expiry.expired).toBeGreaterThanOrEqual(bounds.expiredLow);
        expect(expiry.expired).toBeLessThanOrEqual(bounds.expired);
        expect(expiry.cost).toBeGreaterThanOrEqual(bounds.costLow);
        expect(expiry.cost).toBeLessThanOrEqual(bounds.cost);
      }),
      RUNS,
    );
  });
});

describe("any trap's list", () => {
  test("adds up to the trap's numbers: background", () => {
    always(({ traps: { background } }) => {
      if (!background.measurable) return;
      expect(sum(background.uses.map(({ tokens }) => tokens))).toBeCloseTo(background.tokens, 9);
      expect(sum(background.uses.map(({ cost }) => cost))).toBeCloseTo(background.cost, 9);
      expect(sum(background.uses.map(({ usageDays }) => usageDays))).toBe(background.usageDays);
    });
  });

  test("adds up to the trap's numbers: short sessions", () => {
    always(({ traps: { shortSessions } }) => {
      if (!shortSessions.measurable) return;
      const { groups } = shortSessions;
      expect(sum(groups.map(({ days }) => days))).toBe(shortSessions.usageDays);
      expect(sum(groups.map(({ tokens }) => tokens))).toBeCloseTo(shortSessions.tokens, 9);
      expect(sum(groups.map((group) => group.avoidableTokens))).toBeCloseTo(shortSessions.avoidableTokens, 9);
      expect(sum(groups.map((group) => group.avoidableCost))).toBeCloseTo(shortSessions.avoidableCost, 9);
      for (const { avoidableTokens, tokens } of groups) expect(avoidableTokens).toBeLessThan(tokens);
    });
  });

  test("adds up to the trap's numbers: expiry", () => {
    alwaysWithLots((expiry) => {
      expect(sum(expiry.lots.map(({ opening }) => opening))).toBeCloseTo(expiry.purchased, 9);
      expect(sum(expiry.lots.map(({ expired }) => expired))).toBeCloseTo(expiry.expired, 9);
      expect(sum(expiry.lots.map(({ expiredLow }) => expiredLow))).toBeCloseTo(expiry.expiredLow, 9);
      expect(sum(expiry.lots.map(({ expiredCost }) => expiredCost))).toBeCloseTo(expiry.cost, 9);
      expect(sum(expiry.lots.map(({ expiredCostLow }) => expiredCostLow))).toBeCloseTo(expiry.costLow, 9);
    });
  });

  test("has shares that sum to 1: rate disparity", () => {
    always(({ totals, traps: { rateDisparity } }) => {
      if (!rateDisparity.measurable || totals.usageDays === 0) return;
      expect(sum(rateDisparity.products.map(({ tokenShare }) => tokenShare))).toBeCloseTo(1, 9);
      expect(sum(rateDisparity.products.map(({ dayShare }) => dayShare))).toBeCloseTo(1, 9);
      expect(sum(rateDisparity.products.map(({ usageDays }) => usageDays))).toBe(totals.usageDays);
      expect(rateDisparity.products).toHaveLength(totals.products);
    });
  });

  test("names the largest first", () => {
    const expectDescending = (numbers: readonly number[]): void => {
      expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    };
    always(({ traps: { background, shortSessions, rateDisparity }, users }) => {
      if (background.measurable) expectDescending(background.uses.map(({ tokens }) => tokens));
      if (shortSessions.measurable)
        expectDescending(shortSessions.groups.map((group) => group.avoidableTokens));
      if (rateDisparity.measurable) expectDescending(rateDisparity.products.map(({ index }) => index));
      expectDescending(users.map(({ tokens }) => tokens));
    });
  });

  test("traces every entry to its first row", () => {
    const rowsOf = ({ usage }: AnalysisInput, user: string, product: string): number[] =>
      [...usage.sourceRow].filter(
        (_, row) =>
          usage.users[usage.user[row]!] === user &&
          usage.products[usage.product[row]!] === product &&
          (usage.onFlex === null || usage.onFlex[row] === 1),
      );
    always(({ traps: { background, shortSessions } }, input) => {
      const entries = [
        ...(background.measurable ? background.uses : []),
        ...(shortSessions.measurable ? shortSessions.groups : []),
      ];
      for (const { user, product, firstRow } of entries) {
        expect(rowsOf(input, user, product)).toContain(firstRow);
      }
    });
  });
});
