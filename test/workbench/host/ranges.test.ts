import { MemoryStore } from "../../../src/workbench/host/memory/memory-store";
import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { failureOf } from "./office-failure";

describe("ranges", () => {
  let office: OfficeInNode;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  /** Address of what a step leads to, without the sheet. */
  async function reached(step: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> {
    const address = await office.Excel.run(async (context) => {
      const range = step(context.workbook.worksheets.getItem("Sheet1")).load("address");
      await context.sync();
      return range.isNullObject ? "nothing" : range.address;
    });
    return address.replace("Sheet1!", "");
  }

  test.each<[what: string, step: (sheet: Excel.Worksheet) => Excel.Range, address: string]>([
    ["an address", (sheet) => sheet.getRange("B2:D5"), "B2:D5"],
    ["an address with the sheet's name", (sheet) => sheet.getRange("Sheet1!B2"), "B2"],
    ["an absolute address", (sheet) => sheet.getRange("$B$2:$D$5"), "B2:D5"],
    ["no address", (sheet) => sheet.getRange(), "A:XFD"],
    ["indexes", (sheet) => sheet.getRangeByIndexes(1, 1, 4, 3), "B2:D5"],
    ["a cell of the sheet", (sheet) => sheet.getCell(4, 2), "C5"],
    ["a cell", (sheet) => sheet.getRange("B2:D5").getCell(1, 2), "D3"],
    ["a cell outside", (sheet) => sheet.getRange("B2:D5").getCell(9, 0), "B11"],
    ["a row", (sheet) => sheet.getRange("B2:D5").getRow(1), "B3:D3"],
    ["a column", (sheet) => sheet.getRange("B2:D5").getColumn(2), "D2:D5"],
    ["the last row", (sheet) => sheet.getRange("B2:D5").getLastRow(), "B5:D5"],
    ["the last column", (sheet) => sheet.getRange("B2:D5").getLastColumn(), "D2:D5"],
    ["the last cell", (sheet) => sheet.getRange("B2:D5").getLastCell(), "D5"],
    ["a larger range", (sheet) => sheet.getRange("B2:D5").getResizedRange(2, -1), "B2:C7"],
    ["a range of another size", (sheet) => sheet.getRange("B2:D5").getAbsoluteResizedRange(1, 2), "B2:C2"],
    ["a range beside", (sheet) => sheet.getRange("B2:D5").getOffsetRange(-1, 3), "E1:G4"],
    ["the columns", (sheet) => sheet.getRange("B2:D5").getEntireColumn(), "B:D"],
    ["the rows", (sheet) => sheet.getRange("B2:D5").getEntireRow(), "2:5"],
    ["what two share", (sheet) => sheet.getRange("B2:D5").getIntersection("A3:B9"), "B3:B5"],
    ["nothing shared", (sheet) => sheet.getRange("B2").getIntersectionOrNullObject("C3"), "nothing"],
    ["what is around two", (sheet) => sheet.getRange("B2").getBoundingRect(sheet.getRange("D5")), "B2:D5"],
  ])("%s leads to a range", async (_, step, address) => {
    expect(await reached(step)).toBe(address);
  });

  test.each<[what: string, step: (sheet: Excel.Worksheet) => Excel.Range, code: string]>([
    ["a text that is no address", (sheet) => sheet.getRange("Usage of 2025"), "InvalidArgument"],
    ["an address off the sheet", (sheet) => sheet.getRange("A1048577"), "InvalidArgument"],
    ["a step off the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0), "InvalidArgument"],
    ["a size of nothing", (sheet) => sheet.getRange("A1").getResizedRange(-1, 0), "InvalidArgument"],
    ["a missing sheet", (sheet) => sheet.getRange("Nowhere!A1"), "InvalidArgument"],
    ["an empty intersection", (sheet) => sheet.getRange("B2").getIntersection("C3"), "ItemNotFound"],
    ["no used cell", (sheet) => sheet.getRange("Z:Z").getUsedRange(true), "ItemNotFound"],
  ])("%s is an error", async (_, step, code) => {
    expect((await failureOf(reached(step))).code).toBe(code);
  });

  test("values, formulas, number formats and kinds of values are read back", async () => {
    const read = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("Kinds").getRange("A1:F1");
      range.numberFormat = [["@", "General", "0.0", "General", "General", "General"]];
      range.values = [["=kept", "12%", 0.5, true, "", "#N/A"]];
      range.load("values,formulas,numberFormat,valueTypes,text");
      await context.sync();
      return [range.values, range.formulas, range.numberFormat, range.valueTypes, range.text];
    });
    expect(read).toEqual([
      [["=kept", 0.12, 0.5, true, "", "#N/A"]],
      [["=kept", 0.12, 0.5, true, "", "#N/A"]],
      [["@", "0%", "0.0", "General", "General", "General"]],
      [["String", "Double", "Double", "Boolean", "Empty", "Error"]],
      [["=kept", "0.12", "0.5", "TRUE", "", "#N/A"]],
    ]);
  });

  test("in an array null leaves a cell, an empty text clears it; one value fills all", async () => {
    const values = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("Nulls").getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", 4]];
      const block = context.workbook.worksheets.getItem("Nulls").getRange("A2:B3");
      block.values = 7 as unknown as number[][];
      range.load("values");
      block.load("values");
      await context.sync();
      return [range.values, block.values];
    });
    expect(values).toEqual([
      [[1, "", 4]],
      [
        [7, 7],
        [7, 7],
      ],
    ]);
  });

  test.each<[what: string, values: unknown[][]]>([
    ["too few rows", [[1, 2]]],
    [
      "too many columns",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ["rows of different lengths", [[1, 2], [3]]],
    ["one cell for four", [[1]]],
  ])("an array with %s is refused", async (_, values) => {
    const failure = await failureOf(
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = values;
        await context.sync();
      }),
    );
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
    expect(failure.message).toMatch(/doesn't match the size/);
  });

  test("the used range of a part is cut to its content; formats count only where asked for", async () => {
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Used");
      sheet.getRange("B3").values = [[1]];
      sheet.getRange("C9").values = [[1]];
      sheet.getRange("B20").format.fill.color = "#FF0000";
      const ranges = [
        sheet.getRange("B:B").getUsedRangeOrNullObject(true),
        sheet.getRange("D:D").getUsedRangeOrNullObject(true),
        sheet.getUsedRange(true),
        sheet.getUsedRange(),
        sheet.getRange("B:B").getUsedRangeOrNullObject(),
      ];
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map((range) => (range.isNullObject ? "nothing" : range.address));
    });
    expect(read).toEqual(["Used!B3", "nothing", "Used!B3:C9", "Used!B3:C20", "Used!B3:B20"]);
  });

  test("the surrounding region ends at blank rows and columns", async () => {
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Region");
      sheet.getRange("B2:D4").values = [
        ["a", "b", ""],
        ["", "", ""],
        ["far", "", ""],
      ];
      sheet.getRange("D3").values = [["corner"]];
      const ranges = ["B2", "D3", "B4", "G9", "A1"].map((address) =>
        sheet.getRange(address).getSurroundingRegion().load("address"),
      );
      await context.sync();
      return ranges.map(({ address }) => address);
    });
    // C2 and D3 touch at a corner; around them the region reaches B4, which touches nothing itself.
    expect(read).toEqual(["Region!B2:D4", "Region!B2:D4", "Region!B4", "Region!G9", "Region!A1:D4"]);
  });

  test("clearing leaves what it was not asked to clear", async () => {
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Clear");
      const cells = ["A1", "A2", "A3"].map((address) => sheet.getRange(address));
      for (const cell of cells) {
        cell.values = [["12%"]];
        cell.format.font.bold = true;
      }
      cells[0]!.clear("Contents");
      cells[1]!.clear("Formats");
      cells[2]!.clear();
      for (const cell of cells) cell.load("values,numberFormat,format/font/bold");
      await context.sync();
      return cells.map((cell) => [cell.values[0]?.[0], cell.numberFormat[0]?.[0], cell.format.font.bold]);
    });
    expect(read).toEqual([
      ["", "0%", true],
      [0.12, "General", false],
      ["", "General", false],
    ]);
  });

  test("cells are merged whole or row by row, and split again", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Merge");
      sheet.getRange("A1:B2").merge();
      sheet.getRange("D1:E2").merge(true);
      await context.sync();
    });
    const sheet = office.store.sheets().at(-1)!.id;
    expect(office.store.merges(sheet)).toEqual([
      { row: 0, column: 0, rows: 2, columns: 2 },
      { row: 0, column: 3, rows: 1, columns: 2 },
      { row: 1, column: 3, rows: 1, columns: 2 },
    ]);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Merge").getRange("D1").unmerge();
      context.workbook.worksheets.getItem("Merge").getRange("A1:B2").clear();
      await context.sync();
    });
    expect(office.store.merges(sheet)).toEqual([{ row: 1, column: 3, rows: 1, columns: 2 }]);
  });

  test("a link is kept; a blank cell shows where it leads, a filled one keeps its text", async () => {
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Links");
      const [blank, filled, named] = ["A1", "A2", "A3"].map((address) => sheet.getRange(address)) as [
        Excel.Range,
        Excel.Range,
        Excel.Range,
      ];
      filled.values = [["Users"]];
      blank.hyperlink = { address: "https://example.com" };
      filled.hyperlink = { documentReference: "'Flex Users'!A1" };
      named.hyperlink = { documentReference: "Sheet1!A1", textToDisplay: "=Start", screenTip: "Go" };
      const cells = [blank, filled, named].map((cell) => cell.load("values,hyperlink,format/font/underline"));
      await context.sync();
      return cells.map((cell) => [cell.values[0]?.[0], cell.hyperlink, cell.format.font.underline]);
    });
    expect(read).toEqual([
      ["https://example.com", { address: "https://example.com" }, "Single"],
      ["Users", { documentReference: "'Flex Users'!A1" }, "Single"],
      ["=Start", { documentReference: "Sheet1!A1", screenTip: "Go" }, "Single"],
    ]);
  });
});

