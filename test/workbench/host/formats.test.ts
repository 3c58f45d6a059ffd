import type { OfficeInNode } from "../office-in-node";
import { openOffice } from "../office-in-node";
import { failureOf } from "./office-failure";

describe("formats", () => {
  let office: OfficeInNode;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  function onRange<T>(address: string, work: (range: Excel.Range) => Promise<T>): Promise<T> {
    return office.Excel.run((context) =>
      work(context.workbook.worksheets.getItem("Sheet1").getRange(address)),
    );
  }

  const PARTS =
    "font/bold,font/italic,font/underline,font/size,font/name,font/color,font/strikethrough,fill/color," +
    "horizontalAlignment,verticalAlignment,wrapText,indentLevel";

  async function lookOf(range: Excel.Range): Promise<unknown[]> {
    const { format } = range;
    format.load(PARTS);
    await range.context.sync();
    const { font, fill } = format;
    return [
      [font.bold, font.italic, font.underline, font.size, font.name, font.color, font.strikethrough],
      [fill.color, format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel],
    ];
  }

  test("of a cell that nobody formatted are Excel's own", async () => {
    expect(await onRange("Z99", lookOf)).toEqual([
      [false, false, "None", 11, "Calibri", "#000000", false],
      ["#FFFFFF", "General", "Bottom", false, 0],
    ]);
  });

  test("are read back as they were set", async () => {
    const look = await onRange("A1:B2", async (range) => {
      const { font, fill } = range.format;
      Object.assign(font, { bold: true, italic: true, underline: "Single", size: 14, name: "Arial" });
      Object.assign(font, { color: "red", strikethrough: true });
      fill.color = "#fff4ce";
      range.format.horizontalAlignment = "Left";
      range.format.indentLevel = 2;
      range.format.verticalAlignment = "Top";
      range.format.wrapText = true;
      return lookOf(range);
    });
    expect(look).toEqual([
      [true, true, "Single", 14, "Arial", "#FF0000", true],
      ["#FFF4CE", "Left", "Top", true, 2],
    ]);
  });

  test("on which cells differ are null, of fills an empty text", async () => {
    const look = await onRange("D1:E1", async (range) => {
      range.getCell(0, 0).format.font.bold = true;
      range.getCell(0, 0).format.fill.color = "#FF0000";
      range.getCell(0, 0).format.horizontalAlignment = "Right";
      return lookOf(range);
    });
    expect(look).toEqual([
      [null, false, "None", 11, "Calibri", "#000000", false],
      ["", null, "Bottom", false, 0],
    ]);
  });

  test("a fill that was cleared is white", async () => {
    const color = await onRange("G1", async (range) => {
      range.format.fill.color = "#FF0000";
      range.format.fill.clear();
      range.format.fill.load("color");
      await range.context.sync();
      return range.format.fill.color;
    });
    expect(color).toBe("#FFFFFF");
  });

  test("widths and heights are in points, null where they differ", async () => {
    const sizes = await onRange("B10:C11", async (range) => {
      range.getColumn(0).format.columnWidth = 90;
      range.format.rowHeight = 30;
      const [first, both] = [range.getColumn(0).format, range.format];
      first.load("columnWidth");
      both.load("columnWidth,rowHeight");
      await range.context.sync();
      return [first.columnWidth, both.columnWidth, both.rowHeight];
    });
    expect(sizes).toEqual([90, null, 30]);
  });

  test("columns are fitted to their longest text", async () => {
    const widths = await onRange("J1:K2", async (range) => {
      range.values = [
        ["a", "a much longer text"],
        ["b", ""],
      ];
      range.format.autofitColumns();
      const columns = [range.getColumn(0).format, range.getColumn(1).format];
      for (const column of columns) column.load("columnWidth");
      await range.context.sync();
      return columns.map(({ columnWidth }) => columnWidth);
    });
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 3);
  });

  test.each<[what: string, set: (range: Excel.Range) => void]>([
    ["a color that is none", (range) => (range.format.fill.color = "#12")],
    ["a size that is no number", (range) => (range.format.font.size = "large" as unknown as number)],
    ["an alignment that is none", (range) => (range.format.verticalAlignment = "Left" as "Top")],
  ])("%s is refused", async (_, set) => {
    const failure = await failureOf(
      onRange("A1", async (range) => {
        set(range);
        await range.context.sync();
      }),
    );
    expect(failure.code).toBe("InvalidArgument");
  });

  test("of several areas are set together", async () => {
    const sheet = office.store.activeSheet();
    office.store.selectAreas(sheet, [
      { row: 30, column: 0, rows: 1, columns: 1 },
      { row: 32, column: 2, rows: 1, columns: 1 },
    ]);
    const bold = await office.Excel.run(async (context) => {
      const areas = context.workbook.getSelectedRanges();
      areas.format.font.bold = true;
      areas.format.font.load("bold");
      await context.sync();
      return areas.format.font.bold;
    });
    expect(bold).toBe(true);
    expect(office.store.style(sheet, { row: 32, column: 2, rows: 1, columns: 1 })).toEqual({ bold: true });
  });
});
