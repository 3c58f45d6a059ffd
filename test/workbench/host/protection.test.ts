import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { failureOf } from "./office-failure";

describe("a protected sheet", () => {
  let office: OfficeInNode;
  beforeAll(async () => {
    office = await openOffice();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Locked");
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true).name = "Kept";
      sheet.protection.protect();
      await context.sync();
    });
  });
  afterAll(() => office.close());

  test.each<[what: string, change: (sheet: Excel.Worksheet) => void]>([
    ["values", (sheet) => (sheet.getRange("D1").values = [[1]])],
    ["formulas", (sheet) => (sheet.getRange("D1").formulas = [["=1"]])],
    ["number formats", (sheet) => (sheet.getRange("D1").numberFormat = [["0.00"]])],
    ["a font", (sheet) => (sheet.getRange("D1").format.font.bold = true)],
    ["a fill", (sheet) => (sheet.getRange("D1").format.fill.color = "#FF0000")],
    ["a width", (sheet) => (sheet.getRange("D:D").format.columnWidth = 100)],
    ["an automatic width", (sheet) => sheet.getRange("A:D").format.autofitColumns()],
    ["nothing, by clearing", (sheet) => sheet.getRange("D1").clear()],
    ["a link", (sheet) => (sheet.getRange("D1").hyperlink = { address: "https://example.com" })],
    ["a merged cell", (sheet) => sheet.getRange("D1:E1").merge()],
    ["a table", (sheet) => sheet.tables.add("D1:E2", true)],
    ["a table's name", (sheet) => (sheet.tables.getItem("Kept").name = "Other")],
    ["a table's row", (sheet) => sheet.tables.getItem("Kept").rows.add(undefined, [[1, 2]])],
    ["no table", (sheet) => sheet.tables.getItem("Kept").delete()],
    ["a chart", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2"))],
  ])("cannot get %s", async (_, change) => {
    const failure = await failureOf(
      office.Excel.run(async (context) => {
        change(context.workbook.worksheets.getItem("Locked"));
        await context.sync();
      }),
    );
    expect(failure.code).toBe("AccessDenied");
  });

  test("can be read, renamed and asked whether it is protected", async () => {
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Locked");
      sheet.name = "Locked still";
      sheet.protection.load("protected");
      const range = sheet.getRange("A2:B2").load("values");
      await context.sync();
      sheet.name = "Locked";
      await context.sync();
      return [sheet.protection.protected, range.values];
    });
    expect(read).toEqual([true, [[1, 2]]]);
  });

  test("opens with its own password alone", async () => {
    const unlock = (password: string): Promise<boolean> =>
      office.Excel.run(async (context) => {
        const { protection } = context.workbook.worksheets.getItem("Secret");
        protection.unprotect(password);
        protection.load("protected");
        await context.sync();
        return protection.protected;
      });
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add("Secret").protection.protect(undefined, "sesame");
      await context.sync();
    });
    expect((await failureOf(unlock("open"))).code).toBe("AccessDenied");
    expect(await unlock("sesame")).toBe(false);
  });
});

describe("a protected workbook", () => {
  let office: OfficeInNode;
  beforeAll(async () => {
    office = await openOffice();
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add("Second");
      context.workbook.protection.protect();
      await context.sync();
    });
  });
  afterAll(() => office.close());

  test.each<[what: string, change: (sheets: Excel.WorksheetCollection) => void]>([
    ["add a sheet", (sheets) => sheets.add("New")],
    ["delete a sheet", (sheets) => sheets.getItem("Second").delete()],
    ["rename a sheet", (sheets) => (sheets.getItem("Second").name = "Other")],
    ["move a sheet", (sheets) => (sheets.getItem("Second").position = 0)],
    ["hide a sheet", (sheets) => (sheets.getItem("Second").visibility = "Hidden")],
  ])("does not let anyone %s", async (_, change) => {
    const failure = await failureOf(
      office.Excel.run(async (context) => {
        change(context.workbook.worksheets);
        await context.sync();
      }),
    );
    expect(failure.code).toBe("AccessDenied");
  });

  test("lets cells be written and tells that it is protected", async () => {
    const isProtected = await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Second").getRange("A1").values = [[1]];
      context.workbook.protection.load("protected");
      await context.sync();
      return context.workbook.protection.protected;
    });
    expect(isProtected).toBe(true);
  });
});
