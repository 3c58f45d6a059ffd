import fc from "fast-check";
import { cellRectangles } from "../../src/excel/cell-rectangles";

const A = { name: "a" };
const B = { name: "b" };
const identity = <T>(cell: T): T => cell;

describe("rectangles of equal key", () => {
  test("a list with a header needs one rectangle for the header and one for each run of equal columns", () => {
    const rows = [
      [A, A, A],
      [B, B, A],
      [B, B, A],
      [B, B, A],
    ];
    const found = cellRectangles(rows, identity);
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        { key: A, range: { row: 0, column: 0, rows: 1, columns: 3 } },
        { key: B, range: { row: 1, column: 0, rows: 3, columns: 2 } },
        { key: A, range: { row: 1, column: 2, rows: 3, columns: 1 } },
      ]),
    );
  });

  test("equal keys are told apart by identity", () => {
    expect(cellRectangles([[{ ...A }, { ...A }]], identity)).toHaveLength(2);
  });

  test("cells without a key and missing cells of short rows are left out", () => {
    expect(cellRectangles([[undefined, A], [], [A]], identity)).toEqual([
      { key: A, range: { row: 0, column: 1, rows: 1, columns: 1 } },
      { key: A, range: { row: 2, column: 0, rows: 1, columns: 1 } },
    ]);
  });

  test("every cell with a key is covered once, by a rectangle of its key, and no other cell is", () => {
    const key = fc.constantFrom(undefined, A, B);
    fc.assert(
      fc.property(fc.array(fc.array(key, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const painted = new Map<string, unknown>();
        for (const { key: color, range } of cellRectangles(rows, identity)) {
          for (let r = range.row; r < range.row + range.rows; r++) {
            for (let c = range.column; c < range.column + range.columns; c++) {
              expect(painted.has(`${r},${c}`)).toBe(false);
              painted.set(`${r},${c}`, color);
            }
          }
        }
        const wanted = new Map<string, unknown>();
        rows.forEach((row, r) =>
          row.forEach((cell, c) => cell !== undefined && wanted.set(`${r},${c}`, cell)),
        );
        expect(painted).toEqual(wanted);
      }),
    );
  });
});
