import { analyze } from "../../src/flex/analyze";
import { serialOf } from "../../src/flex/dates";
import { TRAP_TABLE_HEADER, trapRows } from "../../src/flex/trap-table";
import { message } from "../../src/messages/message";
import { DAILY_EXPORT, inputOf, SESSION_LOG, usageOf } from "./oracle/analysis-input";

const DAY = serialOf(2026, 3, 2);

/** Two AutoCAD days (5 tokens each), one of them background alone, and two short Civil 3D days (15 each). */
const sessions = usageOf(
  [
    { day: DAY, product: "AutoCAD", minutes: 200, userInitiated: true },
    { day: DAY + 1, product: "AutoCAD", minutes: 1, userInitiated: false },
    { day: DAY + 2, product: "Civil 3D", minutes: 10, userInitiated: true },
    { day: DAY + 3, product: "Civil 3D", minutes: 10, userInitiated: true },
  ],
  SESSION_LOG,
);
const lot = { purchased: DAY, tokens: 60, price: 4, expires: DAY + 3, leftAtStart: null, sourceRow: 2 };

describe("the trap table", () => {
  test("puts affected beside avoidable, and nothing avoidable where a trap is not waste", () => {
    const rows = trapRows(analyze(inputOf(sessions, { lots: [lot] })));
    expect(
      rows.map((row) => [
        row.name,
        row.affectedTokens,
        row.affectedCost,
        row.avoidableTokens,
        row.avoidableCost,
      ]),
    ).toEqual([
      ["Background services", 5, 25, 5, 25],
      ["Short sessions", 30, 150, 15, 75],
      ["Token expiry", 20, 80, 20, 80],
      ["Rate disparity", 30, 150, null, null],
      // 40 tokens in 4 days are 3,650 a year, at the example's 4.25.
      ["Tier boundary", 3650, 15512.5, null, null],
    ]);
  });

  test("has no numbers where a trap is not measurable, and says what is needed", () => {
    const export_ = usageOf([{ day: DAY, product: "Revit", tokens: 8 }], DAILY_EXPORT);
    const rows = trapRows(analyze(inputOf(export_)));
    expect(rows.map((row) => row.measurable)).toEqual([false, false, false, true, true]);
    const [background] = rows;
    expect(background).toMatchObject({ affectedTokens: null, affectedCost: null, avoidableCost: null });
    expect(message(background!.basis.code, background!.basis.params)).toContain("who started a session");
  });

  test("has a sentence for the basis of every row", () => {
    for (const input of [inputOf(sessions, { lots: [lot] }), inputOf(usageOf([], SESSION_LOG))]) {
      for (const { basis } of trapRows(analyze(input))) {
        expect(message(basis.code, basis.params).length).toBeGreaterThan(20);
      }
    }
  });

  test("has a header as wide as its rows are documented", () => {
    expect(TRAP_TABLE_HEADER).toHaveLength(7);
  });
});
