import { runInExcel } from "../../src/excel/excel-run";
import { sheetInventory } from "../../src/excel/sheet-inventory";
import { writeReport } from "../../src/excel/write-report";
import type { WriteReportOptions } from "../../src/excel/write-report";
import { SHEET_KINDS, SHEET_NAMES } from "../../src/report/sheet-names";
import type { SheetSpec } from "../../src/report/sheet-spec";
import { block, closeWorkbook, openWorkbook } from "./open-workbook";
import type { TestWorkbook } from "./open-workbook";
import { sampleSheets } from "./sample-sheets";
import { visibleState } from "./visible-state";

let book: TestWorkbook;
beforeEach(async () => {
  // A step that a test makes fail is no fault of the host.
  book = await openWorkbook({ onFault: () => undefined });
  book.addSheet("Usage", [
    ["User", "Tokens"],
    ["user01", 5],
  ]);
});
afterEach(() => {
  jest.restoreAllMocks();
  closeWorkbook();
});

const USAGE = "'Usage'!A1";
const BLANK: Omit<SheetSpec, "name" | "kind"> = {
  cells: [],
  columnWidths: [],
  tables: [],
  charts: [],
  freeze: { rows: 0, columns: 0 },
  tabColor: null,
};
const write = (sheets: readonly SheetSpec[], options: Partial<WriteReportOptions> = {}): Promise<void> =>
  writeReport(sheets, { usage: USAGE, ...options });
const marks = async (): Promise<(readonly [string, string, string])[]> =>
  (await runInExcel(sheetInventory)).sheets.flatMap(({ name, mark }) =>
    mark === null ? [] : [[name, mark.kind, mark.state] as const],
  );
const usage = (): unknown =>
  (visibleState(book.store) as { name: string }[]).find(({ name }) => name === "Usage");

describe("a report in a workbook without one", () => {
  beforeEach(() => write(sampleSheets(1)));

  test("stands on new sheets behind the user's, marked as ours and complete", async () => {
    expect(book.names()).toEqual(["Sheet1", "Usage", "Flex Summary", "Flex Users"]);
    expect(await marks()).toEqual([
      ["Flex Summary", "summary", "complete"],
      ["Flex Users", "users", "complete"],
    ]);
  });

  test("has its values, formulas and number formats", () => {
    const { store } = book;
    expect(book.values("Flex Summary").slice(0, 5)).toEqual([
      ["Summary of run 1", "", ""],
      ["", "", ""],
      ["Trap", "Tokens", ""],
      ["Background", 10, ""],
      ["Expiry", 20, ""],
    ]);
    const summary = book.id("Flex Summary");
    expect(store.formulas(summary, block("B6"))).toEqual([["=COUNTA('Flex Users'!$A$3:$A$5)"]]);
    expect(store.numberFormats(summary, block("A4:B6"))).toEqual([
      ["General", "#,##0"],
      ["General", "#,##0"],
      ["General", "0.0"],
    ]);
    expect(store.numberFormats(book.id("Flex Users"), block("B3:B4"))).toEqual([
      ["yyyy-mm-dd"],
      ["yyyy-mm-dd"],
    ]);
  });

  test("keeps text that looks like something else as text", () => {
    expect(book.values("Flex Users").map(([user]) => user)).toEqual([
      "Users",
      "User",
      "=HYPERLINK(1)",
      "007",
      "@user",
    ]);
  });

  test("looks as specified", () => {
    const { store } = book;
    const summary = book.id("Flex Summary");
    expect(store.style(summary, block("A1"))).toMatchObject({ bold: true, size: 18, color: "#1D4E6B" });
    expect(store.style(summary, block("A3:B3"))).toMatchObject({
      fill: "#1D4E6B",
      horizontalAlignment: "Left",
      wrapText: true,
    });
    // 24 characters of 7 pixels and 5 pixels of padding.
    expect(store.size(summary, "column", 0)).toBe(173);
    expect(store.frozen(summary)).toEqual({ rows: 3, columns: 0 });
    expect(store.frozen(book.id("Flex Users"))).toEqual({ rows: 2, columns: 1 });
    expect(store.style(summary, block("C6"))).toMatchObject({ italic: true, indent: 1 });
    expect(store.sheets().map(({ gridlines }) => gridlines)).toEqual([true, true, false, true]);
    expect(store.sheets().map(({ tabColor }) => tabColor)).toEqual(["", "", "#1D4E6B", ""]);
  });

  test("has native tables, charts over their cells, and links", () => {
    const { store } = book;
    const summary = book.id("Flex Summary");
    expect(store.tables()).toMatchObject([
      { name: "FlexTraps", sheet: summary, rect: block("A3:B5"), style: "TableStyleLight1" },
      { name: "FlexUsers", sheet: book.id("Flex Users"), rect: block("A2:B5") },
    ]);
    expect(store.charts()).toMatchObject([
      {
        type: "ColumnClustered",
        title: "Tokens of run 1",
        source: { sheet: summary, rect: block("A3:B5") },
        legend: "Bottom",
        left: 0,
        top: 7 * 20,
        height: 10 * 20,
      },
    ]);
    expect(store.link(summary, 5, 0)).toMatchObject({ documentReference: "'Flex Users'!A1" });
  });

  test("is in front with its first cell selected", () => {
    expect(book.store.selection()).toEqual({ sheet: book.id("Flex Summary"), areas: [block("A1")] });
  });
});

