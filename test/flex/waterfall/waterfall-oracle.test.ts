import fc from "fast-check";
import type { AnalysisInput } from "../../../src/flex/analyze";
import type { AccountLot } from "../../../src/flex/ledger-accounts/account-lot";
import { savingsWaterfall, type Waterfall } from "../../../src/flex/waterfall/waterfall";
import type { WaterfallInput } from "../../../src/flex/waterfall/waterfall-input";
import { WATERFALL_STEPS, type WaterfallStepName } from "../../../src/flex/waterfall/waterfall-step";
import { arbitraryInput } from "../oracle/arbitrary-input";
import { naiveFlexDays, type NaiveDay } from "../oracle/naive-usage-days";
import type { Usage } from "../../../src/flex/usage";
import { avoidableDays, isBackground, naiveWaterfall } from "./oracle/naive-waterfall";
import { waterfallInputOf, withoutRows } from "./oracle/waterfall-input";

const RUNS = { numRuns: 60 };

const cents = (amount: number): number => Math.round(amount * 100);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

interface Case {
  input: AnalysisInput;
  lots: AccountLot[];
  teams: (string | null)[];
  waterfall: WaterfallInput;
}

const team = fc.constantFrom(null, null, "North", "South");

/** Usage, lots and terms of every kind; teams; every share and every switch. */
const cases: fc.Arbitrary<Case> = arbitraryInput({ credits: true })
  .filter(({ usage }) => usage.rows > 0)
  .chain((input) =>
    fc
      .record({
        teamOfLot: fc.array(team, { minLength: 8, maxLength: 8 }),
        teams: fc.array(team, { minLength: input.usage.users.length, maxLength: input.usage.users.length }),
        off: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray([...WATERFALL_STEPS])),
        shares: fc.record(
          {
            background: fc.constantFrom(0, 0.5, 1),
            "short-sessions": fc.constantFrom(0.25, 1),
            "seat-moves": fc.constantFrom(0, 0.9),
            expiry: fc.constantFrom(0.333),
            "tier-price": fc.constantFrom(0.5),
          },
          { requiredKeys: [] },
        ),
      })
      .map(({ teamOfLot, teams, off, shares }) => {
        const lots = (input.lots ?? []).map((lot, i): AccountLot => ({
          ...lot,
          team: teamOfLot[i]!,
          amountPaid: null,
          currency: null,
          exchangeRate: null,
        }));
        return { input, lots, teams, waterfall: { ...waterfallInputOf(input, lots, teams), off, shares } };
      }),
  );

function always(law: (waterfall: Waterfall, given: Case) => void): void {
  fc.assert(
    fc.property(cases, (given) => law(savingsWaterfall(given.waterfall), given)),
    RUNS,
  );
}

const naive = ({ input, lots, teams, waterfall }: Case) =>
  naiveWaterfall({
    input,
    waterfall,
    lots,
    teamOf: (user) => teams[input.usage.users.indexOf(user)]!,
  });

describe("the waterfall and a naive one", () => {
  test("agree in every level and in the waste rate", () => {
    always((waterfall, given) => {
      const levels = [cents(waterfall.from)];
      for (const { fullAmount } of waterfall.steps) levels.push(levels.at(-1)! + cents(fullAmount));
      const expected = naive(given);
      expected.levels.forEach((level, i) => {
        expect(Math.abs(levels[i]! - level * 100)).toBeLessThanOrEqual(0.500001);
      });
      const { background, avoidable, expired, used } = expected;
      expect(waterfall.waste.background).toBeCloseTo(background, 6);
      expect(waterfall.waste.shortSessions).toBeCloseTo(avoidable, 6);
      expect(waterfall.waste.expired).toBeCloseTo(expired, 6);
      expect(waterfall.waste.used).toBeCloseTo(used, 6);
      if (used + expired <= 1e-9) expect(waterfall.wasteRate).toBeNull();
      else expect(waterfall.wasteRate).toBeCloseTo((background + avoidable + expired) / (used + expired), 9);
    });
  });
});

