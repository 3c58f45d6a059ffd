import { seededRandom } from "../../scripts/sample/random";
import { sampleFiles } from "../../scripts/sample/sample-files";
import { sampleText } from "./sample-analysis";

describe("the generator of the sample", () => {
  test.each(["usage.csv", "lots.csv", "tiers.csv"] as const)("makes %s as it is committed", (name) => {
    // Not toBe: on a difference jest would print both files.
    expect(sampleFiles()[name] === sampleText(name)).toBe(true);
  });

  test("draws whole numbers from the whole of a range and nothing beside it", () => {
    const random = seededRandom(1);
    const drawn = Array.from({ length: 1000 }, () => random.whole(3, 6));
    expect([...new Set(drawn)].sort()).toEqual([3, 4, 5, 6]);
  });

  test("draws other numbers from another seed", () => {
    expect(seededRandom(1).next()).not.toBe(seededRandom(2).next());
  });
});

describe("the session log", () => {
  const [header, ...rows] = sampleText("usage.csv")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));

  test("has about ten thousand rows of five columns", () => {
    expect(header).toEqual(["Start", "User", "Product", "Minutes", "Source"]);
    expect(rows.length).toBeGreaterThan(9500);
    expect(rows.length).toBeLessThan(11000);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([5]));
  });

  test("is in the order of its starts, from the first to the last day", () => {
    const starts = rows.map((row) => row[0]!);
    expect(starts).toEqual([...starts].sort());
    expect(starts[0]).toMatch(/^2025-07-01 /);
    expect(starts.at(-1)).toMatch(/^2026-09-30 /);
  });

  test("names forty users, the five products of the article and both sources", () => {
    const distinct = (column: number) => [...new Set(rows.map((row) => row[column]))].sort();
    expect(distinct(1)).toHaveLength(40);
    expect(distinct(1).every((user) => /^user\d\d@example\.com$/.test(user ?? ""))).toBe(true);
    expect(distinct(2)).toEqual(["AutoCAD", "Civil 3D", "Inventor", "Navisworks Manage", "Revit"]);
    expect(distinct(4)).toEqual(["Background", "User"]);
  });

  test("has no two sessions of one user and product at once", () => {
    const busyUntil = new Map<string, number>();
    const overlaps = rows.filter(([start, user, product, minutes]) => {
      const from = Date.parse(`${start?.replace(" ", "T")}Z`) / 60_000;
      const key = `${user}|${product}`;
      const overlap = from < (busyUntil.get(key) ?? 0);
      busyUntil.set(key, from + Number(minutes));
      return overlap;
    });
    expect(overlaps).toEqual([]);
  });
});
