import { openOffice } from "../office-in-node";
import { MemoryStore } from "../../../src/workbench/host/memory/memory-store";
import { isCovered } from "../../../src/workbench/host/requirement-sets";
import { failureOf } from "./office-failure";

describe("requirement sets", () => {
  test.each<[declared: string | undefined, wanted: string, covered: boolean]>([
    ["1.17", "1.9", true],
    ["1.17", "1.17", true],
    ["1.9", "1.17", false],
    ["1.17", "1.18", false],
    ["2.0", "1.18", true],
    ["1.1", "2.0", false],
    [undefined, "1.1", false],
  ])("a host of %s covers %s: %s", (declared, wanted, covered) => {
    expect(isCovered(declared, wanted)).toBe(covered);
  });

  test("the add-in sees the declared sets", async () => {
    const office = await openOffice(new MemoryStore(), { sets: { ExcelApi: "1.12" } });
    const { requirements } = office.Office.context;
    const seen = ["1.12", "1.13"].map((version) => requirements.isSetSupported("ExcelApi", version));
    expect([...seen, requirements.isSetSupported("SharedRuntime", "1.1")]).toEqual([true, false, true]);
    office.close();
  });

  test("a member newer than the declared sets is refused, one of them is not", async () => {
    const office = await openOffice(new MemoryStore(), { sets: { ExcelApi: "1.11" } });
    const use = (act: (range: Excel.Range) => void): Promise<void> =>
      office.Excel.run(async (context) => {
        act(context.workbook.getSelectedRange());
        await context.sync();
      });
    const failure = await failureOf(use((range) => range.load("hasSpill")));
    expect(failure).toEqual({
      code: "ApiNotFound",
      message:
        "The method or property Range.hasSpill is part of the ExcelApi 1.12 requirement set, which is not available " +
        "in your version of Excel.",
      location: "Range.hasSpill",
    });
    expect((await failureOf(use((range) => range.getSpillingToRange().load("address")))).code).toBe(
      "ApiNotFound",
    );
    await use((range) => range.getSurroundingRegion().load("address"));
    office.close();
  });

  test("a load without names leaves out what is newer than the declared sets", async () => {
    const office = await openOffice(new MemoryStore(), { sets: { ExcelApi: "1.6" } });
    const read = office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load();
      await context.sync();
      return [sheet.name, sheet.tabColor];
    });
    expect((await failureOf(read)).code).toBe("PropertyNotLoaded");
    office.close();
  });
});
