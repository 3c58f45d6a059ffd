import type { CellValue } from "../../src/flex/data-issue";
import { isBlank, isErrorCell, nameText, quoted } from "../../src/intake/cells";
import { normalizeHeader } from "../../src/intake/normalize-header";
import { readNumber } from "../../src/intake/number-cell";
import { readYesNo } from "../../src/intake/yes-no-cell";

describe("a cell as a number", () => {
  test.each<[cell: CellValue, value: number]>([
    [5, 5],
    [-2.5, -2.5],
    ["5", 5],
    [" 4.25 ", 4.25],
    [".5", 0.5],
    ["5.", 5],
    ["+5", 5],
    ["-8", -8],
    ["1e3", 1000],
  ])("%j is %d", (cell, value) => {
    expect(readNumber(cell)).toBe(value);
  });

  test.each<[cell: CellValue | undefined]>([
    [null],
    [undefined],
    [""],
    [" "],
    [true],
    ["1,000"],
    ["4,25"],
    ["0x10"],
    ["5 tokens"],
    ["1e999"],
    ["Infinity"],
    [Infinity],
    [NaN],
    ["."],
    ["#N/A"],
  ])("%j is none", (cell) => {
    expect(readNumber(cell)).toBeNaN();
  });
});

describe("a cell of a yes/no column", () => {
  test.each<[cells: CellValue[], answer: boolean | null]>([
    [[true, "TRUE", "yes", "Yes", " y ", 1, "1"], true],
    [[false, "false", "NO", "n", 0, "0"], false],
    [[null, "", "maybe", 2, "ja", "#N/A"], null],
  ])("%j answers %s", (cells, answer) => {
    for (const cell of cells) expect(readYesNo(cell)).toBe(answer);
  });
});

describe("a cell as a name", () => {
  test.each<[description: string, cell: CellValue | undefined, text: string | null]>([
    ["text is taken as written", " Revit ", " Revit "],
    ["a number is its digits", 4711, "4711"],
    ["white space is blank", " \t ", ""],
    ["a missing cell is blank", undefined, ""],
    ["a boolean names nothing", true, null],
    ["an error value names nothing", " #n/a ", null],
    ["a number sign alone is no error", "#1", "#1"],
  ])("%s", (_, cell, text) => {
    expect(nameText(cell)).toBe(text);
  });

  test.each(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!"])(
    "%s is an error value",
    (text) => {
      expect(isErrorCell(text)).toBe(true);
    },
  );
});

describe("a cell as a sentence quotes it", () => {
  test.each<[cell: CellValue, text: string]>([
    [null, ""],
    [true, "TRUE"],
    [45726.5, "45726.5"],
    ["  soon ", "soon"],
    ["x".repeat(61), `${"x".repeat(60)}…`],
  ])("%j becomes %j", (cell, text) => {
    expect(quoted(cell)).toBe(text);
  });
});

describe("a header", () => {
  test.each<[header: CellValue, normal: string]>([
    ["Day_Used", "dayused"],
    [" Day used ", "dayused"],
    ["e-mail", "email"],
    ["As-of date", "asofdate"],
    ["Flex‑eligible?", "flexeligible"],
    ["Größe", "größe"],
    ["Ｄate", "date"],
    [42, ""],
    [null, ""],
  ])("%j is compared as %j", (header, normal) => {
    expect(normalizeHeader(header)).toBe(normal);
  });

  test("a blank is a blank, zero and false are not", () => {
    expect([null, undefined, "", " ", "\u00a0"].every(isBlank)).toBe(true);
    expect([0, false, "0"].some(isBlank)).toBe(false);
  });
});
