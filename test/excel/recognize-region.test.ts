import { runInExcel } from "../../src/excel/excel-run";
import { recognizeRegion } from "../../src/excel/recognize-region";
import type { RecognizedRegion } from "../../src/excel/recognize-region";
import { rememberCorrections } from "../../src/excel/remembered-corrections";
import { selectedUsage } from "../../src/excel/selected-usage";
import { serialOf } from "../../src/flex/dates";
import { block, closeWorkbook, openWorkbook } from "./open-workbook";
import type { Row, TestWorkbook } from "./open-workbook";

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});
afterEach(closeWorkbook);

const recognized = (sheet: string, cell = "A3"): Promise<RecognizedRegion> => {
  book.select(sheet, block(cell));
  return runInExcel(async (context) => recognizeRegion(context, await selectedUsage(context)));
};

const HEADER = ["Day used", "Email", "Product", "Tokens used"];
const rowOf = (date: string): Row => [date, "user01@example.com", "Revit", 8];
/** Days and months that can be swapped. */
const openRows = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => rowOf(`0${(i % 9) + 1}/0${(i % 7) + 1}/2025`));

describe("before it is read, usage is recognized", () => {
  test("with its header row, the role of each column and the order of its dates", async () => {
    book.addSheet("Usage", [
      ["Export of spring"],
      [],
      [...HEADER, "Remark"],
      rowOf("13/03/2025"),
      rowOf("14/03/2025"),
    ]);
    const { recognition, file, key } = await recognized("Usage", "B4");
    expect(recognition).toMatchObject({ shape: "daily export", headerRow: 3, missing: [] });
    expect(recognition.columns.map(({ header, role }) => [header, role])).toEqual([
      ["Day used", "date"],
      ["Email", "email"],
      ["Product", "product"],
      ["Tokens used", "tokens"],
      ["Remark", null],
    ]);
    expect(recognition.dateOrder).toMatchObject({ order: "dmy", example: "13/03/2025" });
    expect(file).toEqual({ firstRow: 3, date1904: false, corrections: {} });
    expect(key).toEqual({ signature: "dayused|email|product|tokensused|remark", place: "'Usage'!A3:E5" });
  });

  test("from dates far below the head, where the first thousands leave their order open", async () => {
    book.addSheet("Usage", [HEADER, ...openRows(3_000), rowOf("03/25/2025"), ...openRows(5)]);
    const { recognition } = await recognized("Usage");
    expect(recognition.dateOrder).toMatchObject({ column: "Day used", order: "mdy", example: "03/25/2025" });
  });

  test("each column of dates by itself", async () => {
    const rows = openRows(2_000).map((row) => [row[0]!, row[0]!, ...row.slice(1)]);
    rows[1_500]![1] = "25/03/2025";
    book.addSheet("Usage", [["Start", "End", "Email", "Product", "Tokens"], ...rows]);
    const { recognition } = await recognized("Usage");
    expect(recognition.dateOrders.map(({ column, order }) => [column, order])).toEqual([
      ["Start", "ambiguous"],
      ["End", "dmy"],
    ]);
    expect(recognition.dateOrder).toMatchObject({ column: "Start", order: "ambiguous" });
  });

  test("as ambiguous where no row decides", async () => {
    book.addSheet("Usage", [HEADER, ...openRows(3_000)]);
    expect((await recognized("Usage")).recognition.dateOrder).toMatchObject({ order: "ambiguous" });
  });

  test("with what the user said before, wherever the headers are the same", async () => {
    book.addSheet("March", [HEADER, ...openRows(5)]);
    book.addSheet("April", [["Export of April"], [], HEADER, ...openRows(9)]);
    const { key } = await recognized("March");
    await runInExcel((context) =>
      rememberCorrections(context, key, { dateOrder: "mdy", roles: { "Tokens used": "minutes" } }),
    );
    const april = await recognized("April");
    expect(april.recognition).toMatchObject({ shape: "session log", dateOrder: { order: "mdy" } });
    expect(april.file.corrections).toEqual({ dateOrder: "mdy", roles: { "Tokens used": "minutes" } });
    expect(april.key.signature).toBe(key.signature);
  });

  test("with what the dates show against the order that was chosen", async () => {
    book.addSheet("Usage", [HEADER, ...openRows(2), rowOf("03/25/2025")]);
    const { key, contradiction } = await recognized("Usage");
    expect(contradiction).toBeNull();
    const choose = (dateOrder: "dmy" | "mdy") =>
      runInExcel((context) => rememberCorrections(context, key, { dateOrder }));
    await choose("mdy");
    expect((await recognized("Usage")).contradiction).toBeNull();
    await choose("dmy");
    const { recognition, contradiction: shown } = await recognized("Usage");
    expect(recognition.dateOrder).toMatchObject({ order: "dmy" });
    expect(shown).toMatchObject({ column: "Day used", order: "mdy", example: "03/25/2025" });
  });

  test("as not enough, with what is missing and the likeliest header, which the user can correct", async () => {
    const cells: Row[] = [
      ["Wann", "Wer", "Product", "Tokens"],
      [serialOf(2025, 3, 3), "user01", "Revit", 8],
    ];
    book.addSheet("Usage", cells);
    const { recognition, key } = await recognized("Usage", "A1");
    expect(recognition).toMatchObject({ shape: null, headerRow: 1, missing: ["date", "user"] });
    await runInExcel((context) =>
      rememberCorrections(context, key, { roles: { Wann: "date", Wer: "userName" } }),
    );
    expect((await recognized("Usage", "A1")).recognition).toMatchObject({
      shape: "daily export",
      missing: [],
    });
  });

  test("in a workbook that counts from 1904", async () => {
    closeWorkbook();
    book = await openWorkbook({ dateSystem: 1904 });
    book.addSheet("Usage", [HEADER, ...openRows(3)]);
    expect((await recognized("Usage")).file.date1904).toBe(true);
  });
});

