import fc from "fast-check";
import { auditEvidence } from "../../../src/flex/audit/audit-evidence";
import type { AuditInput } from "../../../src/flex/audit/audit-context";
import { chargesOf } from "../../../src/flex/charges";
import { CALENDAR_KINDS } from "../../../src/flex/calendar-day";
import { BILLING_DAYS, ARTICLE_TERMS } from "../../../src/flex/terms";
import type { UsageColumns, UsageRow } from "../oracle/analysis-input";
import { usageOf } from "../oracle/analysis-input";
import { permutedUsage } from "../oracle/permuted-usage";
import { auditInputOf, cardWith, HOUR, MONDAY, person, seat } from "./audit-input";
import { naiveFindings, naiveTotal, type NaiveFinding } from "./naive-audit";

const USERS = ["ann", "bob", "cleo"];
const PRODUCTS = ["Revit", "AutoCAD", "AEC Collection", "Inventor", "Maya"];
const CARD = cardWith({ Inventor: { inContract: false } });

const day = fc.integer({ min: MONDAY, max: MONDAY + 13 });
const user = fc.constantFrom(...USERS);
const product = fc.constantFrom(...PRODUCTS);
const maybeDay = fc.option(fc.integer({ min: MONDAY - 2, max: MONDAY + 15 }));

const row: fc.Arbitrary<UsageRow> = fc.record({
  day,
  user,
  product,
  // Few users and products meet often; quarters add up exactly.
  tokens: fc.constantFrom(8, 8, 5, 5, 10, 0, -8, 2.25, 16),
  minutes: fc.constantFrom(undefined, 2, 5, 60, 1440, 3000),
  startMs: fc.constantFrom(undefined, 0, 9 * HOUR, 9 * HOUR + 1, 18 * HOUR, 23 * HOUR),
  userInitiated: fc.boolean(),
  onFlex: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
});

const columns = (tokens: boolean): fc.Arbitrary<UsageColumns> =>
  fc.record({
    tokens: fc.constant(tokens),
    minutes: fc.boolean(),
    source: fc.boolean(),
    access: fc.boolean(),
    start: fc.boolean(),
  });

const usage = (maxLength: number, tokens = true) =>
  fc
    .tuple(fc.array(row, { maxLength, size: "max" }), columns(tokens))
    .map(([rows, present]) => usageOf(rows, present));

const anyInput = (tokens = true): fc.Arbitrary<AuditInput> =>
  fc
    .record({
      usage: usage(60, tokens),
      terms: fc
        .record({
          billingDay: fc.constantFrom(...BILLING_DAYS),
          freeMinutes: fc.constantFrom(0, 5),
          tokenPrice: fc.constantFrom(5, 3.5),
        })
        .map((some) => ({ ...ARTICLE_TERMS, ...some })),
      seats: fc.option(
        fc.array(
          fc
            .record({ user, product, start: maybeDay, renewal: maybeDay })
            .map((some) => seat({ ...some, user: some.user.toUpperCase() })),
          { maxLength: 4 },
        ),
      ),
      people: fc.option(
        fc.array(fc.record({ user, authorizedFrom: maybeDay, authorizedTo: maybeDay }).map(person), {
          maxLength: 4,
        }),
      ),
      calendar: fc.option(
        fc.array(
          fc.record({ date: day, kind: fc.constantFrom(...CALENDAR_KINDS), sourceRow: fc.constant(2) }),
          { maxLength: 3 },
        ),
      ),
      workingWeek: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      monitoring: fc.option(usage(40)),
    })
    .map((given) => auditInputOf([], { ...given, rates: CARD }));

/** A finding as text, without its words. */
const bare = (finding: NaiveFinding): string => {
  const { code, user, product, date, charged, expected, tokens, cost, strength, rows } = finding;
  return JSON.stringify([code, user, product, date, charged, expected, tokens, cost, strength, rows]);
};

const RUNS = { numRuns: 300 };

test("audit and naive audit find the same", () => {
  const found = new Map<string, number>();
  fc.assert(
    fc.property(anyInput(), (input) => {
      const audit = auditEvidence(input);
      const expected = naiveFindings(input);
      for (const { code } of expected) found.set(code, (found.get(code) ?? 0) + 1);
      expect(audit.findings.map(bare).sort()).toEqual(expected.map(bare).sort());
      const { charges, tokens } = naiveTotal(expected);
      const cost = tokens * input.terms.tokenPrice;
      expect(audit.totalAtStake).toEqual({ charges, tokens, cost });
    }),
    { numRuns: 400 },
  );
  // Every test has been put to the test.
  expect(found.size).toBe(14);
});

describe("any audit", () => {
  const always = (law: (input: AuditInput) => void, inputs = anyInput()): void =>
    fc.assert(fc.property(inputs, law), RUNS);

  test("is the same whatever the order of the rows and the numbering of the names", () => {
    always((input) => {
      const order = [...input.usage.day.keys()].reverse();
      const permuted = permutedUsage(input.usage, order);
      const charges = chargesOf(permuted, input.rates, input.terms);
      expect(auditEvidence({ ...input, usage: permuted, charges })).toEqual(auditEvidence(input));
    });
  });

  test("puts no more at stake than was charged, and nothing of circumstantial findings", () => {
    always((input) => {
      const { findings, totalAtStake } = auditEvidence(input);
      const charged = [...input.charges.tokens].reduce((sum, tokens) => sum + Math.max(0, tokens), 0);
      expect(totalAtStake.tokens).toBeLessThanOrEqual(charged);
      const firm = findings.filter(({ strength }) => strength !== "circumstantial");
      expect(totalAtStake.tokens).toBeLessThanOrEqual(firm.reduce((sum, { tokens }) => sum + tokens, 0));
    });
  });

  test("has tests whose numbers are those of their findings", () => {
    always((input) => {
      const { findings, tests } = auditEvidence(input);
      for (const each of tests) {
        const own = findings.filter(({ code }) => code === each.code);
        expect(own).toHaveLength(each.measurable ? each.findings : 0);
        if (each.measurable) expect(own.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(each.tokens);
      }
    });
  });

  test("allows no more charges under the rolling rule than under the calendar's", () => {
    always((input) => {
      const { expected } = auditEvidence(input);
      if (!expected?.rolling24h) return;
      expect(expected.rolling24h.charges).toBeLessThanOrEqual(expected.calendar.charges);
      expect(expected.calendar.charges).toBe(expected.charged.charges);
    });
  });

  test("of modeled charges has nothing at stake and no more than circumstantial findings", () => {
    always((input) => {
      const { findings, totalAtStake } = auditEvidence(input);
      expect(totalAtStake).toEqual({ charges: 0, tokens: 0, cost: 0 });
      expect(findings.every(({ strength }) => strength === "circumstantial")).toBe(true);
    }, anyInput(false));
  });
});