describe("a second run", () => {
  test("replaces our sheets, wherever the user moved them and whatever they are called now", async () => {
    await write(sampleSheets(1));
    const summary = book.id("Flex Summary");
    book.store.updateSheet(summary, { name: "What Flex costs", position: 0 });
    book.store.write(summary, block("K50"), [[{ value: "scribble" }]]);
    await write(sampleSheets(2, { summary: "What Flex costs" }));
    expect(book.names()).toEqual(["What Flex costs", "Sheet1", "Usage", "Flex Users"]);
    expect(book.id("What Flex costs")).toBe(summary);
    expect(book.values("What Flex costs")[0]).toEqual(["Summary of run 2", "", ""]);
    expect(book.store.tables().map(({ name }) => name)).toEqual(["FlexTraps", "FlexUsers"]);
    expect(book.store.charts().map(({ title }) => title)).toEqual(["Tokens of run 2"]);
    expect(book.store.values(summary, block("K50"))).toEqual([[""]]);
  });

  test("looks exactly as a first one", async () => {
    await write(sampleSheets(2));
    const charts = book.store.charts().map(({ name }) => name);
    const fresh = JSON.stringify(visibleState(book.store)).replaceAll(/"(chart|name|id)":"[^"]*"/g, "");
    await write(sampleSheets(1));
    await write(sampleSheets(2));
    expect(JSON.stringify(visibleState(book.store)).replaceAll(/"(chart|name|id)":"[^"]*"/g, "")).toBe(fresh);
    expect(charts).toHaveLength(1);
  });

  test("leaves the user's sheets and charts alone", async () => {
    await write(sampleSheets(1));
    const before = usage();
    const [ours] = book.store.charts();
    book.store.addChart({ ...ours!, id: "{mine}", name: "My chart", title: "Mine" });
    await write(sampleSheets(2));
    expect(usage()).toEqual(before);
    expect(book.store.charts().map(({ title }) => title)).toEqual(["Mine", "Tokens of run 2"]);
  });

  test("repairs sheets that an interrupted run left incomplete", async () => {
    await write(sampleSheets(1));
    await runInExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Flex Users");
      sheet.customProperties.add("FlexLens.state", "incomplete");
      sheet.getRange().clear();
      await context.sync();
    });
    await write(sampleSheets(2));
    expect((await marks()).map(([, , state]) => state)).toEqual(["complete", "complete"]);
    expect(book.values("Flex Users")[0]).toEqual(["Users", ""]);
  });
});

describe("names that are taken", () => {
  test("a table of the user's keeps its name, ours gets a number", async () => {
    book.addTable("FlexUsers", "Usage", block("A1:B2"));
    await write(sampleSheets(1));
    expect(book.store.tables().map(({ name }) => name)).toEqual(["FlexUsers", "FlexTraps", "FlexUsers2"]);
    await write(sampleSheets(2));
    expect(book.store.tables().map(({ name }) => name)).toEqual(["FlexUsers", "FlexTraps", "FlexUsers2"]);
  });

  test("a sheet of the user's is never written on, even if it takes the name at the last moment", async () => {
    book.addSheet("Flex Users", [["mine"]]);
    const before = visibleState(book.store);
    await expect(write(sampleSheets(1))).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    expect(visibleState(book.store)).toEqual(before);
  });
});

