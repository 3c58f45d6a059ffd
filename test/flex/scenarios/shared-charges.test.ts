import { ARTICLE_RATES, rateCard } from "../../../src/flex/rate-card";
import { sharedCharges } from "../../../src/flex/scenarios/shared-charges";
import { ARTICLE_TERMS } from "../../../src/flex/terms";
import { DAILY_EXPORT, inputOf, SESSION_LOG, usageOf } from "../oracle/analysis-input";

const rows = [{ day: 45_700, product: "Revit", tokens: 8, minutes: 10 }];

const withRate = (product: string, tokensPerDay: number): ReturnType<typeof rateCard> =>
  rateCard(ARTICLE_RATES.map((rate) => (rate.product === product ? { ...rate, tokensPerDay } : rate)));

describe("charges of the same usage under several terms", () => {
  const modelled = inputOf(usageOf(rows, SESSION_LOG));
  const reported = inputOf(usageOf(rows, DAILY_EXPORT));

  test("are computed once where neither billing day, free minutes nor a rate in use differ", () => {
    const chargesOf = sharedCharges(modelled.usage);
    const first = chargesOf(modelled);
    expect(
      chargesOf({ ...modelled, terms: { ...ARTICLE_TERMS, tokenPrice: 3, shortSessionMinutes: 5 } }),
    ).toBe(first);
    expect(chargesOf({ ...modelled, rates: withRate("AutoCAD", 7) })).toBe(first);
  });

  test("differ with the free minutes and with a rate in use", () => {
    const chargesOf = sharedCharges(modelled.usage);
    const tokens = [
      modelled,
      { ...modelled, terms: { ...ARTICLE_TERMS, freeMinutes: 15 } },
      { ...modelled, rates: withRate("Revit", 10) },
    ].map((input) => chargesOf(input).tokens[0]);
    expect(tokens).toEqual([8, 0, 10]);
  });

  test("differ with the billing day", () => {
    const evening = { day: 45_700, product: "Revit", minutes: 10, startMs: 72_000_000 };
    const morning = { ...evening, day: 45_701, startMs: 28_800_000 };
    const sessions = inputOf(usageOf([evening, morning], { ...SESSION_LOG, start: true }));
    const chargesOf = sharedCharges(sessions.usage);
    const rolling = { ...sessions, terms: { ...ARTICLE_TERMS, billingDay: "rolling24h" as const } };
    expect([chargesOf(sessions).count, chargesOf(rolling).count]).toEqual([2, 1]);
  });

  test("are computed once whatever the terms where the data reports tokens", () => {
    const chargesOf = sharedCharges(reported.usage);
    const first = chargesOf(reported);
    const other = { ...reported, terms: { ...ARTICLE_TERMS, freeMinutes: 15 }, rates: withRate("Revit", 10) };
    expect(chargesOf(other)).toBe(first);
  });
});
