import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { failureOf } from "./office-failure";

const AREAS = [
  { row: 0, column: 0, rows: 10, columns: 2 },
  { row: 0, column: 4, rows: 1_048_576, columns: 1 },
];

describe("the selection", () => {
  let office: OfficeInNode;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());

  test("of one area is a range", async () => {
    office.store.select(office.store.activeSheet(), AREAS[0]!);
    const address = await office.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!A1:B10");
  });

  test("of several areas is no range", async () => {
    office.store.selectAreas(office.store.activeSheet(), AREAS);
    const failure = await failureOf(
      office.Excel.run(async (context) => {
        context.workbook.getSelectedRange().load("address");
        await context.sync();
      }),
    );
    expect(failure.code).toBe("InvalidSelection");
  });

  test("of several areas is read area by area", async () => {
    office.store.selectAreas(office.store.activeSheet(), AREAS);
    const seen = await office.Excel.run(async (context) => {
      const selected = context.workbook
        .getSelectedRanges()
        .load("address,areaCount,cellCount,areas/items/address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      const areas = selected.areas.items.map(({ address }) => address);
      return [selected.address, selected.areaCount, selected.cellCount, areas, cell.address];
    });
    expect(seen).toEqual([
      "Sheet1!A1:B10, Sheet1!E:E",
      2,
      20 + 1_048_576,
      ["Sheet1!A1:B10", "Sheet1!E:E"],
      "Sheet1!E1",
    ]);
  });

  test("of whole columns is cut to its used part", async () => {
    const { store } = office;
    store.write(store.activeSheet(), { row: 3, column: 4, rows: 1, columns: 1 }, [[{ value: 7 }]]);
    store.select(store.activeSheet(), AREAS[1]!);
    const seen = await office.Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("isEntireColumn,address");
      const used = range.getUsedRangeOrNullObject(true).load("address,values");
      await context.sync();
      return [range.address, range.isEntireColumn, used.address, used.values];
    });
    expect(seen).toEqual(["Sheet1!E:E", true, "Sheet1!E4", [[7]]]);
  });

  test("is made by the add-in, on another sheet too", async () => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add("Other").getRange("B2:C3").select();
      await context.sync();
    });
    const other = office.store.sheets()[1]?.id;
    expect(office.store.selection()).toEqual({
      sheet: other,
      areas: [{ row: 1, column: 1, rows: 2, columns: 2 }],
    });
  });
});
