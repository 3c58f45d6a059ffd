import * as fc from "fast-check";
import { MOST_SHEET_ROWS, addUsageSheet } from "../../src/excel/add-usage-sheet";
import { analyzeSelection } from "../../src/excel/analyze-selection";
import { importFiles } from "../../src/excel/import-files";
import type { FilesReader } from "../../src/excel/import-files";
import { usageColumns } from "../../src/excel/usage-columns";
import { analyze } from "../../src/flex/analyze";
import type { Analysis } from "../../src/flex/analysis";
import { serialOf } from "../../src/flex/dates";
import type { Usage } from "../../src/flex/usage";
import { prepareInput, prepareTables } from "../../src/intake/prepare-input";
import { readUsage } from "../../src/intake/read-usage";
import { readUsageFiles } from "../../src/intake/read-usage-files";
import type { UsageFile } from "../../src/intake/read-usage-files";
import { block, closeWorkbook, openWorkbook } from "./open-workbook";
import type { TestWorkbook } from "./open-workbook";
import { visibleState } from "./visible-state";
import { wholeAnalysis } from "./whole-analysis";

/** Does on this thread what the worker does on its own. */
const READER: FilesReader = {
  async readFiles(files, tables) {
    const { usage, rows, usedByFile } = await readUsageFiles(files, prepareTables(tables));
    return { usage, rows, files: usedByFile.map((used, i) => ({ name: files[i]!.file!, rows: used })) };
  },
};
const fileOf = (file: string, ...lines: readonly string[]): UsageFile => ({
  source: new Blob([lines.join("\n")]),
  file,
});

const SESSIONS = "Start,User,Product,Minutes,Access,Session source";
const MARCH = fileOf(
  "march.csv",
  SESSIONS,
  "2025-03-03 09:30,=1+1,Revit,15,Flex,User",
  "2025-03-03 14:00,bob@example.com,revit,,Flex,Service",
  "2025-03-31 08:00,bob@example.com,AutoCAD,600,Subscription,User",
);
const APRIL = fileOf(
  "april.csv",
  SESSIONS,
  "2025-03-31 08:00,bob@example.com,AutoCAD,600,Subscription,User",
  "2025-04-01,007,Revit,20,Flex,User",
  "2025-04-02,ann@example.com,,20,Flex,User",
);
const SHEET = "Flex Imported Usage";

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});
afterEach(closeWorkbook);

/** What of an analysis does not depend on where the rows stood. */
const figures = ({ traps, totals, users, period, months }: Analysis): unknown =>
  JSON.parse(
    JSON.stringify({ traps, totals, users, period, months }, (key, value: unknown) =>
      key === "firstRow" || key === "file" ? undefined : value,
    ),
  );

