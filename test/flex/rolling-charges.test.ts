import { analyze } from "../../src/flex/analyze";
import { chargesOf } from "../../src/flex/charges";
import { serialOf } from "../../src/flex/dates";
import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS, type Terms } from "../../src/flex/terms";
import { inputOf, SESSION_LOG, usageOf, type UsageRow } from "./oracle/analysis-input";

const MONDAY = serialOf(2026, 3, 2);
const HOUR = 3_600_000;
const ROLLING: Terms = { ...ARTICLE_TERMS, billingDay: "rolling24h" };

/** A Revit session so many days after Monday, at an hour. */
const session = (days: number, hour: number, more: Partial<UsageRow> = {}): UsageRow => ({
  day: MONDAY + days,
  startMs: hour * HOUR,
  product: "Revit",
  minutes: 60,
  ...more,
});

function charged(
  rows: readonly UsageRow[],
  terms = ROLLING,
  tokens = false,
): [day: number, tokens: number][] {
  const usage = usageOf(rows, { ...SESSION_LOG, tokens, start: true });
  const charges = chargesOf(usage, rateCard(ARTICLE_RATES), terms);
  return [...charges.day].map((day, charge) => [day - MONDAY, charges.tokens[charge]!]);
}

describe("a charge under the rolling rule", () => {
  test.each<[description: string, rows: UsageRow[], expected: [number, number][]]>([
    ["covers the next morning", [session(0, 10), session(1, 9)], [[0, 8]]],
    ["ends after exactly 24 hours", [session(0, 10), session(1, 10)], [[0, 8], [1, 8]]], // prettier-ignore
    [
      "leaves the next one to open when it has ended, not at the covered session",
      [session(0, 10), session(1, 9), session(1, 11), session(2, 10)],
      [[0, 8], [1, 8]], // prettier-ignore
    ],
    ["opens with the earliest session of its day", [session(0, 15), session(0, 8), session(1, 9)], [[0, 8], [1, 8]]], // prettier-ignore
    ["of a session without a time opens at midnight", [session(0, 0, { startMs: undefined }), session(1, 0)], [[0, 8], [1, 8]]], // prettier-ignore
    ["is not the user's other product's", [session(0, 10), session(1, 9, { product: "AutoCAD" })], [[0, 8], [1, 5]]], // prettier-ignore
  ])("%s", (_, rows, expected) => {
    expect(charged(rows)).toEqual(expected);
  });

  test("is free only if all sessions that it covers are short", () => {
    const free = { ...ROLLING, freeMinutes: 5 };
    expect(charged([session(0, 10, { minutes: 2 }), session(1, 9, { minutes: 4 })], free)).toEqual([[0, 0]]);
    expect(charged([session(0, 10, { minutes: 2 }), session(1, 9, { minutes: 40 })], free)).toEqual([[0, 8]]);
  });

  test("adds the minutes of the sessions that it covers", () => {
    const usage = usageOf([session(0, 10), session(1, 9)], { ...SESSION_LOG, start: true });
    expect([...chargesOf(usage, rateCard(ARTICLE_RATES), ROLLING).userMinutes]).toEqual([120]);
  });

  test("does not change tokens that the data reports", () => {
    const rows = [session(0, 10, { tokens: 8 }), session(1, 9, { tokens: 8 })];
    expect(charged(rows, ROLLING, true)).toEqual([[0, 8], [1, 8]]); // prettier-ignore
  });

  test("is one a calendar day, with a notice, where the data tells no start times", () => {
    const usage = usageOf([session(0, 10), session(1, 9)], SESSION_LOG);
    const analysis = analyze(inputOf(usage, { terms: ROLLING }));
    expect(analysis.totals.usageDays).toBe(2);
    expect(analysis.issues.map(({ code }) => code)).toEqual(["rolling-needs-start-times"]);
    expect(analyze(inputOf(usage)).issues).toEqual([]);
  });
});
