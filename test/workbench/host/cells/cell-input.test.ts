import { parseInput } from "../../../../src/workbench/host/cells/cell-input";
import type { CellWrite } from "../../../../src/workbench/host/grid-store";

const GENERAL = { numberFormat: "General", dateShift: 0 };
const THIS_YEAR = new Date().getFullYear();

/** Serial day by the calendar of the platform, in UTC. */
function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

describe("what a cell holds after typing", () => {
  describe("values that are no text", () => {
    test.each([12, -0.5, 0, true, false])("%p stays what it is", (input) => {
      expect(parseInput(input, GENERAL)).toEqual({ value: input });
    });

    test.each([undefined, null, {}, [1]])("%p is refused", (input) => {
      expect(() => parseInput(input, GENERAL)).toThrow("The argument is invalid");
    });
  });

  test.each<[note: string, typed: string, expected: CellWrite]>([
    ["nothing", "", { value: "" }],
    ["a blank", " ", { value: " " }],
    ["text", "Civil 3D", { value: "Civil 3D" }],
    ["text around which there is space", " a ", { value: " a " }],
    ["an apostrophe in front", "'=1+1", { value: "=1+1" }],
    ["an apostrophe before a number", "'007", { value: "007" }],
    ["an apostrophe alone", "'", { value: "" }],
    ["a true", "TRUE", { value: true }],
    ["a false in another case", "False", { value: false }],
    ["a whole number", "12", { value: 12 }],
    ["a number with space", " 12 ", { value: 12 }],
    ["zeros in front", "007", { value: 7 }],
    ["a decimal", "3.50", { value: 3.5 }],
    ["a decimal without a whole part", ".5", { value: 0.5 }],
    ["a decimal without a fraction", "5.", { value: 5 }],
    ["a minus", "-4", { value: -4 }],
    ["a plus", "+4", { value: 4 }],
    ["brackets", "(4)", { value: -4 }],
    ["thousands", "1,234", { value: 1234, numberFormat: "#,##0" }],
    ["thousands with decimals", "1,234,567.5", { value: 1234567.5, numberFormat: "#,##0.00" }],
    ["commas out of place", "1,23", { value: "1,23" }],
    ["an amount", "$1,234", { value: 1234, numberFormat: "$#,##0" }],
    ["a negative amount with cents", "-$2.50", { value: -2.5, numberFormat: "$#,##0.00" }],
    ["a percentage", "12%", { value: 0.12, numberFormat: "0%" }],
    ["a percentage with decimals", "12.5%", { value: 0.125, numberFormat: "0.00%" }],
    ["an exponent", "1.5e3", { value: 1500, numberFormat: "0.00E+00" }],
    ["an exponent that a code may have", "12E5", { value: 1200000, numberFormat: "0.00E+00" }],
    ["a mixed fraction", "1 1/2", { value: 1.5, numberFormat: "# ?/?" }],
    ["a number too large", "1e999", { value: "1e999" }],
    ["two points", "1.2.3", { value: "1.2.3" }],
    ["a version", "2025.1.0", { value: "2025.1.0" }],
    ["an ISO date", "2025-03-10", { value: 45726, numberFormat: "m/d/yyyy" }],
    ["a date with slashes", "3/10/2025", { value: 45726, numberFormat: "m/d/yyyy" }],
    ["a date with dashes", "3-10-2025", { value: 45726, numberFormat: "m/d/yyyy" }],
    ["a year of two digits", "3/10/25", { value: 45726, numberFormat: "m/d/yyyy" }],
    ["a year of the last century", "3/10/99", { value: serial(1999, 3, 10), numberFormat: "m/d/yyyy" }],
    ["a date without a year", "3/10", { value: serial(THIS_YEAR, 3, 10), numberFormat: "d-mmm" }],
    [
      "a range that Excel takes for a date",
      "10-12",
      { value: serial(THIS_YEAR, 10, 12), numberFormat: "d-mmm" },
    ],
    ["a named month", "10-Mar-2025", { value: 45726, numberFormat: "d-mmm-yy" }],
    ["a named month in front", "March 10, 2025", { value: 45726, numberFormat: "d-mmm-yy" }],
    ["a named month and a day", "Mar 10", { value: serial(THIS_YEAR, 3, 10), numberFormat: "d-mmm" }],
    ["a month of a year", "Mar 2025", { value: serial(2025, 3, 1), numberFormat: "mmm-yy" }],
    ["a day that no month has", "2025-02-29", { value: "2025-02-29" }],
    ["the day that only Excel knows", "2/30/2024", { value: "2/30/2024" }],
    ["the European order", "31/12/2025", { value: "31/12/2025" }],
    ["a date before 1900", "1899-12-31", { value: "1899-12-31" }],
    ["a time", "14:30", { value: 14.5 / 24, numberFormat: "h:mm" }],
    ["a time with seconds", "0:00:30", { value: 30 / 86400, numberFormat: "h:mm:ss" }],
    ["a time of the afternoon", "2:30 PM", { value: 14.5 / 24, numberFormat: "h:mm AM/PM" }],
    ["midnight in words", "12:00 am", { value: 0, numberFormat: "h:mm AM/PM" }],
    ["a time that no clock shows", "24:60", { value: "24:60" }],
    ["a date with a time", "2025-03-10 12:00", { value: 45726.5, numberFormat: "m/d/yyyy h:mm" }],
    ["a formula", "=1+1", { formula: "=1+1" }],
    ["a formula with quotes", '=IF(A1="(",1,2)', { formula: '=IF(A1="(",1,2)' }],
    ["a plus before a reference", "+A1", { formula: "=+A1" }],
    ["a minus before text", "-abc", { formula: "=-abc" }],
    ["an at sign", "@SUM(A1:A3)", { formula: "=SUM(A1:A3)" }],
    ["an equals sign alone", "=", { value: "=" }],
    ["a minus alone", "-", { value: "-" }],
    ["an error value", "#N/A", { value: "#N/A" }],
  ])("%s: %j", (_, typed, expected) => {
    const { value, ...rest } = parseInput(typed, GENERAL);
    const { value: expectedValue, ...expectedRest } = expected;
    expect(rest).toEqual(expectedRest);
    if (typeof expectedValue === "number") expect(value).toBeCloseTo(expectedValue, 10);
    else expect(value).toBe(expectedValue);
  });

  test.each(["=SUM(A1", "=1+", '="open', "=A1)", "=(1+2))*(3", "=-"])(
    "the broken formula %j is refused",
    (typed) => {
      expect(() => parseInput(typed, GENERAL)).toThrow("The argument is invalid");
    },
  );

  test.each(["=1+1", "12%", "2025-03-10", "+A1", "007", "TRUE"])("the format @ keeps %j as text", (typed) => {
    expect(parseInput(typed, { ...GENERAL, numberFormat: "@" })).toEqual({ value: typed });
  });

  test("a format that the cell has already stays", () => {
    expect(parseInput("12%", { ...GENERAL, numberFormat: "0.0%" })).toEqual({ value: 0.12 });
    expect(parseInput("2025-03-10", { ...GENERAL, numberFormat: "yyyy-mm-dd" })).toEqual({ value: 45726 });
  });

  test("a day is a serial of the workbook's own date system, a time is not", () => {
    const of1904 = { ...GENERAL, dateShift: 1462 };
    expect(parseInput("1904-01-02", of1904).value).toBe(1);
    expect(parseInput("12:00", of1904).value).toBe(0.5);
  });

  test("text may have 32,767 characters and no more", () => {
    const longest = "x".repeat(32_767);
    expect(parseInput(longest, GENERAL)).toEqual({ value: longest });
    expect(() => parseInput(`${longest}x`, GENERAL)).toThrow("The argument is invalid");
  });
});
