import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { failureOf } from "./office-failure";

let office: OfficeInNode;
beforeEach(async () => {
  office = await openOffice();
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.add("My data").getRange("A1:C6").values = [1, 2, 3, 4, 5, 6].map((row) => [
      row,
      row * 10,
      row * 100,
    ]);
    await context.sync();
  });
});
afterEach(() => office.close());

/** Runs a batch on the sheet with data. */
const onSheet = <T>(work: (sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
  office.Excel.run((context) => work(context.workbook.worksheets.getItem("My data")));

describe("hidden rows and columns", () => {
  test.each<[what: string, address: string, rows: boolean | null, columns: boolean | null]>([
    ["nothing is hidden", "A1:B2", false, false],
    ["all rows are hidden", "A3:B4", true, false],
    ["some rows are hidden, which is neither true nor false", "A2:B3", null, false],
    ["a hidden row hides no column beside it", "A3", true, false],
    ["some columns are hidden", "B1:C2", false, null],
    ["a column is hidden", "C1:C2", false, true],
  ])("a range tells where %s", async (_, address, rows, columns) => {
    const read = await onSheet(async (sheet) => {
      sheet.getRange("A3:A4").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      const range = sheet.getRange(address).load("rowHidden,columnHidden");
      await sheet.context.sync();
      return [range.rowHidden, range.columnHidden];
    });
    expect(read).toEqual([rows, columns]);
  });

  test("are not in the visible view, which has the values and addresses of the rest", async () => {
    const view = await onSheet(async (sheet) => {
      sheet.getRange("A2:A4").rowHidden = true;
      sheet.getRange("A3").rowHidden = false;
      sheet.getRange("B1").columnHidden = true;
      const visible = sheet
        .getRange("A2:C5")
        .getVisibleView()
        .load("values,cellAddresses,rowCount,columnCount");
      await sheet.context.sync();
      return [visible.values, visible.cellAddresses, visible.rowCount, visible.columnCount];
    });
    expect(view).toEqual([
      [
        [3, 300],
        [5, 500],
      ],
      [
        ["'My data'!A3", "'My data'!C3"],
        ["'My data'!A5", "'My data'!C5"],
      ],
      2,
      2,
    ]);
  });

  test("cannot be changed on a protected sheet", async () => {
    const hide = onSheet(async (sheet) => {
      sheet.protection.protect();
      await sheet.context.sync();
      sheet.getRange("A2").rowHidden = true;
      await sheet.context.sync();
    });
    expect((await failureOf(hide)).code).toBe("AccessDenied");
  });

  test("the visible view needs its requirement set", async () => {
    const older = await openOffice(office.store, { sets: { ExcelApi: "1.2" } });
    const view = older.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("My data").getRange("A1").getVisibleView().load("rowCount");
      await context.sync();
    });
    expect((await failureOf(view)).code).toBe("ApiNotFound");
    older.close();
  });
});

describe("merged areas", () => {
  test("are those that touch the range, whole", async () => {
    const read = await onSheet(async (sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("C3:C4").merge();
      sheet.getRange("E9:F9").merge();
      const areas = sheet.getRange("A1:C3").getMergedAreasOrNullObject().load("address,areaCount");
      const none = sheet.getRange("A5:C6").getMergedAreasOrNullObject().load("address");
      await sheet.context.sync();
      return [areas.address, areas.areaCount, none.isNullObject];
    });
    expect(read).toEqual(["'My data'!A1:B1, 'My data'!C3:C4", 2, true]);
  });

  test("above 512 are not told, as in Excel", async () => {
    const told = onSheet(async (sheet) => {
      for (let row = 1; row <= 513; row++) sheet.getRange(`E${row}:F${row}`).merge();
      sheet.getRange("A1:F900").getMergedAreasOrNullObject().load("address");
      await sheet.context.sync();
    });
    expect((await failureOf(told)).code).toBe("GeneralException");
  });
});
