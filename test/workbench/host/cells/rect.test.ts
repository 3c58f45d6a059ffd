import fc from "fast-check";
import { bounding, contains, intersection, mapCells } from "../../../../src/workbench/host/cells/rect";
import type { Rect } from "../../../../src/workbench/host/grid-store";

const small = fc.record({
  row: fc.nat(6),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

function cellsOf(rect: Rect | null): Set<string> {
  return new Set(rect ? mapCells(rect, (row, column) => `${row},${column}`).flat() : []);
}

describe("rectangles", () => {
  test("the intersection holds the cells that both hold", () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const inBoth = [...cellsOf(a)].filter((cell) => cellsOf(b).has(cell));
        expect(cellsOf(intersection(a, b))).toEqual(new Set(inBoth));
      }),
    );
  });

  test("the bounding rectangle holds both and no smaller one does", () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const around = bounding(a, b);
        expect([contains(around, a), contains(around, b)]).toEqual([true, true]);
        const rows = [...cellsOf(a), ...cellsOf(b)].map((cell) => Number(cell.split(",")[0]));
        expect([around.row, around.rows]).toEqual([
          Math.min(...rows),
          Math.max(...rows) - Math.min(...rows) + 1,
        ]);
      }),
    );
  });

  test("one holds another exactly where the other has no cell of its own", () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(contains(a, b)).toBe([...cellsOf(b)].every((cell) => cellsOf(a).has(cell)));
      }),
    );
  });
});
