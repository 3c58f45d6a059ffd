import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";
import { poll } from "./poll";
import { zipEntries } from "../xlsx/zip-entries";

jest.setTimeout(240_000);

let workbench: OpenWorkbench;
let files: Map<string, string>;

/** The saved sheet of a name, found as Excel finds it: through the relations of the workbook. */
function sheetXml(name: string): string {
  const sheet = new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]+)"`).exec(
    files.get("xl/workbook.xml")!,
  );
  const relations = files.get("xl/_rels/workbook.xml.rels")!.match(/<Relationship [^>]*>/g)!;
  const relation = relations.find((each) => each.includes(`Id="${sheet![1]!}"`))!;
  return files.get(`xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(relation)![1]!}`)!;
}

beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.setCells("Usage", "H2:H3", [["=SUM(Usage[Minutes])"], ["'=not a formula"]]);
  await workbench.setCells("Usage", "J2", [["=FLEX.TOKENRATE(FlexRates[Product])"]]);
  await poll(
    () => workbench.cells("Usage", "J2:J6"),
    (cells) => expect(cells).toEqual([[5], [8], [15], [10], [7]]),
  );
  await workbench.select("Usage", "B2");
  await workbench.analyze();
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download", { timeout: 120_000 }),
    workbench.page.click("#save"),
  ]);
  const folder = await mkdtemp(path.join(tmpdir(), "flexlens-"));
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  files = zipEntries(await readFile(file));
  await rm(folder, { recursive: true });
});
afterAll(() => workbench.close());

describe("the workbook saved after an analysis", () => {
  test("has the native tables, those of the report among them", () => {
    const names = [...files]
      .filter(([file]) => file.startsWith("xl/tables/"))
      .map(([, xml]) => /displayName="([^"]+)"/.exec(xml)![1]!);
    expect(names).toEqual(
      expect.arrayContaining(["Usage", "FlexTerms", "FlexRates", "FlexLots", "FlexTiers"]),
    );
    expect(names.length).toBeGreaterThanOrEqual(5 + 6);
  });

  test("has native charts over the cells of their sheets", () => {
    const charts = [...files].filter(([file]) => /^xl\/charts\/chart\d+\.xml$/.test(file));
    expect(charts.length).toBeGreaterThanOrEqual(2);
    for (const [, xml] of charts) expect(xml).toMatch(/<c:f>'Flex [^<]+![^<]+<\/c:f>/);
  });

  test("has formulas with the values they showed", () => {
    expect(sheetXml("Usage")).toMatch(/<c r="H2"[^>]*><f>SUM\(Usage\[Minutes\]\)<\/f><v>877178<\/v>/);
    const formulas = sheetXml("Flex Summary").match(/<f>[^<]+<\/f><v>[^<]+<\/v>/g) ?? [];
    expect(formulas.length).toBeGreaterThan(10);
  });

  test("keeps text that looks like a formula as text", () => {
    const cell = /<c r="H3"[^>]*>.*?<\/c>/s.exec(sheetXml("Usage"))![0];
    expect(cell).not.toContain("<f>");
    expect(cell).toMatch(/t="(s|inlineStr)"/);
  });

  test("has a formula that spills as an array over the cells it fills", () => {
    expect(sheetXml("Usage")).toMatch(
      /<c r="J2"[^>]*><f t="array"[^>]*ref="J2:J7"[^>]*>_xldudf_FLEX_TOKENRATE/,
    );
  });
});
