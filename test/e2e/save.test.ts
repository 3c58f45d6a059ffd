import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { poll } from "./poll";

jest.setTimeout(180_000);

let workbench: OpenWorkbench;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "flexlens-save-"));
  workbench = await openWorkbench();
});
afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true, force: true });
});

test("Save downloads an .xlsx with tables and formulas with their values", async () => {
  await workbench.setCells("Usage", "H2:H3", [['=FLEX.BREAKEVEN("AutoCAD",5)'], ["=H2*2"]]);
  await poll(
    () => workbench.cells("Usage", "H2:H3"),
    (cells) => expect(cells).toEqual([[117.2], [234.4]]),
  );
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    workbench.page.click("#save"),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  const book = await readXlsx(await readFile(file));
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Usage", "Flex Terms"]);
  const [usage, terms] = book.sheets;
  expect(usage!.tables!.map((table) => table.name)).toEqual(["Usage"]);
  expect(terms!.tables!.map((table) => table.name).sort()).toEqual([
    "FlexLots",
    "FlexRates",
    "FlexTerms",
    "FlexTiers",
  ]);
  expect(usage!.rows[1]![7]).toBe(117.2);
  expect(usage!.cells!.get("1,7")).toMatchObject({
    formula: '_xldudf_FLEX_BREAKEVEN("AutoCAD",5)',
    formulaResult: 117.2,
  });
});
