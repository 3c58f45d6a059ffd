import fc from "fast-check";
import { ArgumentCache } from "../../../src/functions/arguments/argument-cache";

const LIMITS = { cells: 100, entries: 3 };

/** A cache that counts how often it reads. */
function counting(limits = LIMITS): { readonly cache: ArgumentCache<object>; readonly reads: () => number } {
  let reads = 0;
  const cache = new ArgumentCache<object>((cells) => ({ cells, read: ++reads }), limits);
  return { cache, reads: () => reads };
}

const usage = () => [
  ["Date", "User"],
  [45719, "ada@example.com"],
  [45720, null],
];

describe("an argument that was read before", () => {
  test("is recognized although every call sends it anew", () => {
    const { cache, reads } = counting();
    expect(cache.get(usage())).toBe(cache.get(usage()));
    expect(reads()).toBe(1);
  });

  test.each<[description: string, change: (rows: unknown[][]) => void]>([
    ["its last cell", (rows) => (rows[2]![1] = "bob@example.com")],
    ["a number against text", (rows) => (rows[1]![0] = "45719")],
    ["a blank against 0", (rows) => (rows[2]![1] = 0)],
    ["a blank against empty text", (rows) => (rows[2]![1] = "")],
    ["a row more", (rows) => rows.push([45721, "ada@example.com"])],
    ["a column less", (rows) => rows.forEach((row) => row.pop())],
    ["an error", (rows) => (rows[2]![1] = "#N/A")],
  ])("is another one by %s", (_, change) => {
    const { cache, reads } = counting();
    cache.get(usage());
    const other = usage();
    change(other);
    cache.get(other);
    expect(reads()).toBe(2);
  });

  test("is read again after its owner has changed it in place", () => {
    const { cache } = counting();
    const rows = usage();
    const before = cache.get(rows);
    rows[1]![1] = "bob@example.com";
    expect(cache.get(rows)).not.toBe(before);
    rows[1]![1] = "ada@example.com";
    expect(cache.get(rows)).toBe(before);
  });

  test("is recognized with data types and errors in it", () => {
    const { cache, reads } = counting();
    const rows = () => [
      [{ type: "FormattedNumber", basicType: "Double", basicValue: 5 }, undefined, NaN],
      [{ type: "Error", basicType: "Error", basicValue: "#REF!" }],
    ];
    cache.get(rows());
    cache.get(rows());
    cache.get([[5, null, "#NUM!"], ["#REF!"]]);
    expect(reads()).toBe(1);
  });

  test("is forgotten first that was not asked for longest", () => {
    const { cache, reads } = counting();
    for (const cell of ["a", "b", "c", "a", "d"]) cache.get([[cell]]);
    expect(reads()).toBe(4);
    cache.get([["a"]]);
    expect(reads()).toBe(4);
    cache.get([["b"]]);
    expect(reads()).toBe(5);
  });

  test("is not kept beyond the memory that all of them may take", () => {
    const { cache, reads } = counting({ cells: 5, entries: 10 });
    cache.get([[1, 2, 3]]);
    cache.get([[4, 5, 6]]);
    cache.get([[1, 2, 3]]);
    expect(reads()).toBe(3);
    cache.get([[1, 2, 3, 4, 5, 6]]);
    cache.get([[1, 2, 3]]);
    expect(reads()).toBe(4);
  });

  test("is the same if and only if every cell is", () => {
    const cell = fc.constantFrom<unknown>("a", "b", 0, 1, "", null, true, "#N/A");
    const matrix = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(matrix, matrix, (one, other) => {
        const { cache } = counting();
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(cache.get(one) === cache.get(other)).toBe(same);
      }),
    );
  });
});