describe("any waterfall", () => {
  test("adds up to the cent", () => {
    always(({ from, to, steps }) => {
      expect(cents(from) + sum(steps.map(({ amount }) => cents(amount)))).toBe(cents(to));
      for (const { amount } of steps) expect(Math.abs(amount * 100 - cents(amount))).toBeLessThan(1e-6);
    });
  });

  test("has every step once, in order, whatever is off", () => {
    always(({ steps }, { waterfall: { off } }) => {
      expect(steps.map(({ name }) => name)).toEqual(WATERFALL_STEPS);
      expect(steps.filter((step) => step.off).map(({ name }) => name)).toEqual(
        WATERFALL_STEPS.filter((name) => off.includes(name)),
      );
      for (const step of steps) if (step.off || step.needs !== null) expect(Math.abs(step.amount)).toBe(0);
    });
  });

  test("counts the share of each step that is achieved", () => {
    always(({ steps }) => {
      for (const { amount, fullAmount, share } of steps) {
        expect(Math.abs(amount - fullAmount * share)).toBeLessThanOrEqual(0.0201);
      }
    });
  });

  test("leaves the steps before one that is switched off as they were", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...WATERFALL_STEPS), ({ waterfall }, name) => {
        const until = WATERFALL_STEPS.indexOf(name);
        const on = savingsWaterfall(waterfall).steps.slice(0, until);
        const off = savingsWaterfall({ ...waterfall, off: [...waterfall.off, name] }).steps.slice(0, until);
        expect(off).toEqual(on);
      }),
      RUNS,
    );
  });

  test("without any step is the spend of today", () => {
    always((_, { waterfall }) => {
      const { from, to } = savingsWaterfall({ ...waterfall, off: [...WATERFALL_STEPS] });
      expect(to).toBe(from);
    });
  });

  test("never ends below nothing where nothing was credited", () => {
    always((_, { waterfall }) => {
      fc.pre(waterfall.charges.tokens.every((tokens) => tokens >= 0));
      const { to, from } = savingsWaterfall(waterfall);
      expect(to).toBeGreaterThanOrEqual(0);
      expect(from).toBeGreaterThanOrEqual(0);
    });
  });

  test("leaves its input as it was", () => {
    always((_, { waterfall }) => {
      const before = structuredClone({ ...waterfall, rates: null });
      savingsWaterfall(waterfall);
      expect({ ...waterfall, rates: null }).toEqual(before);
    });
  });
});

describe("each step solves the data again without its cause", () => {
  const stepsOnly = (waterfall: WaterfallInput, names: WaterfallStepName[]): Waterfall =>
    savingsWaterfall({
      ...waterfall,
      shares: {},
      off: WATERFALL_STEPS.filter((name) => !names.includes(name)),
    });
  const inWindow = ({ input, waterfall }: Case): NaiveDay[] =>
    naiveFlexDays(input).filter(({ day }) => day >= waterfall.window.from);

  test.each<[step: WaterfallStepName, has: (usage: Usage) => boolean, cause: (given: Case) => NaiveDay[]]>([
    [
      "background",
      ({ userInitiated }) => userInitiated !== null,
      (given) => inWindow(given).filter(isBackground),
    ],
    [
      "short-sessions",
      ({ minutes }) => minutes !== null,
      (given) => avoidableDays(inWindow(given), given.input),
    ],
  ])("%s, row by row", (step, has, cause) => {
    fc.assert(
      fc.property(
        // Under the rolling rule a row that goes may leave its later ones a charge of their own.
        cases.filter(({ waterfall: { usage, terms } }) => has(usage) && terms.billingDay === "calendar"),
        (given) => {
          const { usage } = given.waterfall;
          const dropped = new Set(cause(given).map(({ user, product, day }) => `${user} ${product} ${day}`));
          const cleaned = withoutRows(given.waterfall, (row) => {
            const [user, product] = [usage.users[usage.user[row]!]!, usage.products[usage.product[row]!]!];
            const onFlex = usage.onFlex === null || usage.onFlex[row] === 1;
            return onFlex && dropped.has(`${user} ${product} ${usage.day[row]!}`);
          });
          // A half cent may be rounded either way: the sums are formed in another order.
          const difference =
            cents(stepsOnly(given.waterfall, [step]).to) - cents(stepsOnly(cleaned, []).from);
          expect(Math.abs(difference)).toBeLessThanOrEqual(1);
        },
      ),
      RUNS,
    );
  });
});
