import type { Evaluate } from "../../../../src/workbench/host/memory/evaluation";
import { MemoryStore } from "../../../../src/workbench/host/memory/memory-store";

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** Reads the one cell that a formula such as "=B1+1" names in column A to Z of its sheet. */
const plusOne: Evaluate = ({ formula, sheet }, store) => {
  const [, column = "A", row = "1"] = /^=([A-Z])(\d+)\+1$/.exec(formula) ?? [];
  const [[value] = []] = store.values(sheet, cell(Number(row) - 1, column.charCodeAt(0) - 65));
  return Number(value) + 1;
};

describe("the workbook in memory", () => {
  test("formulas that read each other are calculated in any order", () => {
    const store = new MemoryStore({ evaluate: plusOne });
    const sheet = store.activeSheet();
    const formulas = Array.from({ length: 20 }, (_, i) => [{ formula: `=A${i + 2}+1` }]);
    store.write(sheet, { row: 0, column: 0, rows: 20, columns: 1 }, formulas);
    store.write(sheet, cell(20, 0), [[{ value: 100 }]]);
    store.settle();
    expect(store.values(sheet, cell(0, 0))).toEqual([[120]]);
  });

  test("calculates once for several writes and tells it", () => {
    const store = new MemoryStore();
    let calculations = 0;
    store.on("calculated", () => (calculations += 1));
    store.write(store.activeSheet(), cell(0, 0), [[{ value: 1 }]]);
    store.write(store.activeSheet(), cell(0, 1), [[{ value: 1 }]]);
    store.settle();
    store.settle();
    expect(calculations).toBe(1);
  });

  describe("a formula that spills", () => {
    const grid = [
      [1, 2],
      [3, 4],
    ];
    const spilling = (): { store: MemoryStore; sheet: string } => {
      const store = new MemoryStore({ evaluate: () => grid });
      const sheet = store.activeSheet();
      store.write(sheet, cell(1, 1), [[{ formula: "=GRID()" }]]);
      store.settle();
      return { store, sheet };
    };
    const block = { row: 1, column: 1, rows: 2, columns: 2 };

    test("fills the cells beside and below it, which have no formula of their own", () => {
      const { store, sheet } = spilling();
      expect(store.values(sheet, block)).toEqual(grid);
      expect(store.formulas(sheet, block)).toEqual([
        ["=GRID()", 2],
        [3, 4],
      ]);
      expect(store.spill(sheet, 1, 1)).toEqual(block);
    });

    test("shows #SPILL! where a cell is taken, and fills again when it is free", () => {
      const { store, sheet } = spilling();
      store.write(sheet, cell(2, 2), [[{ value: "taken" }]]);
      store.settle();
      expect(store.values(sheet, block)).toEqual([
        ["#SPILL!", ""],
        ["", "taken"],
      ]);
      expect(store.spill(sheet, 1, 1)).toBeNull();
      store.clear(sheet, cell(2, 2), "Contents");
      store.settle();
      expect(store.values(sheet, block)).toEqual(grid);
    });

    test("leaves nothing behind when it is removed", () => {
      const { store, sheet } = spilling();
      store.write(sheet, cell(1, 1), [[{ value: "" }]]);
      store.settle();
      expect(store.used(sheet)).toBeNull();
    });
  });

  test("a listener that was removed hears nothing more", () => {
    const store = new MemoryStore();
    const seen: string[] = [];
    const stop = store.on("changed", ({ source }) => seen.push(source));
    store.type(store.activeSheet(), cell(0, 0), [[{ value: 1 }]]);
    stop();
    store.type(store.activeSheet(), cell(0, 0), [[{ value: 2 }]]);
    expect(seen).toEqual(["user"]);
  });

  test("a sheet that does not exist is named", () => {
    const store = new MemoryStore();
    expect(() => store.values("nowhere", cell(0, 0))).toThrow('The workbook has no sheet "nowhere".');
  });

  test("a format on whole columns reaches the used rows alone", () => {
    const store = new MemoryStore();
    const sheet = store.activeSheet();
    store.write(sheet, cell(9, 0), [[{ value: 1 }]]);
    store.setStyle(sheet, { row: 0, column: 0, rows: 1_048_576, columns: 1 }, { bold: true });
    expect(store.used(sheet, true)).toEqual({ row: 0, column: 0, rows: 10, columns: 1 });
  });
});
