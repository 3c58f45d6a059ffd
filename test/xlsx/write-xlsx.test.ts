import { readXlsx } from "hucre/xlsx";
import { report } from "../../src/report/report";
import type { Cell, SheetSpec } from "../../src/report/sheet-spec";
import { writeWorkbook } from "../../src/xlsx/write-xlsx";
import { ANALYSES, FULL_ANALYSIS } from "../report/analysis-fixture";
import { cellsOf } from "../report/sheet-reading";
import { zipEntries } from "./zip-entries";

function sheet(cells: (Cell | null)[][], more: Partial<SheetSpec> = {}): SheetSpec {
  return {
    name: "Data",
    kind: "",
    cells,
    columnWidths: [],
    tables: [],
    charts: [],
    freeze: { rows: 0, columns: 0 },
    tabColor: null,
    ...more,
  };
}

async function readBack(sheets: readonly SheetSpec[]) {
  return readXlsx(await writeWorkbook(sheets), { readStyles: true });
}

async function cellsBack(cells: (Cell | null)[][]) {
  const book = await readBack([sheet(cells)]);
  const [first] = book.sheets;
  return { rows: first!.rows, cell: (row: number, column: number) => first!.cells?.get(`${row},${column}`) };
}

describe("a workbook read back", () => {
  test.each(ANALYSES)("has every sheet, value and formula of a report on %s", async (_, analysis) => {
    const sheets = report(analysis);
    const book = await readBack(sheets);
    expect(book.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    sheets.forEach((written, index) => {
      const read = book.sheets[index]!;
      for (const { row, column, cell } of cellsOf(written)) {
        const back = read.cells?.get(`${row},${column}`);
        if (cell.formula !== undefined) {
          expect(back?.formula).toBe(cell.formula.slice(1));
          if (cell.value !== "") expect(plain(back?.formulaResult)).toBe(cell.value);
        } else if (cell.value !== null && cell.value !== "") {
          expect(plain(read.rows[row]?.[column])).toBe(cell.value);
        }
      }
    });
  });

  test("has native tables, charts, frozen rows and links", async () => {
    const sheets = report(FULL_ANALYSIS);
    const book = await readBack(sheets);
    sheets.forEach((written, index) => {
      const read = book.sheets[index]!;
      expect(read.tables?.map(({ name }) => name) ?? []).toEqual(written.tables.map(({ name }) => name));
      expect(read.charts?.map(({ title }) => title) ?? []).toEqual(written.charts.map(({ title }) => title));
      expect(read.freezePane?.rows).toBe(written.freeze.rows);
    });
    const summary = book.sheets[0]!;
    const locations = [...summary.cells!.values()].flatMap(({ hyperlink }) => hyperlink?.location ?? []);
    expect(locations).toContain("'Flex Short Sessions'!A1");
  });

  test("repeats the header of the lowest table on the pages over which its rows run", async () => {
    const bytes = await writeWorkbook([...report(FULL_ANALYSIS), sheet([[{ value: 1 }]])]);
    const { sheets } = await readXlsx(bytes);
    const disparity = sheets.find(({ name }) => name === "Flex Rate Disparity")!;
    expect(disparity.pageSetup?.printTitlesRow).toBe("$37:$37");
    expect(disparity.rows[36]!.slice(0, 2)).toEqual(["Product", "Tokens per day, rate card"]);
    expect(sheets.at(-1)!.pageSetup?.printTitlesRow).toBeUndefined();
    expect(zipEntries(bytes).get("xl/workbook.xml")).toContain(">'Flex Rate Disparity'!$37:$37<");
  });

  test("has charts whose series and categories are cells", async () => {
    const book = await readBack(report(FULL_ANALYSIS));
    const chart = book.sheets[4]!.charts![0]!;
    expect(chart.kinds).toEqual(["bar"]);
    expect(
      chart.series!.map(({ name, valuesRef, categoriesRef }) => [name, valuesRef, categoriesRef]),
    ).toEqual([
      ["Share of tokens", "'Flex Rate Disparity'!$B$14:$B$16", "'Flex Rate Disparity'!$A$14:$A$16"],
      ["Share of days", "'Flex Rate Disparity'!$C$14:$C$16", "'Flex Rate Disparity'!$A$14:$A$16"],
    ]);
  });

  test("keeps text that starts like a formula a text", async () => {
    const texts = ["=1+1", "+1", "-1", "@user", "007", "2025-03", "TRUE", "#N/A"];
    const back = await cellsBack([texts.map((value) => ({ value }))]);
    texts.forEach((text, column) => {
      expect(back.rows[0]![column]).toBe(text);
      expect(back.cell(0, column)?.formula).toBeUndefined();
      expect(back.cell(0, column)?.type).not.toBe("error");
    });
  });

  test("has add-in functions under the name that Excel gives them, with their value", async () => {
    const back = await cellsBack([[{ value: 117.2, formula: '=FLEX.BREAKEVEN("AutoCAD",5)' }]]);
    expect(back.cell(0, 0)?.formula).toBe('_xldudf_FLEX_BREAKEVEN("AutoCAD",5)');
    expect(back.cell(0, 0)?.formulaResult).toBe(117.2);
  });

  test("has a spilled array with its extent and its cells", async () => {
    const back = await cellsBack([
      [{ value: 1, formula: "=SEQUENCE(2,2)", spill: { rows: 2, columns: 2 } }, { value: 2 }],
      [{ value: 3 }, { value: 4 }],
    ]);
    const cell = back.cell(0, 0)!;
    expect(cell.formula).toBe("_xlfn.SEQUENCE(2,2)");
    expect([cell.formulaType, cell.formulaRef, cell.formulaDynamic]).toEqual(["array", "A1:B2", true]);
    expect(back.rows[1]).toEqual([3, 4]);
  });

  test("has a blank where a number is none", async () => {
    const back = await cellsBack([[{ value: NaN }, { value: Infinity }, { value: 1 }]]);
    expect(back.rows[0]![2]).toBe(1);
    expect([back.rows[0]![0] ?? null, back.rows[0]![1] ?? null]).toEqual([null, null]);
  });

  test("has looks, formats, widths and merges", async () => {
    const style = { bold: true, color: "#1d4e6b", fill: "#E8EFF3", align: "right", wrap: true } as const;
    const book = await readBack([
      sheet([[{ value: 0.5, numberFormat: "0.0%", style }, null], [{ value: "wide" }]], {
        columnWidths: [24, null],
        merges: [{ row: 1, column: 0, rows: 1, columns: 2 }],
        tabColor: "#1D4E6B",
      }),
    ]);
    const read = book.sheets[0]!;
    const look = read.cells!.get("0,0")!.style!;
    expect(look.font).toMatchObject({ bold: true, name: "Calibri", size: 11, color: { rgb: "1D4E6B" } });
    expect(look.fill).toMatchObject({ pattern: "solid", fgColor: { rgb: "E8EFF3" } });
    expect(look.alignment).toMatchObject({ horizontal: "right", wrapText: true });
    expect(look.numFmt).toBe("0.0%");
    expect(read.columns?.[0]?.width).toBeCloseTo(24 + 5 / 7, 6);
    expect(read.merges).toEqual([{ startRow: 1, startCol: 0, endRow: 1, endCol: 1 }]);
  });

  test("may be a sheet without a cell", async () => {
    const book = await readBack([sheet([])]);
    expect(book.sheets[0]!.name).toBe("Data");
  });
});

/** Dates are read as dates; the report writes serial days. */
function plain(value: unknown): unknown {
  return value instanceof Date ? Math.round(value.getTime() / 86_400_000) + 25_569 : value;
}
