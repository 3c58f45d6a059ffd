import { intersection } from "../../src/excel/cell-ranges";

const range = (row: number, column: number, rows: number, columns: number) => ({
  row,
  column,
  rows,
  columns,
});

describe("cells that two ranges share", () => {
  test.each([
    ["one inside the other", range(0, 0, 10, 10), range(2, 3, 4, 5), range(2, 3, 4, 5)],
    ["a corner", range(0, 0, 3, 3), range(2, 2, 3, 3), range(2, 2, 1, 1)],
    ["whole columns and a block", range(0, 1, 1_048_576, 2), range(4, 0, 6, 9), range(4, 1, 6, 2)],
  ])("%s", (_, one, other, shared) => {
    expect(intersection(one, other)).toEqual(shared);
    expect(intersection(other, one)).toEqual(shared);
  });

  test("ranges side by side share none", () => {
    expect(intersection(range(0, 0, 2, 2), range(0, 2, 2, 2))).toBeNull();
    expect(intersection(range(0, 0, 2, 2), range(2, 0, 2, 2))).toBeNull();
  });
});
