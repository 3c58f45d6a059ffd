import { analyze } from "../../src/flex/analyze";
import { serialOf } from "../../src/flex/dates";
import { runLedger } from "../../src/flex/ledger";
import { roundTokens, toUnits } from "../../src/flex/token-unit";
import { DAILY_EXPORT, inputOf, usageOf } from "./oracle/analysis-input";

const DAY = serialOf(2026, 3, 2);

describe("fractions of a token", () => {
  test.each<[tokens: number, rounded: number]>([
    [0.1 + 0.2 - 0.3, 0],
    [0.1 + 0.2, 0.3],
    [-0.1 - 0.2, -0.3],
    [1.0000004, 1],
    [123456.789, 123456.789],
  ])("%d are %d", (tokens, rounded) => {
    expect(roundTokens(tokens)).toBe(rounded);
  });

  test("never make a negative zero", () => {
    expect(Object.is(toUnits(-1e-9), 0)).toBe(true);
  });

  test("that cancel out make a zero-token day, not a usage day", () => {
    const rows = [0.1, 0.2, -0.3].map((tokens) => ({ day: DAY, product: "Revit", tokens }));
    const { totals } = analyze(inputOf(usageOf(rows, DAILY_EXPORT)));
    expect(totals).toMatchObject({ tokens: 0, usageDays: 0, zeroTokenDays: 1 });
  });

  test("empty a lot without leaving it short", () => {
    const lot = { purchased: DAY, expires: DAY + 9, bought: 0.3, opening: 0.3 };
    const result = runLedger([lot], Float64Array.of(0.1, 0.1, 0.1), DAY);
    expect(result.uncovered).toEqual({ tokens: 0, firstDate: null });
    expect([...result.left]).toEqual([0]);
  });
});
