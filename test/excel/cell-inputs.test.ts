import { cellInput, literalText } from "../../src/excel/cell-inputs";

describe("text as it is sent to Excel", () => {
  test.each([
    ["a name", "Anna Lee"],
    ["a sentence", "Needs the length of each session: a column Minutes."],
    ["letters of any script", "Müller & Söhne"],
  ])("%s goes as it is", (_, text) => {
    expect(literalText(text)).toBe(text);
  });

  test.each([
    ["a formula", "=1+1"],
    ["a formula behind a plus sign", "+1+1"],
    ["a formula behind a minus sign", "-2+3"],
    ["a formula behind an at sign", "@SUM(A1)"],
    ["a formula behind a tab", "\t=1+1"],
    ["a formula behind a carriage return", "\r=1+1"],
    ["a number with leading zeros", "007"],
    ["what Excel takes for a date", "1-2"],
    ["a month and a day", "May 5"],
    ["a share", "5%"],
    ["a truth value", "True"],
    ["an apostrophe", "'tis"],
    ["an error value", "#N/A"],
  ])("%s gets an apostrophe before it", (_, text) => {
    expect(literalText(text)).toBe(`'${text}`);
  });
});

describe("what is sent for a cell", () => {
  test("only a formula becomes a formula", () => {
    expect(cellInput({ value: 2, formula: "=1+1" })).toBe("=1+1");
    expect(cellInput({ value: "=1+1" })).toBe("'=1+1");
  });

  test("numbers and truth values go as they are", () => {
    expect(cellInput({ value: -1.5 })).toBe(-1.5);
    expect(cellInput({ value: false })).toBe(false);
  });

  test("blanks leave the cleared cell alone", () => {
    expect(cellInput(null)).toBeNull();
    expect(cellInput({ value: null })).toBeNull();
    expect(cellInput({ value: "" })).toBeNull();
  });

  test("a cell of format text needs no apostrophe, which would show there", () => {
    expect(cellInput({ value: "=1+1", numberFormat: "@" })).toBe("=1+1");
  });
});
