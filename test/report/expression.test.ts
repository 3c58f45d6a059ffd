import { countText, sumOf, sumWhere, type CellColumn } from "../../src/report/column-functions";
import {
  cellRef,
  constant,
  fixed,
  ifAtMost,
  max,
  minus,
  over,
  overOrBlank,
  plus,
  roundUp,
  times,
  type Expression,
} from "../../src/report/expression";

const a = cellRef("Home", 0, 0, 12);
const b = cellRef("Home", 1, 1, 5);
const away = cellRef("Ann's sheet", 2, 27, 2);
const zero = cellRef("Home", 3, 0, 0);

describe("an expression", () => {
  test.each<[description: string, expression: Expression, text: string, value: number | null]>([
    ["a product", times(a, b, away), "A1*B2*'Ann''s sheet'!AB3", 120],
    ["a quotient of a product", over(times(a, b), away), "A1*B2/'Ann''s sheet'!AB3", 30],
    ["a quotient by a product", over(a, times(b, away)), "A1/(B2*'Ann''s sheet'!AB3)", 1.2],
    ["a product with a quotient on the right", times(a, over(b, away)), "A1*(B2/'Ann''s sheet'!AB3)", 30],
    ["a product of a sum", times(plus(a, b), away), "(A1+B2)*'Ann''s sheet'!AB3", 34],
    ["a difference of a sum", minus(plus(a, b), a, b), "A1+B2-A1-B2", 0],
    ["a difference from a difference", minus(a, minus(b, away)), "A1-(B2-'Ann''s sheet'!AB3)", 9],
    ["a fixed reference", times(fixed(away), fixed(a)), "'Ann''s sheet'!$AB$3*$A$1", 24],
    ["a quotient where it can be blank", overOrBlank(a, b), 'IF(B2>0,A1/B2,"")', 2.4],
    ["a blank quotient", overOrBlank(a, zero), 'IF(A4>0,A1/A4,"")', null],
    ["a maximum", max(constant(0), minus(b, a)), "MAX(0,B2-A1)", 0],
    ["a number rounded up", roundUp(over(a, b)), "ROUNDUP(A1/B2,0)", 3],
    ["a choice", ifAtMost(b, a, a, constant(0)), "IF(B2<=A1,A1,0)", 12],
    ["the other choice", ifAtMost(a, b, a, constant(0)), "IF(A1<=B2,A1,0)", 0],
  ])("is written as one would: %s", (_, expression, text, value) => {
    expect(expression.text("Home")).toBe(text);
    expect(expression.value).toBe(value);
  });

  test("refuses to compute with an empty text", () => {
    expect(() => times(a, overOrBlank(a, zero))).toThrow("empty text");
  });
});

describe("a function of a column", () => {
  const names: CellColumn = {
    sheet: "Home",
    range: { row: 4, column: 0, rows: 4, columns: 1 },
    values: ["Flex", "flex", 'a "b"', null],
  };
  const numbers: CellColumn = {
    sheet: "Data",
    range: { row: 4, column: 1, rows: 4, columns: 1 },
    values: [1, 2, 4, "none"],
  };

  test.each<[description: string, expression: Expression, text: string, value: number]>([
    ["SUM leaves texts out", sumOf(numbers), "SUM('Data'!$B$5:$B$8)", 7],
    ["COUNTIF ignores case", countText(names, "FLEX"), 'COUNTIF($A$5:$A$8,"FLEX")', 2],
    ["a text with quotes", countText(names, 'a "b"'), 'COUNTIF($A$5:$A$8,"a ""b""")', 1],
    [
      "SUMIF by a text",
      sumWhere(names, { text: "flex" }, numbers),
      "SUMIF($A$5:$A$8,\"flex\",'Data'!$B$5:$B$8)",
      3,
    ],
    [
      "SUMIF by a cell",
      sumWhere(names, { cell: a, content: "flex" }, numbers),
      "SUMIF($A$5:$A$8,A1,'Data'!$B$5:$B$8)",
      3,
    ],
    [
      "SUMIF by a number in a cell",
      sumWhere(numbers, { cell: away, content: 2 }, numbers),
      "SUMIF('Data'!$B$5:$B$8,'Ann''s sheet'!AB3,'Data'!$B$5:$B$8)",
      2,
    ],
    [
      "SUMIF above a bound",
      sumWhere(numbers, { above: 1 }, numbers),
      "SUMIF('Data'!$B$5:$B$8,\">1\",'Data'!$B$5:$B$8)",
      6,
    ],
  ])("%s", (_, expression, text, value) => {
    expect(expression.text("Home")).toBe(text);
    expect(expression.value).toBe(value);
  });
});
