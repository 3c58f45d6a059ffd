import { report } from "../../src/report/report";
import { SHEET_NAMES } from "../../src/report/sheet-names";
import type { SheetSpec } from "../../src/report/sheet-spec";
import { ALL_ANALYSES } from "./advice-fixture";
import { FULL_ANALYSIS } from "./analysis-fixture";
import { FormulaEvaluator } from "./formula-evaluator";
import { cellsOf } from "./sheet-reading";

function formulasOf(sheets: readonly SheetSpec[]) {
  const evaluator = new FormulaEvaluator(sheets);
  return sheets.flatMap((sheet) =>
    cellsOf(sheet).flatMap(({ row, column, cell }) =>
      cell.formula === undefined
        ? []
        : [
            {
              where: `${sheet.name} ${row + 1},${column + 1} ${cell.formula}`,
              expected: cell.value,
              evaluate: () => evaluator.valueAt(sheet.name, row, column),
            },
          ],
    ),
  );
}

describe("formulas of a report", () => {
  test.each(ALL_ANALYSES)("yield exactly the values that come with them: %s", (_, analysis) => {
    const formulas = formulasOf(report(analysis));
    expect(formulas.length).toBeGreaterThan(5);
    const differing = formulas.filter(({ expected, evaluate }) => evaluate() !== expected);
    expect(differing.map(({ where }) => where)).toEqual([]);
  });

  test("refer to sheets by the names that the workbook gives them", () => {
    const names = { ...SHEET_NAMES, summary: "Ann's 'Flex' (2)", expiry: "Flex Expiry 2" };
    const sheets = report(FULL_ANALYSIS, names);
    const formulas = formulasOf(sheets);
    expect(formulas.every(({ expected, evaluate }) => evaluate() === expected)).toBe(true);
    const texts = formulas.map(({ where }) => where).join("\n");
    expect(texts).toContain("'Ann''s ''Flex'' (2)'!$B$");
    expect(texts).toContain("'Flex Expiry 2'!B");
    expect(texts).not.toContain("'Flex Expiry'!");
  });

  test("make every number of the trap table the cell of a trap's own sheet", () => {
    const [summary] = report(FULL_ANALYSIS);
    const { range } = summary!.tables.find(({ name }) => name === "FlexTrapTable")!;
    for (let row = range.row + 1; row < range.row + range.rows; row++)
      for (let column = range.column + 2; column < range.column + 6; column++) {
        const cell = summary!.cells[row]![column]!;
        if (cell.value !== null) expect(cell.formula).toMatch(/^='Flex [A-Z][\w ]+'!B\d+$/);
      }
  });
});
