import { sheetAddress, splitAddress } from "../../src/excel/sheet-address";

describe("addresses with a sheet", () => {
  test.each([
    ["Usage!A1:F20", "Usage", "A1:F20"],
    ["'My usage'!A:F", "My usage", "A:F"],
    ["'Bob''s usage'!A1", "Bob's usage", "A1"],
    ["'odd!name'!B2", "odd!name", "B2"],
    ["A1", "", "A1"],
  ])("%s is the sheet %s and the cells %s", (address, sheet, cells) => {
    expect(splitAddress(address)).toEqual({ sheet, cells });
  });

  test.each(["Usage", "My usage", "Bob's usage", "odd!name", "'"])(
    "an address on the sheet %s is read back as written",
    (sheet) => {
      expect(splitAddress(sheetAddress(sheet, "A1:B2"))).toEqual({ sheet, cells: "A1:B2" });
    },
  );
});
