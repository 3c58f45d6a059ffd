import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { until } from "./poll";

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };
const B2_C3 = { row: 1, column: 1, rows: 2, columns: 2 };

describe("events", () => {
  let office: OfficeInNode;
  let sheet: string;
  beforeEach(async () => {
    office = await openOffice();
    sheet = office.store.activeSheet();
  });
  afterEach(() => office.close());

  test("a change by the user and one by the add-in are told apart", async () => {
    const seen: unknown[] = [];
    await office.Excel.run(async (context) => {
      const active = context.workbook.worksheets.getItem("Sheet1");
      active.onChanged.add(async ({ address, changeType, triggerSource, worksheetId }) => {
        seen.push([address, changeType, triggerSource, worksheetId]);
      });
      await context.sync();
    });
    office.store.type(sheet, A1, [[{ value: 1 }]]);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await until("two changes", () => seen.length === 2);
    expect(seen).toEqual([
      ["A1", "RangeEdited", "Unknown", sheet],
      ["B2:C3", "RangeEdited", "ThisLocalAddin", sheet],
    ]);
  });

  test("a handler for all sheets hears of each, one for a sheet only of its own", async () => {
    const all: string[] = [];
    const own: string[] = [];
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Other");
      worksheets.onChanged.add(async ({ address }) => void all.push(address));
      worksheets.getItem("Other").onChanged.add(async ({ address }) => void own.push(address));
      await context.sync();
    });
    const other = office.store.sheets()[1]!.id;
    office.store.type(sheet, A1, [[{ value: 1 }]]);
    office.store.type(other, B2_C3, [[{ value: 1 }]]);
    await until("the changes", () => all.length === 2 && own.length === 1);
    expect([all, own]).toEqual([["A1", "B2:C3"], ["B2:C3"]]);
  });

  test("a removed handler hears nothing more, nor does any while events are switched off", async () => {
    const seen: string[] = [];
    const handler = await office.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
      return added;
    });
    const enable = (enabled: boolean): Promise<void> =>
      office.Excel.run(async (context) => {
        context.runtime.enableEvents = enabled;
        await context.sync();
      });
    await enable(false);
    office.store.type(sheet, A1, [[{ value: 1 }]]);
    await enable(true);
    office.store.type(sheet, B2_C3, [[{ value: 1 }]]);
    await until("the second change", () => seen.length > 0);
    await office.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    office.store.type(sheet, A1, [[{ value: 2 }]]);
    await enable(true);
    expect(seen).toEqual(["B2:C3"]);
  });

  test("a change in a table tells which part of the table", async () => {
    const seen: unknown[] = [];
    const id = await office.Excel.run(async (context) => {
      const active = context.workbook.worksheets.getItem("Sheet1");
      active.getRange("B2:C3").values = [
        ["a", "b"],
        [1, 2],
      ];
      const table = active.tables.add("B2:C3", true).load("id");
      await context.sync();
      table.onChanged.add(async ({ address, tableId }) => void seen.push([address, tableId]));
      await context.sync();
      return table.id;
    });
    office.store.type(sheet, { row: 0, column: 0, rows: 3, columns: 2 }, [[{ value: "x" }]]);
    office.store.type(sheet, A1, [[{ value: "outside" }]]);
    await until("the change", () => seen.length > 0);
    expect(seen).toEqual([["B2:B3", id]]);
  });

  test("the selection is told to the document, the sheet and all sheets", async () => {
    const seen: string[] = [];
    await new Promise((resolve) =>
      office.Office.context.document.addHandlerAsync(
        office.Office.EventType.DocumentSelectionChanged,
        () => seen.push("document"),
        resolve,
      ),
    );
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(`all ${address}`));
      worksheets
        .getItem("Sheet1")
        .onSelectionChanged.add(async ({ address }) => void seen.push(`sheet ${address}`));
      await context.sync();
    });
    office.store.selectAreas(sheet, [A1, B2_C3]);
    await until("three events", () => seen.length === 3);
    expect(seen.sort()).toEqual(["all A1,B2:C3", "document", "sheet A1,B2:C3"]);
  });

  test("the workbook's own selection event comes by way of the document", async () => {
    let count = 0;
    await office.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => void (count += 1));
      await context.sync();
    });
    office.store.select(sheet, B2_C3);
    await until("the event", () => count > 0);
    expect(count).toBe(1);
  });

  test("the sheet that becomes active is told", async () => {
    const seen: string[] = [];
    await office.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onActivated.add(async ({ worksheetId }) => void seen.push(worksheetId));
      await context.sync();
      worksheets.add("Other").activate();
      await context.sync();
    });
    await until("the event", () => seen.length > 0);
    expect(seen).toEqual([office.store.activeSheet()]);
  });
});
