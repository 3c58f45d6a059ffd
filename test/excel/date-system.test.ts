import { countsFrom1904, datesFrom1904, isDateFormat, sheetIn1904 } from "../../src/excel/date-system";
import { runInExcel } from "../../src/excel/excel-run";
import { sampleSheets } from "./sample-sheets";
import { closeWorkbook, openWorkbook } from "./open-workbook";

afterEach(closeWorkbook);

/** 1 January 2025 in either system. @source Microsoft, "Differences between the 1900 and the 1904 date system" */
const IN_1900 = 45_658;
const IN_1904 = 44_196;

describe("the date system of the workbook", () => {
  test.each([
    [1900, false],
    [1904, true],
  ] as const)("of %s is told", async (dateSystem, from1904) => {
    await openWorkbook({ dateSystem });
    expect(await runInExcel(countsFrom1904)).toBe(from1904);
  });
});

describe("a number format", () => {
  test.each<[format: string, isDate: boolean]>([
    ["yyyy-mm-dd", true],
    ["[$-409]d-mmm-yy;@", true],
    ["m/d/yyyy h:mm", true],
    ["General", false],
    ["#,##0.00", false],
    ["hh:mm:ss", false],
    ['0.0 "days"', false],
    ["0 \\d", false],
    ["[Red]#,##0;[Yellow]-#,##0", false],
    ["@", false],
  ])("%s shows a date: %s", (format, isDate) => expect(isDateFormat(format)).toBe(isDate));
});

describe("in a workbook that counts from 1904", () => {
  test("dates are read as our serial days, other numbers as they are", () => {
    const values = [
      ["Purchased", "Tokens"],
      [IN_1904, 44_000],
      ["2025-01-01", null],
    ];
    const formats = [
      ["General", "General"],
      ["yyyy-mm-dd", "#,##0"],
      ["yyyy-mm-dd", "General"],
    ];
    expect(datesFrom1904(values, formats)).toEqual([
      ["Purchased", "Tokens"],
      [IN_1900, 44_000],
      ["2025-01-01", null],
    ]);
  });

  test("the dates of a sheet are written as that workbook counts, and nothing else changes", () => {
    const sheet = sampleSheets(1)[1]!;
    const written = sheetIn1904(sheet);
    expect(written.cells[2]?.[1]).toEqual({ value: 45_701 - 1462, numberFormat: "yyyy-mm-dd" });
    expect({ ...written, cells: [] }).toEqual({ ...sheet, cells: [] });
    expect(written.cells[2]?.[0]).toBe(sheet.cells[2]?.[0]);
  });
});
