import { requireDateSystem1900 } from "../../src/excel/date-system";
import { runInExcel } from "../../src/excel/excel-run";
import { closeWorkbook, openWorkbook } from "./open-workbook";

afterEach(closeWorkbook);

describe("the date system of the workbook", () => {
  test("of 1900 is what serial days mean", async () => {
    await openWorkbook();
    await expect(runInExcel(requireDateSystem1900)).resolves.toBeUndefined();
  });

  test("of 1904 is refused with the cure", async () => {
    await openWorkbook({ dateSystem: 1904 });
    await expect(runInExcel(requireDateSystem1900)).rejects.toThrow(
      /counts dates from 1904\. Copy the usage into a new workbook/,
    );
  });
});
