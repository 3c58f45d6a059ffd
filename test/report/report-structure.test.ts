import { report } from "../../src/report/report";
import { SHEET_KINDS, SHEET_NAMES } from "../../src/report/sheet-names";
import { ALL_ANALYSES } from "./advice-fixture";
import { cellsOf } from "./sheet-reading";

const INPUT_TABLES = ["FlexTerms", "FlexRates", "FlexLots", "FlexTiers"];

describe.each(ALL_ANALYSES)("the sheets of a report on %s", (_, analysis) => {
  const sheets = report(analysis);

  test("are those of every kind, the summary first, each under its name", () => {
    expect(sheets.map(({ kind }) => kind)).toEqual([...SHEET_KINDS]);
    expect(sheets.map(({ name }) => name)).toEqual(SHEET_KINDS.map((kind) => SHEET_NAMES[kind]));
  });

  test("hold no number that is none", () => {
    const numbers = sheets
      .flatMap(cellsOf)
      .flatMap(({ cell }) => (typeof cell.value === "number" ? [cell.value] : []));
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  test("have tables with a row, with texts as headers that differ, under names of their own", () => {
    const names = sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase()));
    expect(new Set(names).size).toBe(names.length);
    for (const name of INPUT_TABLES) expect(names).not.toContain(name.toLowerCase());
    for (const { cells, tables } of sheets)
      for (const { range } of tables) {
        expect(range.rows).toBeGreaterThan(1);
        const headers = cells[range.row]!.slice(range.column, range.column + range.columns).map(
          (cell) => cell?.value,
        );
        expect(headers.every((header) => typeof header === "string" && header !== "")).toBe(true);
        expect(new Set(headers.map((header) => String(header).toLowerCase())).size).toBe(range.columns);
      }
  });

  test("have tables that do not overlap", () => {
    for (const { tables } of sheets) {
      const taken = new Set<string>();
      for (const { range } of tables)
        for (let row = 0; row < range.rows; row++)
          for (let column = 0; column < range.columns; column++) {
            const cell = `${range.row + row},${range.column + column}`;
            expect(taken.has(cell)).toBe(false);
            taken.add(cell);
          }
    }
  });

  test("have charts of numbers with texts as categories, away from filled cells", () => {
    for (const sheet of sheets)
      for (const { source, anchor } of sheet.charts) {
        for (let row = source.row + 1; row < source.row + source.rows; row++) {
          const cells = sheet.cells[row]!.slice(source.column, source.column + source.columns);
          expect(typeof cells[0]!.value).toBe("string");
          expect(cells.slice(1).every((cell) => typeof cell!.value === "number")).toBe(true);
        }
        const covered = cellsOf(sheet).filter(
          ({ row, column }) =>
            row >= anchor.row &&
            row < anchor.row + anchor.rows &&
            column >= anchor.column &&
            column < anchor.column + anchor.columns,
        );
        expect(covered).toEqual([]);
      }
  });

  test("have links that lead to one of them", () => {
    const targets = sheets.map(({ name }) => `#'${name}'!A1`);
    const links = sheets.flatMap(cellsOf).flatMap(({ cell }) => cell.link ?? []);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !targets.includes(link))).toEqual([]);
  });

  test("freeze no more rows than fit above a list on a small screen", () => {
    for (const { freeze } of sheets) expect(freeze.rows).toBeLessThanOrEqual(12);
  });
});
