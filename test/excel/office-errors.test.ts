import { runInExcel } from "../../src/excel/excel-run";
import { isAbort, officeErrorCode, sentenceFor } from "../../src/excel/office-errors";
import { WorkbookError } from "../../src/excel/workbook-error";
import { closeWorkbook, openWorkbook } from "./open-workbook";

afterEach(closeWorkbook);

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("The work did not fail.");
}

const readMissingSheet = (): Promise<void> =>
  runInExcel(async (context) => {
    context.workbook.worksheets.getItem("Nope").load("name");
    await context.sync();
  });

describe("what is told about an error", () => {
  test("a sentence of ours is told as it is", () => {
    expect(sentenceFor(new WorkbookError("sheet-protected", { sheet: "Flex Users" }))).toBe(
      'The sheet "Flex Users" is protected. Unprotect it on the Review tab, then analyze again.',
    );
  });

  test("an error of Excel without a known cure keeps its code and words", async () => {
    await openWorkbook();
    const error = await errorOf(readMissingSheet());
    expect(officeErrorCode(error)).toBe("ItemNotFound");
    expect(sentenceFor(error)).toMatch(
      /^Excel refused a step \(ItemNotFound: The requested resource .*restart Excel\.$/,
    );
  });

  test("an Excel that cannot wait for the end of an edit says what to press", async () => {
    const book = await openWorkbook({ sets: { DelayForCellEdit: "0" } });
    book.store.setEditing(true);
    const error = await errorOf(readMissingSheet());
    expect(sentenceFor(error)).toBe(
      "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
    );
  });

  test("a protected sheet says what to do", async () => {
    const book = await openWorkbook();
    book.store.updateSheet(book.id("Sheet1"), { protected: true });
    const error = await errorOf(
      runInExcel(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x"]];
        await context.sync();
      }),
    );
    expect(officeErrorCode(error)).toBe("AccessDenied");
    expect(sentenceFor(error)).toContain("Unprotect it or save a copy");
  });

  test("anything else that is thrown is told too", () => {
    expect(sentenceFor("out of paper")).toBe("out of paper");
  });
});

describe("errors are told apart", () => {
  test("an abort by its name, whoever made it", () => {
    expect(isAbort(new DOMException("stopped", "AbortError"))).toBe(true);
    expect(isAbort({ name: "AbortError" })).toBe(true);
    expect(isAbort(new Error("AbortError"))).toBe(false);
    expect(isAbort(null)).toBe(false);
  });

  test("an error of our own code has no code of Excel", () => {
    expect(officeErrorCode(new WorkbookError("selection-not-one-block"))).toBeNull();
  });
});
