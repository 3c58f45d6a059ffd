import { uniqueHeaders } from "../../../src/workbench/host/model/table-creation";
import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { failureOf } from "./office-failure";

describe("tables", () => {
  let office: OfficeInNode;
  let sheet: string;
  beforeEach(async () => {
    office = await openOffice();
    sheet = office.store.activeSheet();
    const rows = [
      ["User", "Tokens"],
      ["a", 1],
      ["b", 2],
    ].map((row) => row.map((value) => ({ value })));
    office.store.write(sheet, { row: 0, column: 0, rows: 3, columns: 2 }, rows);
  });
  afterEach(() => office.close());

  function onSheet<T>(work: (sheet: Excel.Worksheet) => Promise<T>): Promise<T> {
    return office.Excel.run((context) => work(context.workbook.worksheets.getItem("Sheet1")));
  }
  async function change(work: (sheet: Excel.Worksheet) => void): Promise<void> {
    await onSheet(async (active) => {
      work(active);
      await active.context.sync();
    });
  }
  const cells = (rows: number, columns = 2): unknown[][] =>
    office.store.values(sheet, { row: 0, column: 0, rows, columns });

  test("a table is found by its name in any case and knows its parts", async () => {
    const read = await onSheet(async (active) => {
      const added = active.tables.add("A1:B3", true);
      added.name = "Usage";
      added.style = "TableStyleLight9";
      const table = active.context.workbook.tables
        .getItem("USAGE")
        .load("name,style,showHeaders,showTotals,worksheet/name");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const part of parts) part.load("address");
      const tokens = table.columns.getItem("tokens").load("index,name,values");
      const body = tokens.getDataBodyRange().load("address");
      table.rows.load("count");
      await active.context.sync();
      return {
        about: [table.name, table.style, table.showHeaders, table.showTotals, table.worksheet.name],
        parts: parts.map(({ address }) => address),
        column: [tokens.index, tokens.name, tokens.values, body.address],
        rows: table.rows.count,
      };
    });
    expect(read).toEqual({
      about: ["Usage", "TableStyleLight9", true, false, "Sheet1"],
      parts: ["Sheet1!A1:B3", "Sheet1!A1:B1", "Sheet1!A2:B3"],
      column: [1, "Tokens", [["Tokens"], [1], [2]], "Sheet1!B2:B3"],
      rows: 2,
    });
  });

  test("without headers a row of them is put above the data", async () => {
    const address = await onSheet(async (active) => {
      const range = active.tables.add("A1:B3", false).getRange().load("address");
      await active.context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!A1:B4");
    expect(cells(4)).toEqual([
      ["Column1", "Column2"],
      ["User", "Tokens"],
      ["a", 1],
      ["b", 2],
    ]);
  });

  test("a header row alone gets a blank row of data", async () => {
    await change((active) => active.tables.add("A1:B1", true));
    expect(office.store.tables()[0]?.rect).toEqual({ row: 0, column: 0, rows: 2, columns: 2 });
  });

  test.each<[shown: string[], headers: string[]]>([
    [
      ["User", "Tokens"],
      ["User", "Tokens"],
    ],
    [
      ["User", "", "user", ""],
      ["User", "Column1", "user2", "Column2"],
    ],
    [
      ["a", "a2", "A"],
      ["a", "a2", "A3"],
    ],
  ])("headers %j become %j", (shown, headers) => {
    expect(uniqueHeaders(shown)).toEqual(headers);
  });

  test("headers that are numbers become text", async () => {
    await change((active) => {
      active.getRange("D1:E1").values = [[2024, 2025]];
      active.tables.add("D1:E2", true);
    });
    expect(cells(1, 5)).toEqual([["User", "Tokens", "", "2024", "2025"]]);
  });

  test.each([
    ["a space", "My table"],
    ["a digit in front", "1Table"],
    ["a cell", "DAY1"],
    ["a cell in the other notation", "R1C1"],
    ["a sign", "a-b"],
    ["nothing", ""],
    ["a table's name in another case", "OTHER"],
    ["a defined name", "Named"],
  ])("%s is refused as a name", async (_, name) => {
    await change((active) => {
      active.tables.add("A1:B3", true);
      active.tables.add("D1:E2", true).name = "Other";
      active.context.workbook.names.add("Named", active.getRange("A1"));
    });
    const rename = change((active) => (active.tables.getItem("Table1").name = name));
    expect((await failureOf(rename)).code).toBe("InvalidArgument");
  });

  test("tables do not overlap, nor do they hold merged cells", async () => {
    await change((active) => {
      active.tables.add("A1:B3", true);
      active.getRange("E1:E2").merge();
    });
    for (const address of ["B3:C4", "A1", "D1:E3"]) {
      const failure = await failureOf(change((active) => active.tables.add(address, true)));
      expect(failure).toMatchObject({ code: "InvalidArgument", location: "TableCollection.add" });
    }
    expect(office.store.tables()).toHaveLength(1);
  });

  test("rows are added at the end or inside; what stands below moves down", async () => {
    await change((active) => {
      active.getRange("A4:B4").values = [["below", 9]];
      const table = active.tables.add("A1:B3", true);
      table.rows.add(undefined, [["c", 3]]);
      table.rows.add(0, [
        ["first", 0],
        ["second", 0.5],
      ]);
    });
    expect(office.store.tables()[0]?.rect.rows).toBe(6);
    expect(cells(7)).toEqual([
      ["User", "Tokens"],
      ["first", 0],
      ["second", 0.5],
      ["a", 1],
      ["b", 2],
      ["c", 3],
      ["below", 9],
    ]);
  });

  test("a table becomes a range again with its cells, or is deleted with them", async () => {
    await change((active) => active.tables.add("A1:B3", true).convertToRange());
    expect([office.store.tables(), cells(1)]).toEqual([[], [["User", "Tokens"]]]);
    await change((active) => active.tables.add("A1:B3", true).delete());
    expect([office.store.tables(), cells(1)]).toEqual([[], [["", ""]]]);
  });

  test("a table is resized, but its header row does not move", async () => {
    await change((active) => {
      const table = active.tables.add("A1:B3", true);
      table.resize("A1:B10");
    });
    expect(office.store.tables()[0]?.rect.rows).toBe(10);
    const move = change((active) => active.tables.getItemAt(0).resize("A2:B10"));
    expect((await failureOf(move)).code).toBe("InvalidArgument");
  });

  test("the tables of a range are those that it meets, or those within it", async () => {
    const read = await onSheet(async (active) => {
      active.tables.add("A1:B3", true).name = "First";
      active.tables.add("D1:E3", true).name = "Second";
      const met = active.getRange("B2:E3").getTables(false).load("items/name");
      const within = active.getRange("C1:E9").getTables(true).load("items/name");
      const none = active.getRange("G1").getTables().getCount();
      await active.context.sync();
      return [met.items.map(({ name }) => name), within.items.map(({ name }) => name), none.value];
    });
    expect(read).toEqual([["First", "Second"], ["Second"], 0]);
  });

  test("a style that Excel does not have is refused", async () => {
    const style = change((active) => (active.tables.add("A1:B3", true).style = "TableStyleMedium29"));
    expect((await failureOf(style)).code).toBe("InvalidArgument");
  });

  test("totals are not implemented and say so", async () => {
    const totals = change((active) => (active.tables.add("A1:B3", true).showTotals = true));
    expect((await failureOf(totals)).message).toBe("NotImplemented: Table.showTotals = true");
  });
});