describe("the rows of CSV files on a sheet", () => {
  test("are those that are used, each once, with their file and row", async () => {
    const { sheet, rows } = await importFiles([MARCH, APRIL], READER);
    expect([sheet, rows]).toEqual([SHEET, { read: 6, used: 4, setAside: 2 }]);
    const start = (day: number, hours: number) => day + hours / 24;
    expect(book.values(SHEET)).toEqual([
      ["Start", "User", "Product", "Minutes", "Access", "Session source", "File", "Row in file"],
      [start(serialOf(2025, 3, 3), 9.5), "=1+1", "Revit", 15, "Flex", "User", "march.csv", 2],
      [start(serialOf(2025, 3, 3), 14), "bob@example.com", "Revit", "", "Flex", "Background", "march.csv", 3],
      [start(serialOf(2025, 3, 31), 8), "bob@example.com", "AutoCAD", 600, "Seat", "User", "march.csv", 4],
      [serialOf(2025, 4, 1), "007", "Revit", 20, "Flex", "User", "april.csv", 3],
    ]);
    expect(book.store.numberFormats(book.id(SHEET), block("A2"))).toEqual([["yyyy-mm-dd hh:mm"]]);
  });

  test("are selected, and give the same analysis as the files", async () => {
    await importFiles([MARCH, APRIL], READER);
    const { analysis, region } = await wholeAnalysis();
    expect(region).toMatchObject({ sheet: SHEET, address: "A1:H5" });
    const usage = await readUsageFiles([MARCH, APRIL], prepareTables({}));
    expect(figures(analysis)).toEqual(figures(analyze(prepareInput({ usage }))));
  });

  test("are dates as the workbook counts them, also from 1904", async () => {
    closeWorkbook();
    book = await openWorkbook({ dateSystem: 1904 });
    await importFiles([MARCH], READER);
    expect(Math.floor(book.values(SHEET)[1]![0] as number)).toBe(serialOf(2025, 3, 3) - 1462);
    expect((await analyzeSelection()).analysis.period?.from).toBe(serialOf(2025, 3, 3));
  });

  test("get a sheet of the user's: another one each time, and no run changes it", async () => {
    await importFiles([MARCH], READER);
    expect((await importFiles([APRIL], READER)).sheet).toBe(`${SHEET} (2)`);
    const before = book.values(SHEET);
    await analyzeSelection();
    expect(book.values(SHEET)).toEqual(before);
  });

  test("are refused where they are too many for a sheet, with what to do instead", async () => {
    const rows = MOST_SHEET_ROWS + 1;
    const usage = { rows } as Usage;
    const before = visibleState(book.store);
    const added = addUsageSheet({ usage, rows: { read: rows, used: rows, setAside: 0 }, files: [] });
    await expect(added).rejects.toThrow("The files hold 100,001 rows, and a sheet with more than 100,000");
    expect(visibleState(book.store)).toEqual(before);
  });

  test("leave nothing behind where they cannot be read", async () => {
    const before = visibleState(book.store);
    await expect(importFiles([fileOf("wrong.csv", "Name,Phone", "Ann,123")], READER)).rejects.toThrow(
      /^wrong\.csv: /,
    );
    expect(visibleState(book.store)).toEqual(before);
  });
});

describe("the columns of usage", () => {
  const DAY = fc.integer({ min: 45_658, max: 46_022 });
  const ROW = fc.record({
    day: DAY,
    user: fc.constantFrom("ann@example.com", "bob@example.com", "Cy"),
    product: fc.constantFrom("Revit", "AutoCAD", "Civil 3D"),
    tokens: fc.oneof(fc.constant(0), fc.integer({ min: -20, max: 50 }), fc.constant(2.5)),
    access: fc.constantFrom("Flex", "Subscription"),
  });

  test("are read back as the same usage", () => {
    fc.assert(
      fc.property(fc.array(ROW, { minLength: 1, maxLength: 30 }), fc.nat(30), (rows, cut) => {
        const options = prepareTables({});
        const header = ["Date", "User", "Product", "Tokens", "Access"];
        const cells = rows.map(({ day, user, product, tokens, access }) => [
          day,
          user,
          product,
          tokens,
          access,
        ]);
        const { usage, rows: counts } = readUsage([header, ...cells], options);
        const first = Math.min(cut, usage.rows);
        const files = [
          { name: "a.csv", rows: first },
          { name: "b.csv", rows: usage.rows - first },
        ];
        const columns = usageColumns({ usage, rows: counts, files });
        const grid = [
          columns.map((column) => column.header),
          ...Array.from({ length: usage.rows }, (_, row) => columns.map(({ cell }) => cell(row))),
        ];
        const again = readUsage(grid, options);
        expect({ ...again.usage, sourceRow: usage.sourceRow }).toEqual(usage);
        expect(grid.slice(1).map((row) => row.at(-2))).toEqual(
          rows.map((_, i) => (i < first ? "a.csv" : "b.csv")),
        );
        expect(grid.slice(1).map((row) => row.at(-1))).toEqual([...usage.sourceRow]);
      }),
      { numRuns: 60 },
    );
  });

  test("of a usage report have days used and no date", () => {
    const grid = [
      ["Email", "Product", "Days used", "Tokens used"],
      ["ann@example.com", "Revit", 3, 24],
    ];
    const { usage, rows } = readUsage(grid, prepareTables({}));
    const columns = usageColumns({ usage, rows, files: [{ name: "report.csv", rows: 1 }] });
    expect(columns.map(({ header, cell }) => [header, cell(0)])).toEqual([
      ["User", "ann@example.com"],
      ["Product", "Revit"],
      ["Days used", 3],
      ["Tokens", 24],
      ["File", "report.csv"],
      ["Row in file", 2],
    ]);
  });
});
