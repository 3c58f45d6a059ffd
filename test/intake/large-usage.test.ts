import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import { usageReader } from "../../src/intake/read-usage";

test("many rows keep their values and their order while the columns grow", () => {
  const rows = 50_000;
  const reader = usageReader({ terms: ARTICLE_TERMS, rates: rateCard(ARTICLE_RATES) });
  reader.add([["date", "user", "product", "tokens", "minutes", "access"]]);
  for (let first = 0; first < rows; first += 777) {
    const page = Array.from({ length: Math.min(777, rows - first) }, (_, index) => {
      const i = first + index;
      return [45000 + (i % 700), `user${i % 5000}`, "Revit", i / 4, i % 500, i % 3 === 0 ? "sus" : "flex"];
    });
    reader.add(page);
  }
  const { usage, issues } = reader.finish();
  expect(issues).toEqual([]);
  expect(usage.rows).toBe(rows);
  expect(usage.users).toHaveLength(5000);
  for (const i of [0, 1, 1023, 1024, 1025, 2048, 32768, 49_999]) {
    const row = [
      usage.day[i],
      usage.users[usage.user[i]!],
      usage.tokens?.[i],
      usage.minutes?.[i],
      usage.onFlex?.[i],
      usage.sourceRow[i],
    ];
    expect(row).toEqual([45000 + (i % 700), `user${i % 5000}`, i / 4, i % 500, i % 3 === 0 ? 0 : 1, i + 2]);
  }
});
