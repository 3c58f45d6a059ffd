import { runInExcel } from "../../src/excel/excel-run";
import { selectedUsage } from "../../src/excel/selected-usage";
import type { UsageRegion } from "../../src/excel/usage-region";
import { writeMark } from "../../src/excel/sheet-marks";
import type { Rect } from "../../src/workbench/host/grid-store";
import { block, closeWorkbook, openWorkbook } from "./open-workbook";
import type { TestWorkbook } from "./open-workbook";

const WHOLE_ROWS = 1_048_576;
const WHOLE_COLUMNS = 16_384;
const columns = (first: number, count: number): Rect => ({
  row: 0,
  column: first,
  rows: WHOLE_ROWS,
  columns: count,
});
const rows = (first: number, count: number): Rect => ({
  row: first,
  column: 0,
  rows: count,
  columns: WHOLE_COLUMNS,
});

/** A header and four rows at B3:D7, a note at B1, and a block apart at G3:H4. */
const DATA = [
  [null, "Usage of 2025"],
  [],
  [null, "Date", "User", "Product", null, null, "Key", "Value"],
  [null, 45_700, "user01", "Revit", null, null, "a", 1],
  [null, 45_701, "user02", "Revit"],
  [null, 45_702, "user03", "AutoCAD"],
  [null, 45_703, "user04", "AutoCAD"],
];

let book: TestWorkbook;
const found = (): Promise<UsageRegion> => runInExcel((context) => selectedUsage(context));
const select = (...areas: Rect[]): Promise<UsageRegion> => {
  book.select("My usage", ...areas);
  return found();
};

beforeEach(async () => {
  book = await openWorkbook();
  book.addSheet("My usage", DATA);
});
afterEach(closeWorkbook);

describe("the usage that a selection points at", () => {
  test.each<[string, Rect, string]>([
    ["one cell in the data means the region around it", block("C5"), "B3:D7"],
    ["one cell in the header means the same", block("D3"), "B3:D7"],
    ["a blank cell that touches the data means the data", block("E5"), "B3:D7"],
    ["a block without the header row means the region", block("B5:C6"), "B3:D7"],
    ["the data itself means itself", block("B3:D7"), "B3:D7"],
    ["a block that begins with the header means itself", block("B3:D5"), "B3:D5"],
    ["a block reaching below the data means its filled part", block("B3:D900"), "B3:D7"],
    ["whole columns mean their used part", columns(1, 3), "B1:D7"],
    ["whole rows mean their used part", rows(2, 3), "B3:H5"],
    ["the whole sheet means its used part", { ...columns(0, WHOLE_COLUMNS) }, "B1:H7"],
  ])("%s", async (_, selection, address) => {
    const region = await select(selection);
    expect(region).toMatchObject({ sheet: "My usage", address, table: null, range: block(address) });
  });

  test("a selection inside a table means the whole table", async () => {
    book.addTable("Sessions", "My usage", block("B3:D7"));
    expect(await select(block("C4:C5"))).toMatchObject({ address: "B3:D7", table: "Sessions" });
    expect(await select(columns(2, 1))).toMatchObject({ address: "B3:D7", table: "Sessions" });
  });
});

describe("a selection that points at no usage", () => {
  test.each<[string, Rect[], string]>([
    ["several blocks", [block("B3:D4"), block("B6:D7")], "not one block of cells"],
    ["a blank cell", [block("K20")], "K20 on the sheet My usage holds no data"],
    ["blank columns", [columns(20, 2)], "U:V on the sheet My usage holds no data"],
    ["a single row", [block("B3:D3")], "B3:D3 on the sheet My usage is a single row"],
    ["a title", [block("B1")], "B1 on the sheet My usage is too narrow"],
    ["two columns", [columns(1, 2)], "B1:C7 on the sheet My usage is too narrow"],
  ])("%s is refused with the cure", async (_, areas, sentence) => {
    await expect(select(...areas)).rejects.toThrow(sentence);
    await expect(select(...areas)).rejects.toThrow(/Select .*usage data/);
  });

  test("a blank sheet is refused", async () => {
    book.select("Sheet1", block("A1"));
    await expect(found()).rejects.toThrow("A1 on the sheet Sheet1 holds no data");
  });

  test("several tables are named", async () => {
    book.addTable("Sessions", "My usage", block("B3:D7"));
    book.addTable("Keys", "My usage", block("G3:H4"));
    await expect(select(rows(2, 3))).rejects.toThrow("touches several tables: Sessions, Keys.");
  });

  test("a table of terms is no usage", async () => {
    book.addTable("FlexLots", "My usage", block("G3:H4"));
    await expect(select(block("G4"))).rejects.toThrow("the table FlexLots, which holds terms");
  });
});

describe("a selection on a report sheet of ours", () => {
  const markSheet1 = (usage: string): Promise<void> =>
    runInExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.load("id,name");
      await context.sync();
      writeMark(sheet, { kind: "summary", state: "complete", usage });
      sheet.getRange("A1:B2").values = [
        ["Trap", "Tokens"],
        ["Expiry", 5],
      ];
      await context.sync();
    });

  test("means the usage that the report was made from, with the rows added since", async () => {
    const { anchor } = await select(block("C5"));
    await markSheet1(anchor);
    book.store.write(book.id("My usage"), block("B8:D8"), [
      [{ value: 45_704 }, { value: "user05" }, { value: "Revit" }],
    ]);
    book.select("Sheet1", block("A1"));
    expect(await found()).toMatchObject({ sheet: "My usage", address: "B3:D8" });
  });

  test("means the same columns where whole columns had been selected", async () => {
    const { anchor } = await select(columns(1, 3));
    await markSheet1(anchor);
    book.select("Sheet1", block("A1"));
    expect(await found()).toMatchObject({ address: "B1:D7" });
  });

  test("is refused where the usage is gone", async () => {
    await markSheet1("'Last year'!A1");
    book.select("Sheet1", block("A1"));
    await expect(found()).rejects.toThrow("Sheet1 is a sheet of the report");
  });

  test("a copy that the user made of it is a sheet of the user's", async () => {
    await markSheet1("'My usage'!B3");
    await runInExcel(async (context) => {
      const copy = context.workbook.worksheets.add("Kept from June");
      copy.getRange("A1:C2").values = [
        ["Trap", "Tokens", "Cost"],
        ["Expiry", 5, 25],
      ];
      // What copying a sheet takes along.
      copy.customProperties.add("FlexLens.kind", "summary");
      copy.customProperties.add("FlexLens.sheet", book.id("Sheet1"));
      copy.customProperties.add("FlexLens.name", "Sheet1");
      await context.sync();
    });
    book.select("Kept from June", block("A1"));
    expect(await found()).toMatchObject({ sheet: "Kept from June", address: "A1:C2" });
  });

  test("or on the sheet of terms, means the usage of the report, once there is one", async () => {
    book.addSheet("Flex Terms", [["Our contract"], [], ["From tokens", "Price per token"], [100, 5]]);
    book.addTable("FlexTiers", "Flex Terms", block("A3:B4"));
    const onTerms = (address: string): Promise<UsageRegion> => {
      book.select("Flex Terms", block(address));
      return found();
    };
    await expect(onTerms("A4")).rejects.toThrow("the table FlexTiers, which holds terms");
    await expect(onTerms("A1")).rejects.toThrow("too narrow");
    await markSheet1("'My usage'!B3");
    for (const address of ["A4", "A1", "F9"]) {
      expect(await onTerms(address)).toMatchObject({ sheet: "My usage", address: "B3:D7" });
    }
  });
});
