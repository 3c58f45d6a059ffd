import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { failureOf } from "./office-failure";

describe("sheets", () => {
  let office: OfficeInNode;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());

  const names = (): string[] => office.store.sheets().map(({ name }) => name);

  async function change(work: (sheets: Excel.WorksheetCollection) => void): Promise<void> {
    await office.Excel.run(async (context) => {
      work(context.workbook.worksheets);
      await context.sync();
    });
  }

  test.each<[why: string, name: string, code: string]>([
    ["32 characters", "x".repeat(32), "InvalidArgument"],
    ["a colon", "a:b", "InvalidArgument"],
    ["a backslash", "a\\b", "InvalidArgument"],
    ["a slash", "a/b", "InvalidArgument"],
    ["a question mark", "a?", "InvalidArgument"],
    ["an asterisk", "a*", "InvalidArgument"],
    ["brackets", "[a]", "InvalidArgument"],
    ["an apostrophe in front", "'a", "InvalidArgument"],
    ["an apostrophe at the end", "a'", "InvalidArgument"],
    ["Excel's own name", "hIStory", "InvalidArgument"],
    ["a name that is taken, in another case", "SHEET1", "ItemAlreadyExists"],
  ])("%s is refused as a name", async (_, name, code) => {
    expect((await failureOf(change((sheets) => sheets.add(name)))).code).toBe(code);
    expect(names()).toEqual(["Sheet1"]);
    await change((sheets) => sheets.add("Second"));
    const rename = change((sheets) => (sheets.getItem("Second").name = name));
    expect((await failureOf(rename)).code).toBe(code);
  });

  test.each(["x".repeat(31), "It's", "Q1 2025", "Tokens & cost", "Übersicht"])(
    "%s is a name",
    async (name) => {
      await change((sheets) => sheets.add(name));
      expect(names()).toEqual(["Sheet1", name]);
    },
  );

  test("a sheet may change the case of its own name", async () => {
    await change((sheets) => (sheets.getItem("sheet1").name = "SHEET1"));
    expect(names()).toEqual(["SHEET1"]);
  });

  test("a sheet added without a name gets the next free one and does not become active", async () => {
    await change((sheets) => {
      sheets.add("Sheet3");
      sheets.add();
    });
    expect(names()).toEqual(["Sheet1", "Sheet3", "Sheet4"]);
    expect(office.store.sheets().findIndex(({ id }) => id === office.store.activeSheet())).toBe(0);
  });

  test("one sheet stays visible", async () => {
    await change((sheets) => (sheets.add("Hidden").visibility = "Hidden"));
    const hide = change((sheets) => (sheets.getItem("Sheet1").visibility = "Hidden"));
    const remove = change((sheets) => sheets.getItem("Sheet1").delete());
    expect((await failureOf(hide)).code).toBe("InvalidOperation");
    expect((await failureOf(remove)).code).toBe("InvalidOperation");
    const activate = change((sheets) => sheets.getItem("Hidden").activate());
    expect((await failureOf(activate)).code).toBe("InvalidOperation");
  });

  test("gridlines are shown until they are switched off", async () => {
    const seen = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1").load("showGridlines");
      await context.sync();
      const before = sheet.showGridlines;
      sheet.showGridlines = false;
      await context.sync();
      sheet.load("showGridlines");
      await context.sync();
      return [before, sheet.showGridlines];
    });
    expect(seen).toEqual([true, false]);
  });

  test("sheets are moved, counted, colored and frozen", async () => {
    const seen = await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add("Front");
      sheet.position = 0;
      sheet.tabColor = "#FF0000";
      sheet.freezePanes.freezeRows(2);
      worksheets.getItem("Sheet1").visibility = "Hidden";
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const visible = worksheets.getCount(true);
      const last = worksheets.getLast().load("name");
      sheet.load("position,tabColor");
      await context.sync();
      return [sheet.position, sheet.tabColor, frozen.address, visible.value, last.name];
    });
    expect(seen).toEqual([0, "#FF0000", "Front!1:2", 1, "Sheet1"]);
  });

  test("a deleted sheet takes its tables, charts, names and properties with it", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Gone");
      sheet.getRange("A1:B1").values = [["a", "b"]];
      sheet.tables.add("A1:B2", true);
      sheet.charts.add("Line", sheet.getRange("A1:B2"));
      sheet.names.add("Local", sheet.getRange("A1"));
      sheet.customProperties.add("mark", "1");
      sheet.activate();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    const { store } = office;
    expect([store.tables(), store.charts(), store.names(), store.meta.keys()]).toEqual([[], [], [], []]);
    expect(store.sheets().map(({ id }) => id)).toEqual([store.activeSheet()]);
  });

  test("a sheet that was deleted is no longer found through a kept range", async () => {
    const failure = await failureOf(
      office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Gone");
        const range = sheet.getRange("A1").load("address");
        await context.sync();
        sheet.delete();
        range.load("address");
        await context.sync();
      }),
    );
    expect(failure.code).toBe("ItemNotFound");
  });

  test("custom properties belong to the sheet; their keys have no case", async () => {
    const value = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.customProperties.add("Flex.Kind", "summary");
      sheet.customProperties.add("flex.kind", "users");
      sheet.name = "Renamed";
      const property = sheet.customProperties.getItemOrNullObject("FLEX.KIND").load("key,value");
      const missing = sheet.customProperties.getItemOrNullObject("other").load("value");
      await context.sync();
      return [property.key, property.value, missing.isNullObject];
    });
    expect(value).toEqual(["Flex.Kind", "users", true]);
  });
});