describe("protection", () => {
  test("of one of our sheets is told before anything changes", async () => {
    await write(sampleSheets(1));
    book.store.updateSheet(book.id("Flex Users"), { protected: true });
    const before = visibleState(book.store);
    await expect(write(sampleSheets(2))).rejects.toThrow('The sheet "Flex Users" is protected. Unprotect it');
    expect(visibleState(book.store)).toEqual(before);
  });

  test("of the workbook's structure is told before anything changes", async () => {
    await runInExcel(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = visibleState(book.store);
    await expect(write(sampleSheets(1))).rejects.toThrow("structure of the workbook is protected");
    expect(visibleState(book.store)).toEqual(before);
  });

  test("of the structure does not matter where all sheets stand", async () => {
    const specs = (run: number): SheetSpec[] => {
      const [first, second] = sampleSheets(run);
      const others = SHEET_KINDS.filter((kind) => kind !== "summary" && kind !== "users");
      return [first!, second!, ...others.map((kind) => ({ ...BLANK, kind, name: SHEET_NAMES[kind] }))];
    };
    await write(specs(1));
    await runInExcel(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await write(specs(2));
    expect(book.values("Flex Summary")[0]?.[0]).toBe("Summary of run 2");
  });
});

/** Ways to fail, late in the work on the sheet Flex Users or at the very end. */
const FAILURES: [string, () => void][] = [
  ["when a table is added", () => failOnce("addTable", 2)],
  ["when cells are formatted", () => failOnce("setStyle", 8)],
  ["when a sheet is brought to the front", () => failOnce("activate", 1)],
];

/** Makes the nth call of a method of the store fail. */
function failOnce(method: "addTable" | "setStyle" | "activate", nth: number): void {
  const { store } = book;
  const original = store[method].bind(store) as (...args: unknown[]) => void;
  let calls = 0;
  const failing = (...args: unknown[]): void => {
    if (++calls === nth) throw new Error("The disk is full.");
    original(...args);
  };
  jest.spyOn(store, method).mockImplementation(failing);
}

describe("a run that fails", () => {
  test.each(FAILURES)("%s, takes its new sheets away", async (_, arrange) => {
    const before = visibleState(book.store);
    arrange();
    await expect(write(sampleSheets(1))).rejects.toThrow("The disk is full.");
    expect(visibleState(book.store)).toEqual(before);
  });

  test.each(FAILURES)("%s, puts overwritten sheets back as they were", async (_, arrange) => {
    await write(sampleSheets(1));
    book.store.setStyle(book.id("Flex Users"), block("C3"), { italic: true });
    book.store.write(book.id("Flex Users"), block("C3:C4"), [
      [{ formula: "=1+1" }],
      [{ value: "'=mine", numberFormat: "@" }],
    ]);
    book.store.settle();
    const before = visibleState(book.store);
    arrange();
    await expect(write(sampleSheets(2))).rejects.toThrow("The disk is full.");
    expect(visibleState(book.store)).toEqual(before);
  });

  test("and cannot put a sheet back either, leaves it marked and saying so, and the next run repairs it", async () => {
    await write(sampleSheets(1));
    const { store } = book;
    const addTable = jest.spyOn(store, "addTable").mockImplementation(() => {
      throw new Error("The disk is full.");
    });
    await expect(write(sampleSheets(2))).rejects.toThrow(
      /could not be put back as they were: Flex Summary\. They are marked Incomplete.* The disk is full\./,
    );
    expect(await marks()).toEqual([
      ["Flex Summary", "summary", "incomplete"],
      ["Flex Users", "users", "complete"],
    ]);
    expect(book.values("Flex Summary")[0]?.[0]).toMatch(/^Incomplete: .* analyze again to repair it\.$/);
    addTable.mockRestore();
    await write(sampleSheets(3));
    expect((await marks()).map(([, , state]) => state)).toEqual(["complete", "complete"]);
    expect(book.values("Flex Summary")[0]?.[0]).toBe("Summary of run 3");
  });
});

describe("a run that is canceled", () => {
  test.each([
    ["before the first sheet", 0],
    ["before the second sheet", 1],
  ])("%s, leaves the workbook as it was", async (_, at) => {
    await write(sampleSheets(1));
    const before = visibleState(book.store);
    const abort = new AbortController();
    const canceled = write(sampleSheets(2), {
      signal: abort.signal,
      onSheet: (__, index) => {
        if (index === at) abort.abort();
      },
    });
    await expect(canceled).rejects.toMatchObject({ name: "AbortError" });
    expect(visibleState(book.store)).toEqual(before);
  });

  test("on its first run, takes its new sheets away", async () => {
    const before = visibleState(book.store);
    const abort = new AbortController();
    const onSheet = (_: string, index: number): void => {
      if (index === 1) abort.abort();
    };
    await expect(write(sampleSheets(1), { signal: abort.signal, onSheet })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(visibleState(book.store)).toEqual(before);
  });
});

test("progress names each sheet before it is written", async () => {
  const told: unknown[] = [];
  await write(sampleSheets(1), { onSheet: (...progress) => told.push(progress) });
  expect(told).toEqual([
    ["Flex Summary", 0, 2],
    ["Flex Users", 1, 2],
  ]);
});

test("while a cell is edited a run waits, and goes on when the edit ends", async () => {
  book.store.setEditing(true);
  const writing = write(sampleSheets(1));
  const first = await Promise.race([
    writing.then(() => "written"),
    new Promise((resolve) => setTimeout(() => resolve("waiting"), 200)),
  ]);
  expect(first).toBe("waiting");
  expect(book.names()).toEqual(["Sheet1", "Usage"]);
  book.store.setEditing(false);
  await writing;
  expect(book.names()).toContain("Flex Summary");
});

test("6 MB of text are written in requests that Excel accepts", async () => {
  const [, users] = sampleSheets(1);
  const row = (i: number) => [
    { value: `user${i} ${"x".repeat(1_500)}` },
    { value: i, numberFormat: "#,##0" },
  ];
  const long: SheetSpec = {
    ...users!,
    cells: [...users!.cells.slice(0, 2), ...Array.from({ length: 4_000 }, (_, i) => row(i))],
    tables: [{ ...users!.tables[0]!, range: { row: 1, column: 0, rows: 4_001, columns: 2 } }],
  };
  await write([sampleSheets(1)[0]!, long]);
  const values = book.values("Flex Users");
  expect(values).toHaveLength(4_002);
  expect(values[4_001]).toEqual([`user3999 ${"x".repeat(1_500)}`, 3_999]);
});
