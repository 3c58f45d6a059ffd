import { CellError } from "../../../src/functions/arguments/cell";
import { readRange } from "../../../src/functions/arguments/read-range";

describe("a range", () => {
  test("ends with its last row that is not blank", () => {
    expect(
      readRange([
        ["Revit", 8],
        [null, ""],
        ["Maya", 6],
        [0, 0],
        [null, ""],
      ]).grid,
    ).toEqual([["Revit", 8], [], ["Maya", 6]]);
  });

  test("of blanks and zeros has no rows", () => {
    expect(readRange([[null, 0], [""]]).grid).toEqual([]);
  });

  test("keeps its zeros beside other cells", () => {
    expect(readRange([["AEC Collection", 0]]).grid).toEqual([["AEC Collection", 0]]);
  });

  test("holds the names of errors, and tells where the first one is", () => {
    const rows = [
      ["Token price", 5, ""],
      ["Notes", "#1 in the list", new CellError("#REF!")],
      [new CellError("#NUM!")],
    ];
    expect(readRange(rows)).toEqual({
      grid: [["Token price", 5, ""], ["Notes", "#1 in the list", "#REF!"], ["#NUM!"]],
      firstError: { row: 2, column: 3, error: "#REF!" },
    });
  });

  test("shares rows that need no reading, so that a large range costs no second copy", () => {
    const row = ["Revit", 8, true, null];
    expect(readRange([row]).grid[0]).toBe(row);
  });
});
