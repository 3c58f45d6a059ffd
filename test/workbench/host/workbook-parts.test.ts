import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { MemoryStore } from "../../../src/workbench/host/memory/memory-store";
import { failureOf } from "./office-failure";

describe("what a workbook keeps", () => {
  let office: OfficeInNode;
  beforeEach(async () => {
    office = await openOffice(new MemoryStore({ title: "Flex 2025.xlsx" }));
  });
  afterEach(() => office.close());

  test("its name is the file's", async () => {
    const name = await office.Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
      return context.workbook.name;
    });
    expect([name, office.Office.context.document.url]).toEqual([
      "Flex 2025.xlsx",
      "C:\\workbench\\Flex 2025.xlsx",
    ]);
  });

  test("names stand for ranges, in the workbook or on a sheet", async () => {
    const read = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Flex Users");
      context.workbook.names.add("Rates", sheet.getRange("B2:C9"), "the card");
      sheet.names.add("Local", "='Flex Users'!$A$1");
      const rates = context.workbook.names.getItem("rates").load("name,type,value,formula,comment,scope");
      const local = sheet.names.getItem("Local").load("scope");
      const range = rates.getRange().load("address");
      const byName = sheet.getRange("Rates").load("address");
      const missing = context.workbook.names.getItemOrNullObject("Local").load("name");
      await context.sync();
      return [
        [rates.name, rates.type, rates.value, rates.formula, rates.comment, rates.scope],
        [local.scope, range.address, byName.address, missing.isNullObject],
      ];
    });
    expect(read).toEqual([
      ["Rates", "Range", "'Flex Users'!B2:C9", "='Flex Users'!$B$2:$C$9", "the card", "Workbook"],
      ["Worksheet", "'Flex Users'!B2:C9", "'Flex Users'!B2:C9", true],
    ]);
  });

  test.each<[name: string, code: string]>([
    ["Rates", "ItemAlreadyExists"],
    ["TAX2020", "InvalidArgument"],
    ["my rates", "InvalidArgument"],
    ["Usage", "InvalidArgument"],
  ])("the name %s is refused", async (name, code) => {
    const add = office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("D1:E2", true).name = "Usage";
      context.workbook.names.add("Rates", sheet.getRange("A1"));
      context.workbook.names.add(name, sheet.getRange("A1"));
      await context.sync();
    });
    expect((await failureOf(add)).code).toBe(code);
  });

  test("settings keep any JSON, dates too", async () => {
    const read = await office.Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("run", { sheets: ["summary"], count: 2 });
      settings.add("when", new Date(Date.UTC(2025, 2, 10)));
      settings.add("gone", 1);
      await context.sync();
      settings.getItem("gone").delete();
      const run = settings.getItem("run").load("value");
      const when = settings.getItem("when").load("value");
      const gone = settings.getItemOrNullObject("gone").load("value");
      await context.sync();
      return [run.value, (when.value as Date).getTime(), gone.isNullObject];
    });
    expect(read).toEqual([{ sheets: ["summary"], count: 2 }, Date.UTC(2025, 2, 10), true]);
  });

  test("the document's own settings survive a reload of the pane", async () => {
    const { settings } = office.Office.context.document;
    settings.set("firstRun", { seen: true });
    const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
    expect(status).toBe("succeeded");
    const reloaded = await openOffice(office.store);
    expect(reloaded.Office.context.document.settings.get("firstRun")).toEqual({ seen: true });
    reloaded.close();
  });

  test("XML parts are found by their namespace", async () => {
    const xml = '<terms xmlns="urn:flex:terms"><price>5</price></terms>';
    const read = await office.Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add("<other/>");
      customXmlParts.add(xml);
      const part = customXmlParts.getByNamespace("urn:flex:terms").getOnlyItem().load("id,namespaceUri");
      const text = part.getXml();
      const missing = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject().load("id");
      await context.sync();
      part.setXml(xml.replace("5", "6"));
      const changed = part.getXml();
      const count = customXmlParts.getCount();
      await context.sync();
      return [text.value, part.namespaceUri, missing.isNullObject, changed.value, count.value];
    });
    expect(read).toEqual([xml, "urn:flex:terms", true, xml.replace("5", "6"), 2]);
  });

  test("the add-in starts with the workbook where it asked to, and hides its pane", async () => {
    const seen: boolean[] = [];
    const other = await openOffice(new MemoryStore(), { onPaneVisible: (visible) => seen.push(visible) });
    const { addin, StartupBehavior } = other.Office;
    expect(await addin.getStartupBehavior()).toBe("None");
    await addin.setStartupBehavior(StartupBehavior.load);
    expect(await addin.getStartupBehavior()).toBe("Load");
    await addin.hide();
    await addin.showAsTaskpane();
    expect(seen).toEqual([false, true]);
    other.close();
  });

  test("a calculation can be asked for", async () => {
    let calculations = 0;
    const store = new MemoryStore({ evaluate: () => (calculations += 1) });
    const other = await openOffice(store);
    store.write(store.activeSheet(), { row: 0, column: 0, rows: 1, columns: 1 }, [[{ formula: "=NOW()" }]]);
    store.settle();
    const before = calculations;
    await other.Excel.run(async (context) => {
      context.application.calculate("Full");
      context.application.suspendScreenUpdatingUntilNextSync();
      context.application.suspendApiCalculationUntilNextSync();
      await context.sync();
    });
    expect(calculations).toBeGreaterThan(before);
    other.close();
  });
});
