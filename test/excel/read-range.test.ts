import { runInExcel } from "../../src/excel/excel-run";
import { readRange } from "../../src/excel/read-range";
import type { ReadRangeOptions } from "../../src/excel/read-range";
import type { Scalar } from "../../src/workbench/host/grid-store";
import { closeWorkbook, openWorkbook } from "./open-workbook";
import type { TestWorkbook } from "./open-workbook";

let book: TestWorkbook;
afterEach(closeWorkbook);

interface Read {
  readonly rows: Scalar[][];
  /** Rows of each page. */
  readonly pages: number[];
}

async function read(rows: number, columns: number, options: ReadRangeOptions = {}): Promise<Read> {
  const result: Read = { rows: [], pages: [] };
  await runInExcel((context) => {
    const sheet = context.workbook.worksheets.getItem("Usage");
    const take = ({ values }: Excel.Range): void => {
      result.rows.push(...(values as Scalar[][]));
      result.pages.push(values.length);
    };
    return readRange(sheet, { row: 0, column: 0, rows, columns }, ["values"], take, options);
  });
  return result;
}

describe("reading page by page", () => {
  test("every row arrives once and in order", async () => {
    book = await openWorkbook();
    const data = Array.from({ length: 25 }, (_, i) => [i, `user${i}`]);
    book.addSheet("Usage", data);
    const { rows, pages } = await read(25, 2, { pageRows: 10 });
    expect(rows).toEqual(data);
    expect(pages).toEqual([10, 10, 5]);
  });

  test("dates arrive as serial days, blanks as empty text, errors as their name", async () => {
    book = await openWorkbook();
    book.addSheet("Usage", [[45_700, null, "#N/A"]]);
    expect((await read(1, 3)).rows).toEqual([[45_700, "", "#N/A"]]);
  });

  test("pages are halved where Excel finds them too large, and nothing is lost", async () => {
    book = await openWorkbook();
    // 600 rows of 20,000 characters are 12 MB; Excel answers 5 MB at once.
    const data = Array.from({ length: 600 }, (_, i) => [i, "x".repeat(20_000)]);
    book.addSheet("Usage", data);
    const { rows, pages } = await read(600, 2);
    expect(rows).toEqual(data);
    expect(pages.slice(0, 2)).toEqual([150, 150]);
  });

  test("a row that is too large alone is named", async () => {
    book = await openWorkbook();
    const cells = Array.from({ length: 200 }, () => "x".repeat(32_000));
    book.addSheet("Usage", [["a"], cells]);
    await expect(read(2, 200)).rejects.toThrow("Row 2 is too large");
  });

  test("progress tells the rows read so far", async () => {
    book = await openWorkbook();
    book.addSheet(
      "Usage",
      Array.from({ length: 25 }, (_, i) => [i]),
    );
    const told: number[] = [];
    await read(25, 1, { pageRows: 10, onProgress: (rows) => told.push(rows) });
    expect(told).toEqual([10, 20, 25]);
  });

  test("an abort ends the reading before the next page", async () => {
    book = await openWorkbook();
    book.addSheet(
      "Usage",
      Array.from({ length: 25 }, (_, i) => [i]),
    );
    const abort = new AbortController();
    const told: number[] = [];
    const reading = read(25, 1, {
      pageRows: 10,
      signal: abort.signal,
      onProgress: (rows) => {
        told.push(rows);
        abort.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    expect(told).toEqual([10]);
  });
});
