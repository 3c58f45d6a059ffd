import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatAddress,
  parseAddress,
  quoteSheetName,
  splitReference,
} from "../../../../src/workbench/host/cells/address";
import { COLUMN_COUNT, ROW_COUNT } from "../../../../src/workbench/host/cells/rect";

const rects = fc
  .record({ row: fc.nat(ROW_COUNT - 1), column: fc.nat(COLUMN_COUNT - 1) })
  .chain(({ row, column }) =>
    fc.record({
      row: fc.constant(row),
      column: fc.constant(column),
      rows: fc.integer({ min: 1, max: ROW_COUNT - row }),
      columns: fc.integer({ min: 1, max: COLUMN_COUNT - column }),
    }),
  );

describe("addresses", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });

  test("a rectangle survives being written and read, absolute or not", () => {
    fc.assert(
      fc.property(rects, fc.constantFrom("" as const, "$" as const), (rect, mark) => {
        expect(parseAddress(formatAddress(rect, mark))).toEqual(rect);
      }),
    );
  });

  test.each([
    ["A1", "A1"],
    ["$B$2:$A$1", "A1:B2"],
    ["b2", "B2"],
    ["C:A", "A:C"],
    ["3:2", "2:3"],
    ["A1:A1", "A1"],
    ["A1:XFD1048576", "A:XFD"],
  ])("%s reads as %s", (text, address) => {
    const rect = parseAddress(text);
    expect(rect && formatAddress(rect)).toBe(address);
  });

  test.each(["", "A", "1", "A0", "XFE1", "A1048577", "Usage", "A1:", "A1,B1", "R1C1"])(
    "%j is no address",
    (text) => {
      expect(parseAddress(text)).toBeNull();
    },
  );

  test.each([
    ["Usage", "Usage"],
    ["Flex Users", "'Flex Users'"],
    ["It's", "'It''s'"],
    ["2025", "'2025'"],
    ["Q1", "'Q1'"],
    ["R1C1", "'R1C1'"],
    ["Q1 2025", "'Q1 2025'"],
    ["Über_1", "Über_1"],
    ["a-b", "'a-b'"],
  ])("the sheet %s is spelled %s in a reference", (name, spelled) => {
    expect(quoteSheetName(name)).toBe(spelled);
    expect(splitReference(`${spelled}!A1`)).toEqual({ sheet: name, rest: "A1" });
  });

  test("a reference without a sheet is all rest", () => {
    expect(splitReference("A1:B2")).toEqual({ sheet: null, rest: "A1:B2" });
  });
});
