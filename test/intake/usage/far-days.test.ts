import fc from "fast-check";
import { isoDate } from "../../../src/flex/dates";
import { ARTICLE_RATES, rateCard } from "../../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../../src/flex/terms";
import { usageReader } from "../../../src/intake/read-usage";

const HEADER = ["Date", "User", "Product", "Tokens"];

function farDays(...files: readonly (readonly number[])[]) {
  const reader = usageReader({ terms: ARTICLE_TERMS, rates: rateCard(ARTICLE_RATES) });
  files.forEach((days, index) => {
    reader.begin({ file: `file ${index}` });
    reader.add([HEADER, ...days.map((day) => [day, "ann", "Revit", 8])]);
  });
  return reader
    .finish()
    .issues.filter(({ code }) => code.startsWith("intake.far"))
    .map(({ code, file, row, params }) => ({ code, file, row, ...params }));
}

describe("rows far from all others", () => {
  test("are named where more than 366 days without usage lie between", () => {
    expect(farDays([45000, 45001, 45368])).toEqual([]);
    const params = { column: "Date", rows: 1, days: 367, from: "2023-03-17", to: "2024-03-17" };
    expect(farDays([45000, 45001, 45369])).toMatchObject([
      { code: "intake.farLater", file: "file 0", row: 4, ...params },
    ]);
  });

  test("are the fewer ones, of equally many the later", () => {
    expect(farDays([45369, 45000, 45369])).toMatchObject([{ code: "intake.farEarlier", row: 3, rows: 1 }]);
    expect(farDays([45369, 45000])).toMatchObject([{ code: "intake.farLater", row: 2, rows: 1 }]);
  });

  test("are looked for in all files together", () => {
    expect(farDays([45000, 45001], [46000])).toMatchObject([
      { code: "intake.farLater", file: "file 1", row: 2, days: 998 },
    ]);
    expect(farDays([45000, 45001, 45002], [46000, 45500])).toMatchObject([
      { file: "file 1", row: 2, rows: 1 },
    ]);
  });

  test("as sorting tells", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 44000, max: 47000 }), { minLength: 1 }), (days) => {
        const sorted = [...days].sort((a, b) => a - b);
        const pauses = sorted.slice(1).map((day, index) => day - sorted[index]! - 1);
        const longest = Math.max(0, ...pauses);
        const [found] = farDays(days);
        if (longest <= 366) return expect(found).toBeUndefined();
        const before = pauses.indexOf(longest) + 1;
        const isLater = before > days.length - before || before * 2 === days.length;
        const limit = sorted[before]!;
        const row = days.findIndex((day) => day >= limit === isLater);
        expect(found).toMatchObject({
          code: isLater ? "intake.farLater" : "intake.farEarlier",
          rows: isLater ? days.length - before : before,
          days: longest,
          value: isoDate(days[row]!),
          row: row + 2,
        });
      }),
    );
  });
});
