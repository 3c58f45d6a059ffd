import { analyze } from "../../src/flex/analyze";
import { serialOf } from "../../src/flex/dates";
import { DAILY_EXPORT, inputOf, usageOf } from "./oracle/analysis-input";

const DAY = serialOf(2026, 3, 2);

test("a group of short days names the row of its first day, whichever of them are avoidable", () => {
  const days = [12, 8, 4].map((tokens, i) => ({ day: DAY + i, product: "Revit", minutes: 15, tokens }));
  const { shortSessions } = analyze(inputOf(usageOf(days, { ...DAILY_EXPORT, minutes: true }))).traps;
  expect(shortSessions).toMatchObject({
    avoidableTokens: 12,
    groups: [{ days: 3, tokens: 24, avoidableTokens: 12, firstRow: 2 }],
  });
});
