import fc from "fast-check";
import { call, errorOf, spill } from "./call";

const PRODUCTS = [["Revit"], ["AutoCAD"], ["Civil 3D"]];

describe("an array where one value is expected", () => {
  test("gives one result for each of its cells, in its shape", () => {
    expect(spill("TOKENRATE", PRODUCTS)).toEqual([[8], [5], [15]]);
    expect(spill("TOKENRATE", [["Revit", "AutoCAD"]])).toEqual([[8, 5]]);
  });

  test("as a column meets a row in a grid", () => {
    expect(spill("COST", PRODUCTS, [[1, 10]], 5)).toEqual([
      [40, 400],
      [25, 250],
      [75, 750],
    ]);
  });

  test("of the same shape pairs with the other cell by cell", () => {
    expect(spill("COST", PRODUCTS, [[1], [2], [3]], [[5], [5], [1]])).toEqual([[40], [50], [45]]);
  });

  test("that is smaller than another gives #N/A for what it lacks, as in Excel", () => {
    const reason = expect.stringMatching(/^Days has 2 rows and 1 columns, fewer than another argument/);
    expect(spill("COST", PRODUCTS, [[1], [2]], 5)).toEqual([[40], [50], [{ error: "#N/A", reason }]]);
  });

  test("keeps a failure in its own cell, with its reason", () => {
    const [first, second, third, fourth] = spill("TOKENRATE", [["Revit"], ["Maya"], [null], [7]]).flat();
    expect(first).toBe(8);
    expect(second).toEqual({ error: "#N/A", reason: expect.stringContaining('does not know "Maya"') });
    expect(third).toEqual({ error: "#N/A", reason: expect.stringContaining("Product is blank") });
    expect(fourth).toEqual({ error: "#VALUE!", reason: expect.stringContaining("not 7") });
  });

  test("names an error cell in it in that cell's result alone", () => {
    expect(spill("COST", "Revit", [[1, "#DIV/0!"]], 5)).toEqual([
      [
        40,
        {
          error: "#VALUE!",
          reason: "Days holds the error #DIV/0!. Repair that cell or type the value itself.",
        },
      ],
    ]);
  });

  test("of one cell is that value", () => {
    expect(call("COST", [["Revit"]], [[3]], [[5]])).toBe(120);
  });

  test("is cut off where a whole column ends blank, whatever the host passes for a blank", () => {
    for (const blank of [null, "", 0]) {
      const column = Array.from({ length: 1_048_576 }, (_, row) => [row < 2 ? "Revit" : blank]);
      expect(spill("TOKENRATE", column)).toEqual([[8], [8]]);
    }
  });

  test("fails as a whole where a table is at fault", () => {
    expect(errorOf("TOKENRATE", PRODUCTS, [["Revit", "#REF!"]])).toEqual({
      error: "#VALUE!",
      reason: "Row 1, column 2 of rates holds the error #REF!. Repair or clear that cell.",
    });
  });

  test("is refused where it would spill more than can be delivered", () => {
    const column = Array.from({ length: 2000 }, () => ["Revit"]);
    const row = [Array.from({ length: 1000 }, () => 1)];
    expect(errorOf("COST", column, row, 5)).toEqual({
      error: "#N/A",
      reason: expect.stringContaining("2000 rows and 1000 columns is too large"),
    });
  });

  test("is refused by functions that spill a table", () => {
    expect(errorOf("PUBLISHEDCHECK", [[5], [6]])).toEqual({
      error: "#VALUE!",
      reason: expect.stringContaining("This function spills a table: give one value."),
    });
    expect(errorOf("RATECARD", [["article", "article"]])).toEqual({
      error: "#VALUE!",
      reason: expect.stringContaining("Preset must be one cell"),
    });
  });

  test("gives a row of the table for each order that is held against the tiers", () => {
    expect(spill("BUYUP", [[900, 600]])).toEqual([
      ["Order", "Price", "Next tier", "Threshold", "Saving"],
      [900, 5, 1000, 850, 250],
      [600, 5, 1000, 850, -1250],
    ]);
  });

  test("gives the same as a call for each of its cells", () => {
    const products = fc.array(fc.constantFrom("Revit", "autocad ", "Inventor"), {
      minLength: 1,
      maxLength: 5,
    });
    const days = fc.array(fc.integer({ min: 0, max: 365 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(products, days, (column, row) => {
        const grid = spill(
          "FLEXSAVING",
          column.map((product) => [product]),
          [row],
          5,
        );
        const cells = column.map((product) => row.map((each) => call("FLEXSAVING", product, each, 5)));
        expect(grid).toEqual(cells);
      }),
    );
  });
});
