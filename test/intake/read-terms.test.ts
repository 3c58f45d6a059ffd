import type { CellValue } from "../../src/flex/data-issue";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import type { Terms } from "../../src/flex/terms";
import { readTerms } from "../../src/intake/read-terms";
import { message } from "../../src/messages/message";

describe("FlexTerms", () => {
  test("the whole table in its documented order", () => {
    const { value, stated, issues } = readTerms([
      ["Term", "Value", "Unit", "Source"],
      ["Token price", 3, "currency per token", "contract"],
      ["Currency", "eur", "", ""],
      ["Billing day", "Calendar", "", ""],
      ["UTC offset", -3.5, "hours", ""],
      ["Free minutes", 5, "minutes", ""],
      ["Short session", 20, "minutes", ""],
      ["Consolidation window", "Quarter", "", ""],
      ["Day capacity", 420, "minutes", ""],
      ["As-of date", 45726, "", ""],
      ["Lead time", 10, "days", ""],
      ["Service level", 0.9, "", ""],
      ["Outage cost per token", 2.5, "", ""],
      ["Working week", "Sun-Thu", "", ""],
      ["Portal balance", 1200, "tokens", ""],
      ["Portal balance date", "2025-03-09", "", ""],
      ["Share achieved", "80 %", "", ""],
      ["Share achieved, background", "off", "", ""],
      ["Share achieved, short sessions", 0.5, "", ""],
      ["Share achieved, seat moves", 75, "", ""],
      ["Share achieved, expiry", 0, "", ""],
      ["Share achieved, tier price", 1, "", ""],
    ]);
    expect(value).toEqual({
      tokenPrice: 3,
      currency: "EUR",
      billingDay: "calendar",
      utcOffsetHours: -3.5,
      freeMinutes: 5,
      shortSessionMinutes: 20,
      consolidationWindow: "quarter",
      dayCapacityMinutes: 420,
      asOf: 45726,
      leadTimeDays: 10,
      serviceLevel: 0.9,
      outageCost: 2.5,
      workingWeek: [true, true, true, true, false, false, true],
      portalBalance: 1200,
      portalBalanceDate: 45725,
      shareAchieved: 0.8,
      achievedBackground: "off",
      achievedShortSessions: 0.5,
      achievedSeatMoves: 0.75,
      achievedExpiry: 0,
      achievedTierPrice: 1,
    });
    expect([...stated].sort()).toEqual(Object.keys(ARTICLE_TERMS).sort());
    expect(issues).toEqual([]);
  });

  test("terms that are missing or blank are the article's and not stated", () => {
    const { value, stated, issues } = readTerms([
      ["Token price", ""],
      ["As-of date", null],
      ["Free minutes", "5"],
    ]);
    expect(value).toEqual({ ...ARTICLE_TERMS, freeMinutes: 5 });
    expect([...stated]).toEqual(["freeMinutes"]);
    expect(issues).toEqual([]);
  });

  test.each<[term: string, cell: CellValue, key: keyof Terms, value: unknown]>([
    ["TOKEN  PRICE", "4.75", "tokenPrice", 4.75],
    ["utc_offset", 14, "utcOffsetHours", 14],
    ["UTC offset", -12, "utcOffsetHours", -12],
    ["Billing day", "Rolling 24h", "billingDay", "rolling24h"],
    ["Free minutes", 0, "freeMinutes", 0],
    ["as of date", "2025-03-10", "asOf", 45726],
    ["As-of date", "2025-03-10T18:00", "asOf", 45726],
    ["Consolidation window", "none", "consolidationWindow", "none"],
    ["Service level", "99%", "serviceLevel", 0.99],
    ["Service level", 97.5, "serviceLevel", 0.975],
    ["Service level", 1, "serviceLevel", 1],
    ["Lead time", 0, "leadTimeDays", 0],
    ["Working week", "Monday to Saturday", "workingWeek", [true, true, true, true, true, true, false]],
    ["Working week", "Fri, Mon; wed", "workingWeek", [true, false, true, false, true, false, false]],
    ["Working week", "Sat\u2013Tue", "workingWeek", [true, true, false, false, false, true, true]],
    ["Portal balance", 0, "portalBalance", 0],
    ["share achieved expiry", "OFF", "achievedExpiry", "off"],
  ])("%s may be %j", (term, cell, key, value) => {
    const reading = readTerms([[term, cell]]);
    expect(reading.value).toEqual({ ...ARTICLE_TERMS, [key]: value });
    expect([...reading.stated]).toEqual([key]);
  });

  test.each<[term: string, cell: CellValue, code: string]>([
    ["Token price", 0, "terms.notPositive"],
    ["Token price", "free", "terms.notPositive"],
    ["Token price", "#N/A", "table.errorCell"],
    ["Currency", "$", "terms.badCurrency"],
    ["Currency", 840, "terms.badCurrency"],
    ["Billing day", "rolling 12h", "terms.badBillingDay"],
    ["UTC offset", 14.5, "terms.badUtcOffset"],
    ["UTC offset", -13, "terms.badUtcOffset"],
    ["Free minutes", -1, "terms.negative"],
    ["Short session", 0, "terms.notPositive"],
    ["Consolidation window", "year", "terms.badWindow"],
    ["Day capacity", 0, "terms.notPositive"],
    ["As-of date", "31.12.2025", "terms.badDate"],
    ["As-of date", true, "terms.badDate"],
    ["Lead time", 1.5, "terms.notDays"],
    ["Lead time", -1, "terms.notDays"],
    ["Service level", 101, "terms.badShare"],
    ["Service level", "120 %", "terms.badShare"],
    ["Service level", -0.1, "terms.badShare"],
    ["Outage cost per token", -1, "terms.negative"],
    ["Working week", "weekdays", "terms.badWeek"],
    ["Working week", "Mon-Tue-Wed", "terms.badWeek"],
    ["Working week", 5, "terms.badWeek"],
    ["Working week", ",", "terms.badWeek"],
    ["Portal balance", -1, "terms.negative"],
    ["Portal balance date", "yesterday", "terms.badDate"],
    ["Share achieved", "some", "terms.badAchieved"],
  ])("%s cannot be %j: the preset stays and is not stated", (term, cell, code) => {
    const { value, stated, issues } = readTerms([
      ["Term", "Value"],
      [term, cell],
    ]);
    expect(value).toEqual(ARTICLE_TERMS);
    expect(stated.size).toBe(0);
    expect(issues).toMatchObject([
      { source: "terms", severity: "blocks", row: 2, column: "Value", value: cell, code },
    ]);
    expect(message(code, issues[0]!.params)).toContain("FlexTerms");
  });

  test("an unknown term is noted with the known ones; a second mention is noted and does not count", () => {
    const { value, issues } = readTerms([
      ["Token price", 4],
      ["Tokn price", 3],
      ["Token price", 2],
    ]);
    expect(value.tokenPrice).toBe(4);
    expect(issues.map(({ row, severity, code }) => [row, severity, code])).toEqual([
      [2, "notice", "terms.unknown"],
      [3, "notice", "terms.duplicate"],
    ]);
    expect(message(issues[0]!.code, issues[0]!.params)).toContain("Token price; Currency");
  });

  test("a table without a header and without any term is refused: it is another one", () => {
    const lots = [
      ["Purchased", "Tokens"],
      [45726, 100],
    ];
    expect(() => readTerms(lots)).toThrow(/^FlexTerms holds none of the terms\. Seen: Purchased, 45726\./);
    expect(readTerms([["Term", "Value"], ...lots]).issues.map(({ code }) => code)).toEqual([
      "terms.unknown",
      "terms.unknown",
    ]);
    expect(
      readTerms([
        ["Term", "Value"],
        [null, null],
      ]).issues,
    ).toEqual([]);
  });
});