describe("formulas", () => {
  test("without an evaluator show #NAME? and keep their text", async () => {
    const office = await openOffice();
    const read = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.formulas = [["=SUM(B1:B2)"]];
      range.load("values,formulas,valueTypes");
      await context.sync();
      return [range.values, range.formulas, range.valueTypes];
    });
    expect(read).toEqual([[["#NAME?"]], [["=SUM(B1:B2)"]], [["Error"]]]);
    office.close();
  });

  test("are calculated before they are read in the same request, and again when a cell changes", async () => {
    const store = new MemoryStore({
      evaluate: ({ formula, sheet }, cells) => {
        if (formula !== "=B1*2") return undefined;
        const [[value] = []] = cells.values(sheet, { row: 0, column: 1, rows: 1, columns: 1 });
        return Number(value) * 2;
      },
    });
    const office = await openOffice(store);
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const cell = sheet.getRange("A1");
      cell.formulas = [["=B1*2"]];
      sheet.getRange("B1").values = [[4]];
      cell.load("values");
      await context.sync();
      const first = cell.values[0]?.[0] as unknown;
      sheet.getRange("B1").values = [[5]];
      cell.load("values");
      await context.sync();
      return [first, cell.values[0]?.[0]];
    });
    expect(read).toEqual([8, 10]);
    office.close();
  });

  test("spill, and tell into which range", async () => {
    const store = new MemoryStore({
      evaluate: () => [
        ["Trap", "Cost"],
        ["Expiry", 12],
      ],
    });
    const office = await openOffice(store);
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2").formulas = [["=FLEX.TRAPS(A1:A9)"]];
      const spill = sheet.getRange("B2").getSpillingToRange().load("address,values");
      const none = sheet.getRange("B3").getSpillingToRangeOrNullObject();
      const cell = sheet.getRange("B2").load("hasSpill");
      none.load("address");
      await context.sync();
      return [spill.address, spill.values, none.isNullObject, cell.hasSpill];
    });
    const values = [
      ["Trap", "Cost"],
      ["Expiry", 12],
    ];
    expect(read).toEqual(["Sheet1!B2:C3", values, true, true]);
    office.close();
  });

  test.each<[1900 | 1904, number]>([
    [1900, 1463],
    [1904, 1],
  ])("DATE tells the date system %i by 2 January 1904", async (dateSystem, expected) => {
    const office = await openOffice(new MemoryStore({ dateSystem }));
    const value = await office.Excel.run(async (context) => {
      const result = context.workbook.functions.date(1904, 1, 2).load("value");
      await context.sync();
      return result.value;
    });
    expect(value).toBe(expected);
    office.close();
  });
});
