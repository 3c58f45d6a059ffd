import {
  absoluteAddress,
  cellAddress,
  columnLetters,
  quotedSheet,
  rangeAddress,
  sheetLink,
} from "../../src/report/a1";

test.each<[column: number, letters: string]>([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %d is called %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("addresses count rows from 1", () => {
  expect(cellAddress(3, 1)).toBe("B4");
  expect(absoluteAddress(1048575, 16383)).toBe("$XFD$1048576");
  expect(rangeAddress({ row: 0, column: 0, rows: 2, columns: 3 })).toBe("A1:C2");
  expect(rangeAddress({ row: 6, column: 2, rows: 1, columns: 1 })).toBe("C7");
});

test("a sheet's name is quoted, its apostrophes doubled", () => {
  expect(quotedSheet("Flex Users")).toBe("'Flex Users'");
  expect(quotedSheet("Ann's")).toBe("'Ann''s'");
  expect(sheetLink("Ann's", "B2")).toBe("#'Ann''s'!B2");
});
