import type { Cell } from "../../src/report/sheet-spec";
import { lineCount, rowHeights } from "../../src/xlsx/row-heights";

describe("lines of a text", () => {
  test.each<[text: string, room: number, lines: number]>([
    ["", 10, 1],
    ["Share of tokens", 15, 1],
    ["Share of tokens", 14, 2],
    ["Share of tokens", 9, 2],
    ["Share of tokens", 6, 3],
    ["one\ntwo", 80, 2],
    ["antidisestablishmentarianism", 10, 3],
    ["an antidisestablishmentarianism", 10, 4],
    ["exactly ten", 7, 2],
  ])("%j in %d letters: %d", (text, room, lines) => {
    expect(lineCount(text, room)).toBe(lines);
  });
});

describe("heights of rows", () => {
  const heightsOf = (...cells: Cell[]) =>
    rowHeights({
      name: "Sheet",
      kind: "",
      cells: cells.map((cell) => [cell]),
      columnWidths: [11],
      tables: [],
      charts: [],
      freeze: { rows: 0, columns: 0 },
      tabColor: null,
    });

  test("are given for wrapped and for large text only", () => {
    const heights = heightsOf(
      { value: "a long sentence that runs over its neighbors" },
      { value: "a long sentence that is wrapped", style: { wrap: true } },
      { value: "A title", style: { size: 18 } },
      { value: 5, style: { wrap: true } },
      { value: "small", style: { size: 9 } },
    );
    expect([...heights.keys()]).toEqual([1, 2]);
    expect(heights.get(1)!.height).toBe(Math.ceil(4 * 11 * 1.36));
    expect(heights.get(2)!.height).toBe(Math.ceil(18 * 1.36));
  });
});
