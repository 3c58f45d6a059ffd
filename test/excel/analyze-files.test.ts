import { analyzeFiles } from "../../src/excel/analyze-files";
import type { FilesRunner } from "../../src/excel/analyze-files";
import { analyzeSelection } from "../../src/excel/analyze-selection";
import type { JobProgress } from "../../src/excel/analyze-selection";
import { digestOf } from "../../src/flex/analysis-digest";
import { analyze } from "../../src/flex/analyze";
import { serialOf } from "../../src/flex/dates";
import { prepareInput, prepareTables } from "../../src/intake/prepare-input";
import { readUsageFiles } from "../../src/intake/read-usage-files";
import type { UsageFile } from "../../src/intake/read-usage-files";
import { report } from "../../src/report/report";
import { SHEET_NAMES } from "../../src/report/sheet-names";
import { block, closeWorkbook, openWorkbook } from "./open-workbook";
import type { TestWorkbook } from "./open-workbook";
import { visibleState } from "./visible-state";

/** Does on this thread what the worker does on its own. */
const RUNNER: FilesRunner = {
  async analyzeFiles(files, tables, names, { origins, onProgress, signal }) {
    const { terms, rates } = prepareTables(tables);
    const usage = await readUsageFiles(files, {
      terms,
      rates,
      signal,
      onProgress: (done, rows) => onProgress?.({ step: 1, steps: 3, done, rows }),
    });
    onProgress?.({ step: 2, steps: 3 });
    const analysis = analyze(prepareInput({ ...tables, usage }));
    onProgress?.({ step: 3, steps: 3 });
    return { analysis: digestOf(analysis), sheets: report(analysis, names, origins), shape: usage.shape };
  },
};

const HEADER = "Day used,Email,Product,Tokens used";
const fileOf = (file: string, ...rows: readonly string[]): UsageFile => ({
  source: new Blob([[HEADER, ...rows].join("\n")]),
  file,
});
const MARCH = fileOf("march.csv", "2025-03-03,ann@example.com,Revit,8", "2025-03-31,bob@example.com,Revit,8");
const APRIL = fileOf("april.csv", "2025-03-31,bob@example.com,Revit,8", "2025-04-02,ann@example.com,,8");

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});
afterEach(closeWorkbook);

describe("CSV files", () => {
  test("become a report in the workbook, overlaps counted once, files named in the issues", async () => {
    const { analysis, region, shape, sheets } = await analyzeFiles([MARCH, APRIL], { runner: RUNNER });
    expect([region, shape, sheets]).toEqual([null, "daily export", SHEET_NAMES]);
    expect(analysis.rows).toEqual({ read: 4, used: 2, setAside: 2 });
    expect(book.names()).toEqual(["Sheet1", ...Object.values(SHEET_NAMES)]);
    const issues = book.values("Flex Data Issues").flat();
    expect(issues).toContain("april.csv");
    expect(book.values("Sheet1")).toEqual([]);
  });

  test("have no cells, so their issues lead nowhere and those of tables to their rows", async () => {
    book.addSheet("Contract", [
      ["Purchased", "Tokens"],
      [serialOf(2025, 1, 1), 100],
      ["soon", 5],
    ]);
    book.addTable("FlexLots", "Contract", block("A1:B3"));
    await analyzeFiles([MARCH, APRIL], { runner: RUNNER });
    const id = book.id("Flex Data Issues");
    const links = book
      .values("Flex Data Issues")
      .flatMap((row, r) => row.flatMap((_, c) => book.store.link(id, r, c)?.documentReference ?? []));
    expect(links).toContain("'Contract'!A3");
    expect(links.every((link) => /^'(Flex Summary|Contract)'!/.test(link))).toBe(true);
  });

  test("are judged by the workbook's tables, also in a workbook that counts from 1904", async () => {
    closeWorkbook();
    book = await openWorkbook({ dateSystem: 1904 });
    book.addSheet("Contract", [
      ["Term", "Value"],
      ["Token price", 10],
      ["As-of date", serialOf(2025, 3, 15) - 1462],
    ]);
    book.store.setNumberFormats(book.id("Contract"), block("B3"), "d/m/yyyy");
    book.addTable("FlexTerms", "Contract", block("A1:B3"));
    const { analysis } = await analyzeFiles([MARCH], { runner: RUNNER });
    expect(analysis.totals).toMatchObject({ tokens: 8, cost: 80 });
    expect(analysis.terms.asOf).toBe(serialOf(2025, 3, 15));
  });

  test("tell how far they are read", async () => {
    const told: JobProgress[] = [];
    await analyzeFiles([MARCH, APRIL], { runner: RUNNER, onProgress: (progress) => told.push(progress) });
    expect(told).toContainEqual({ phase: "reading", done: 1, detail: "6 rows" });
    expect(told).toContainEqual({ phase: "analyzing", done: 0.5, detail: "" });
    expect([...new Set(told.map(({ phase }) => phase))]).toEqual(["reading", "analyzing", "writing"]);
  });

  test("that cannot be read leave the workbook as it was", async () => {
    const before = visibleState(book.store);
    const wrong = { source: new Blob(["PK\u0003\u0004"]), file: "book.xlsx" };
    const run = analyzeFiles([MARCH, wrong], { runner: RUNNER });
    await expect(run).rejects.toThrow("book.xlsx: This is an Excel workbook");
    expect(visibleState(book.store)).toEqual(before);
  });

  test("cannot be analyzed again from the sheets of their report", async () => {
    await analyzeFiles([MARCH], { runner: RUNNER });
    book.select("Flex Users", block("A1"));
    await expect(analyzeSelection()).rejects.toThrow(
      "Flex Users is a sheet of the report, which was made from CSV",
    );
  });
});
