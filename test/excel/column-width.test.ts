import { pointsOfWidth, widthOfPoints } from "../../src/excel/column-width";

describe("column widths", () => {
  test("Excel's usual 8.43 characters are its usual 48 points", () => {
    expect(pointsOfWidth(8.43)).toBeCloseTo(48, 1);
  });

  test.each([1, 8.43, 20, 44])("%d characters read back are the same", (characters) => {
    expect(widthOfPoints(pointsOfWidth(characters))).toBeCloseTo(characters, 10);
  });
});