describe("the period of a usage report", () => {
  const REPORT: Row[] = [
    ["Email", "Product", "Days used", "Tokens used"],
    ["user01@example.com", "Revit", 3, 24],
    ["user02@example.com", "AutoCAD", 2, 10],
  ];
  const FILTERS: Row[] = [["Filters"], ["Date range", "2025-03-01 to 2025-03-31"]];
  const MARCH = { from: serialOf(2025, 3, 1), to: serialOf(2025, 3, 31), days: 31 };

  test("is read from a small sheet with filters beside it", async () => {
    book.addSheet("Filters", FILTERS);
    book.addSheet("Report", REPORT);
    const { recognition, file } = await recognized("Report");
    expect(recognition.period).toEqual(MARCH);
    expect(file.filters).toEqual([
      ["Filters", ""],
      ["Date range", "2025-03-01 to 2025-03-31"],
    ]);
  });

  test("is not read from a sheet with data of its own, or from a table", async () => {
    book.addSheet("Long", [...Array.from({ length: 80 }, (): Row => ["x"]), ...FILTERS]);
    book.addSheet("Table", FILTERS);
    book.addTable("Campaigns", "Table", block("A1:B2"));
    book.addSheet("Report", REPORT);
    expect((await recognized("Report")).recognition.period).toBeNull();
  });

  test("is the one that the user gave for this very range", async () => {
    book.addSheet("Report", REPORT);
    const { key } = await recognized("Report");
    await runInExcel((context) =>
      rememberCorrections(context, key, { period: { from: MARCH.from, to: MARCH.to } }),
    );
    expect((await recognized("Report")).recognition.period).toEqual(MARCH);
    book.store.write(book.id("Report"), block("A4:D4"), [
      ["user03@example.com", "Revit", 1, 8].map((value) => ({ value })),
    ]);
    expect((await recognized("Report")).recognition.period).toBeNull();
  });
});
