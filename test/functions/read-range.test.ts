import { readRange } from "../../src/functions/read-range";

describe("a range", () => {
  test("ends with its last row that is not blank", () => {
    expect(
      readRange([
        ["Revit", 8],
        [null, ""],
        ["Maya", 6],
        [0, 0],
        [undefined, ""],
      ]).grid,
    ).toEqual([["Revit", 8], [], ["Maya", 6]]);
  });

  test("of blanks and zeros has no rows", () => {
    expect(readRange([[null, 0], [""]]).grid).toEqual([]);
  });

  test("keeps its zeros beside other cells", () => {
    expect(readRange([["AEC Collection", 0]]).grid).toEqual([["AEC Collection", 0]]);
  });

  test("holds the values of data types and the names of errors, and tells where the first error is", () => {
    const money = { type: "FormattedNumber", basicType: "Double", basicValue: 5 };
    const error = { type: "Error", basicType: "Error", basicValue: "#REF!" };
    expect(readRange([["Token price", money, ""], ["Notes", "#1 in the list", error], [NaN]])).toEqual({
      grid: [["Token price", 5, ""], ["Notes", "#1 in the list", "#REF!"], ["#NUM!"]],
      firstError: { row: 2, column: 3, error: "#REF!" },
    });
  });

  test("shares rows that need no reading, so that a large range costs no second copy", () => {
    const row = ["Revit", 8, true, null];
    expect(readRange([row]).grid[0]).toBe(row);
  });
});
