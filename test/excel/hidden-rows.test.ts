import { runInExcel } from "../../src/excel/excel-run";
import { countHiddenRows, hiddenRows } from "../../src/excel/hidden-rows";
import { block, closeWorkbook, openWorkbook } from "./open-workbook";
import type { TestWorkbook } from "./open-workbook";

const ROWS = 45_000;
const PLACE = { row: 2, column: 1, rows: ROWS, columns: 3 };

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
  book.addSheet("Usage", [["x"]]);
});
afterEach(closeWorkbook);

/** Hides rows by their numbers. */
const hide = (...numbers: readonly number[]): void => {
  for (const number of numbers) book.store.setHidden(book.id("Usage"), "row", number - 1, 1, true);
};
const found = (place = PLACE): Promise<ReadonlySet<number>> =>
  runInExcel((context) => hiddenRows(context.workbook.worksheets.getItem("Usage"), place));
const counted = (place = PLACE): Promise<number> =>
  runInExcel((context) => countHiddenRows(context.workbook.worksheets.getItem("Usage"), place));

describe("hidden rows", () => {
  test("are none where none is hidden", async () => {
    expect(await found()).toEqual(new Set());
    expect(await counted()).toBe(0);
  });

  test("are told by their numbers on the sheet, page by page, those outside of the range not", async () => {
    const inside = [3, 4, 20_002, 20_003, 33_333, 45_002];
    hide(1, 2, ...inside, 45_003);
    expect(await found()).toEqual(new Set(inside));
    expect(await counted()).toBe(inside.length);
  });

  test("may be all of them", async () => {
    const place = { ...PLACE, rows: 30_000 };
    book.store.setHidden(book.id("Usage"), "row", 0, 50_000, true);
    expect((await found(place)).size).toBe(30_000);
    expect(await counted(place)).toBe(30_000);
  });

  test("are every other one, as a filter leaves them", async () => {
    const even = Array.from({ length: ROWS / 2 }, (_, i) => 2 * i + 4);
    hide(...even);
    expect(await found()).toEqual(new Set(even));
    expect(await counted()).toBe(ROWS / 2);
  });

  test("are told where the first columns of the range are hidden, too", async () => {
    hide(7);
    book.store.setHidden(book.id("Usage"), "column", 1, 2, true);
    expect(await found()).toEqual(new Set([7]));
    book.store.setHidden(book.id("Usage"), "column", 3, 1, true);
    expect(await found()).toEqual(new Set([7]));
    expect(await counted()).toBe(1);
  });

  test("are not looked for any further when the run is canceled", async () => {
    hide(7);
    const place = block("A1:C9");
    const aborted = runInExcel((context) =>
      hiddenRows(context.workbook.worksheets.getItem("Usage"), place, AbortSignal.abort()),
    );
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
  });
});
