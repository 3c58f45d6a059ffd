import { runInExcel } from "../../src/excel/excel-run";
import { mergedCells } from "../../src/excel/merged-cells";
import { block, closeWorkbook, openWorkbook } from "./open-workbook";
import type { TestWorkbook } from "./open-workbook";

afterEach(closeWorkbook);

const PLACE = block("A1:F4000");
const found = (): Promise<readonly string[]> =>
  runInExcel((context) => mergedCells(context.workbook.worksheets.getItem("My usage"), PLACE));

async function open(merges: readonly string[], options = {}): Promise<TestWorkbook> {
  const book = await openWorkbook(options);
  book.addSheet("My usage", [["x"]]);
  for (const address of merges) book.store.merge(book.id("My usage"), block(address));
  return book;
}

describe("merged cells", () => {
  test("are told with their addresses, those beside the range not", async () => {
    await open(["B2:B4", "H1:I1", "F9:G9"]);
    expect(await found()).toEqual(["B2:B4", "F9:G9"]);
  });

  test("are none where there are none", async () => {
    await open([]);
    expect(await found()).toEqual([]);
  });

  test("are all told above the number that Excel tells at once, each once", async () => {
    const rows = Array.from({ length: 1_500 }, (_, i) => `B${i * 2 + 1}:C${i * 2 + 2}`);
    await open([...rows, "D1:D4000"]);
    const all = await found();
    expect(new Set(all)).toEqual(new Set([...rows, "D1:D4000"]));
    expect(all).toHaveLength(1_501);
  });

  test("are not asked of an Excel that cannot tell", async () => {
    await open(["B2:B4"], { sets: { ExcelApi: "1.12" } });
    expect(await found()).toEqual([]);
  });
});
