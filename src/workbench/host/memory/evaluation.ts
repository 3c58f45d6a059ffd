import type { GridStore, Scalar } from "../grid-store";
import type { MemorySheet } from "./memory-sheet";
import { rectOf } from "./memory-sheet";

/** A formula and the cell it stands in. */
export interface FormulaPlace {
  /** en-US, with "=". */
  readonly formula: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Calculates a formula.
 *
 * @param store to read other cells from
 * @returns a value, an array that spills, or undefined for a formula it does not know, which shows `#NAME?`
 */
export type Evaluate = (place: FormulaPlace, store: GridStore) => Scalar | Scalar[][] | undefined;

/** A chain of formulas, each reading a later one, takes a pass a link. */
const MAX_PASSES = 50;

/** Calculates every formula, again and again until nothing changes: formulas may read each other in any order. */
export function calculate(store: GridStore, sheets: readonly MemorySheet[], evaluate: Evaluate): void {
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const changes = sheets.map((sheet) => calculateSheet(store, sheet, evaluate));
    if (!changes.includes(true)) return;
  }
}

function calculateSheet(store: GridStore, sheet: MemorySheet, evaluate: Evaluate): boolean {
  let hasChanged = false;
  for (const anchor of [...sheet.spills.keys()]) {
    if (!sheet.cells.get(anchor)?.formula) removeSpill(sheet, anchor);
  }
  for (const [place, { formula, value }] of [...sheet.cells]) {
    if (formula === "") continue;
    const { row, column } = rectOf(place);
    const result = evaluate({ formula, sheet: sheet.id, row, column }, store) ?? "#NAME?";
    removeSpill(sheet, place);
    const grid = Array.isArray(result) ? result : [[result]];
    sheet.cell(row, column).value = grid[0]?.[0] ?? "";
    if (grid.length > 1 || (grid[0]?.length ?? 0) > 1) spill(sheet, place, grid);
    if (sheet.cell(row, column).value !== value) hasChanged = true;
  }
  return hasChanged;
}

function removeSpill(sheet: MemorySheet, anchor: number): void {
  const rect = sheet.spills.get(anchor);
  if (!rect) return;
  sheet.spills.delete(anchor);
  sheet.change(rect, (cell) => {
    if (cell.spilledFrom === anchor) Object.assign(cell, { value: "", spilledFrom: null });
  });
}

/** Fills the cells beside and below a formula; one that is taken makes the formula show `#SPILL!`. */
function spill(sheet: MemorySheet, anchor: number, grid: readonly Scalar[][]): void {
  const { row, column } = rectOf(anchor);
  const targets = grid.flatMap((line, i) =>
    line.map((value, j) => ({ cell: sheet.cell(row + i, column + j), value, isAnchor: i + j === 0 })),
  );
  const others = targets.filter(({ isAnchor }) => !isAnchor);
  if (others.some(({ cell }) => cell.value !== "" || cell.formula !== "")) {
    sheet.cell(row, column).value = "#SPILL!";
    return;
  }
  const columns = Math.max(...grid.map((line) => line.length));
  sheet.spills.set(anchor, { row, column, rows: grid.length, columns });
  for (const { cell, value } of others) Object.assign(cell, { value, spilledFrom: anchor });
}
