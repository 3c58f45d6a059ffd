import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { failureOf } from "./office-failure";

describe("loading through genuine office.js", () => {
  let office: OfficeInNode;
  beforeAll(async () => {
    office = await openOffice();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B2").values = [
        ["User", "Tokens"],
        ["user07@example.com", 12],
      ];
      context.workbook.worksheets.add("Second");
      await context.sync();
    });
  });
  afterAll(() => office.close());

  test("a property that was not loaded cannot be read", async () => {
    const failure = await failureOf(
      office.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        await context.sync();
        return range.values;
      }),
    );
    expect(failure.code).toBe("PropertyNotLoaded");
  });

  test("an item that does not exist is reported with its place", async () => {
    const failure = await failureOf(
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Nowhere").load("name");
        await context.sync();
      }),
    );
    expect(failure).toEqual({
      code: "ItemNotFound",
      message: "The requested resource doesn't exist.",
      location: "WorksheetCollection.getItem",
    });
  });

  test("a null object stands for a missing item, and for what would be found through it", async () => {
    const [sheet, range, used] = await office.Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const cells = missing.getRange("A1");
      const usedRange = context.workbook.worksheets.getItem("Second").getUsedRangeOrNullObject(true);
      for (const object of [missing, cells, usedRange]) object.load();
      await context.sync();
      return [missing.isNullObject, cells.isNullObject, usedRange.isNullObject];
    });
    expect([sheet, range, used]).toEqual([true, true, true]);
  });

  test("setting a property of a null object is an error", async () => {
    const failure = await failureOf(
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getItemOrNullObject("Nowhere").name = "Somewhere";
        await context.sync();
      }),
    );
    expect(failure.code).toBe("ItemNotFound");
  });

  test("a load without names brings every scalar, one with paths reaches deeper objects", async () => {
    const loaded = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.load();
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
      cell.load("address,format/font/bold,worksheet/name");
      await context.sync();
      return [
        range.values,
        range.rowCount,
        range.text,
        cell.address,
        cell.format.font.bold,
        cell.worksheet.name,
      ];
    });
    const values = [
      ["User", "Tokens"],
      ["user07@example.com", 12],
    ];
    const text = [
      ["User", "Tokens"],
      ["user07@example.com", "12"],
    ];
    expect(loaded).toEqual([values, 2, text, "Sheet1!B2", false, "Sheet1"]);
  });

  test("a collection lists its items, in pages where asked to", async () => {
    const names = await office.Excel.run(async (context) => {
      const all = context.workbook.worksheets.load("items/name");
      await context.sync();
      const whole = all.items.map((sheet) => sheet.name);
      const second = context.workbook.worksheets.load({ name: true, $top: 1, $skip: 1 });
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return [whole, second.items.map((sheet) => sheet.name), count.value];
    });
    expect(names).toEqual([["Sheet1", "Second"], ["Second"], 2]);
  });

  test("what ran before an error stays done", async () => {
    await failureOf(
      office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("D1").values = [["kept"]];
        sheet.getRange("no address").load("values");
        sheet.getRange("D2").values = [["never written"]];
        await context.sync();
      }),
    );
    const [sheet = { id: "" }] = office.store.sheets();
    const written = office.store.values(sheet.id, { row: 0, column: 3, rows: 2, columns: 1 });
    expect(written).toEqual([["kept"], [""]]);
  });

  test("an object kept from an earlier request is used in a later one", async () => {
    const address = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.load("address");
      await context.sync();
      const lastRow = range.getLastRow().load("address");
      await context.sync();
      return lastRow.address;
    });
    expect(address).toBe("Sheet1!A2:B2");
  });

  test("a range found in one request stays the same in the next, although it would be found elsewhere", async () => {
    const address = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Kept");
      sheet.getRange("B2").values = [[1]];
      const used = sheet.getUsedRange(true);
      await context.sync();
      sheet.getRange("F9").values = [[1]];
      used.load("address");
      await context.sync();
      return used.address;
    });
    expect(address).toBe("Kept!B2");
  });

  test.each<[member: string, use: (context: Excel.RequestContext) => void]>([
    ["Workbook.pivotTables", ({ workbook }) => workbook.pivotTables.load("items/name")],
    ["Range.sort", ({ workbook }) => workbook.getSelectedRange().sort.apply([{ key: 0 }])],
    ["Range.copyFrom", ({ workbook }) => workbook.getSelectedRange().copyFrom("A1")],
    ["Range.style", ({ workbook }) => workbook.getSelectedRange().load("style")],
    ["Worksheet.copy", ({ workbook }) => workbook.worksheets.getActiveWorksheet().copy()],
    ["RangeFormat.shrinkToFit", ({ workbook }) => (workbook.getSelectedRange().format.shrinkToFit = true)],
  ])("%s is not implemented and says so", async (member, use) => {
    const failure = await failureOf(
      office.Excel.run(async (context) => {
        use(context);
        await context.sync();
      }),
    );
    expect(failure.code).toBe("NotImplemented");
    expect(failure.message).toBe(`NotImplemented: ${member}`);
  });

  test("a call of the common API that the host does not know fails and is noted", async () => {
    const result = await new Promise<Office.AsyncResult<unknown>>((resolve) =>
      office.Office.context.document.getSelectedDataAsync(office.Office.CoercionType.Matrix, resolve),
    );
    expect(result.status).toBe("failed");
    expect(office.host.unknownCalls).toHaveLength(1);
  });
});
