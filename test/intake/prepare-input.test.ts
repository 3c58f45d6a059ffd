import { ARTICLE_RATES } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import { EXAMPLE_TIERS } from "../../src/flex/tier";
import type { Grid } from "../../src/intake/grid";
import { prepareInput, prepareTables } from "../../src/intake/prepare-input";
import { usageReader } from "../../src/intake/read-usage";

const USAGE: Grid = [
  ["Date", "User", "Product", "Tokens"],
  ["2025-03-10", "user07", "Revit", 8],
  ["2025-03-12", "user07", "Revit", 8],
  ["soon", "user07", "Revit", 8],
];

describe("the tables that usage is judged by", () => {
  test("presets stand in where the user has no tables, and are marked", () => {
    const tables = prepareTables({});
    expect(tables.terms).toEqual(ARTICLE_TERMS);
    expect(tables.rates.rates).toBe(ARTICLE_RATES);
    expect(tables.tiers).toBe(EXAMPLE_TIERS);
    expect(tables.lots).toBeNull();
    expect(tables.presets).toEqual({ terms: true, rates: true, tiers: true });
    expect(tables.issues).toEqual([]);
  });

  test("the user's tables are no presets; lots without a price cost the stated token price", () => {
    const tables = prepareTables({
      terms: [["Token price", 3]],
      rates: [["Revit", 10, 2500]],
      lots: [["2025-03-10", 100]],
      tiers: [[100, 3]],
    });
    expect(tables.presets).toEqual({ terms: false, rates: false, tiers: false });
    expect(tables.rates.find("revit")?.tokensPerDay).toBe(10);
    expect(tables.rates.find("AutoCAD")).toBeUndefined();
    expect(tables.lots?.[0]?.price).toBe(3);
    expect(tables.tiers).toEqual([{ from: 100, price: 3 }]);
  });

  test("terms without a token price rest on the preset", () => {
    const tables = prepareTables({ terms: [["Short session", 20]] });
    expect(tables.presets.terms).toBe(true);
    expect(tables.terms.shortSessionMinutes).toBe(20);
  });

  test("a table with no usable row is as good as none, and its rows are reported", () => {
    const tables = prepareTables({ rates: [["Revit", 0]], lots: [["soon", 100]], tiers: [[0, 5]] });
    expect(tables.presets).toEqual({ terms: true, rates: true, tiers: true });
    expect(tables.lots).toBeNull();
    expect(tables.issues.map(({ source, severity }) => `${source} ${severity}`)).toEqual([
      "rates blocks",
      "lots blocks",
      "tiers blocks",
    ]);
  });

  test.each<[description: string, asOf: number | null, expected: number | null]>([
    ["a given as-of date goes before the terms'", 45800, 45800],
    ["without one the terms' holds", null, 45726],
  ])("%s", (_, asOf, expected) => {
    expect(prepareTables({ terms: [["As-of date", "2025-03-10"]], asOf }).terms.asOf).toBe(expected);
  });
});

describe("everything that an analysis rests on", () => {
  test("usage is held against the as-of date, and the issues of all inputs are collected", () => {
    const input = prepareInput({
      usage: USAGE,
      terms: [
        ["Term", "Value"],
        ["Token prize", 3],
      ],
      asOf: 45726,
    });
    expect(input.rows).toEqual({ read: 3, used: 1, setAside: 2 });
    expect(input.issues.map(({ source, code }) => `${source} ${code}`)).toEqual([
      "terms terms.unknown",
      "usage intake.afterAsOf",
      "usage intake.badDate",
    ]);
  });

  test("usage that was read page by page is taken as it is", () => {
    const tables = { terms: [["Token price", 3]] };
    const reader = usageReader(prepareTables(tables));
    for (const row of USAGE) reader.add([row]);
    expect(prepareInput({ usage: reader.finish(), ...tables })).toEqual({
      ...prepareInput({ usage: USAGE, ...tables }),
      rates: expect.anything(),
    });
  });
});
