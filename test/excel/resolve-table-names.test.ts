import { resolveTableNames } from "../../src/excel/resolve-table-names";
import type { SheetSpec } from "../../src/report/sheet-spec";

const table = (name: string) => ({
  name,
  range: { row: 0, column: 0, rows: 2, columns: 1 },
  style: "TableStyleLight1",
});

function sheet(tables: readonly string[], formula = "=1"): SheetSpec {
  return {
    name: "Flex Users",
    kind: "users",
    cells: [[{ value: "Tokens" }, null, { value: 1, formula }]],
    columnWidths: [],
    tables: tables.map(table),
    charts: [],
    freeze: { rows: 0, columns: 0 },
    tabColor: null,
  };
}

const namesOf = (sheets: readonly SheetSpec[]): string[] =>
  sheets.flatMap(({ tables }) => tables.map(({ name }) => name));

describe("names of our tables", () => {
  test("stay where nobody has them", () => {
    const sheets = [sheet(["FlexUsers"])];
    expect(resolveTableNames(sheets, new Set(["usage"]))).toBe(sheets);
  });

  test("get a number where a table or range of the user's has them, in whatever case", () => {
    const sheets = [sheet(["FlexUsers", "FlexMonths"])];
    expect(namesOf(resolveTableNames(sheets, new Set(["flexusers"])))).toEqual(["FlexUsers2", "FlexMonths"]);
  });

  test("do not run into each other", () => {
    const sheets = [sheet(["FlexUsers"]), sheet(["FlexUsers2"])];
    expect(namesOf(resolveTableNames(sheets, new Set(["flexusers"])))).toEqual(["FlexUsers3", "FlexUsers2"]);
  });

  test("change in formulas too, where they are names and not parts of one", () => {
    const sheets = [sheet(["FlexUsers"], "=SUM(FlexUsers[Tokens])+SUM(MyFlexUsers[Tokens])")];
    const [changed] = resolveTableNames(sheets, new Set(["flexusers"]));
    expect(changed?.cells[0]?.[2]?.formula).toBe("=SUM(FlexUsers2[Tokens])+SUM(MyFlexUsers[Tokens])");
  });
});
