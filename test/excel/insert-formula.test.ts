import { insertFormula } from "../../src/excel/insert-formula";
import { block, closeWorkbook, openWorkbook } from "./open-workbook";

afterEach(closeWorkbook);

describe("inserting a formula", () => {
  test("puts it into the active cell", async () => {
    const book = await openWorkbook();
    book.select("Sheet1", block("B2"));
    await insertFormula('=FLEX.COST("Revit",3,5)');
    const cell = await book.office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
      range.load("formulas");
      await context.sync();
      return range.formulas;
    });
    expect(cell).toEqual([['=FLEX.COST("Revit",3,5)']]);
  });

  test.each<[description: string, content: number | string | boolean]>([
    ["text", "budget"],
    ["a zero", 0],
    ["a FALSE", false],
  ])("leaves a cell with %s as it is, and says why", async (_, content) => {
    const book = await openWorkbook();
    book.addSheet("Model", [[content]]);
    book.select("Model", block("A1"));
    await expect(insertFormula("=1+1")).rejects.toThrow(/A1 is not blank.*Select a blank cell/);
    expect(book.values("Model")).toEqual([[content]]);
  });
});
