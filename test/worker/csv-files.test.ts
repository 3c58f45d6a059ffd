import { digestOf } from "../../src/flex/analysis-digest";
import { rmSync } from "node:fs";
import path from "node:path";
import { analyzeAndAdvise } from "../../src/flex/advice/advise";
import { serialOf } from "../../src/flex/dates";
import { parseCsv } from "../../src/intake/csv";
import { prepareInput } from "../../src/intake/prepare-input";
import { report } from "../../src/report/report";
import { SHEET_NAMES } from "../../src/report/sheet-names";
import { analysisClient, type AnalysisClient } from "../../src/worker/analysis-client";
import type { AnalysisProgress } from "../../src/worker/protocol";
import { bundleAnalysisWorker, ThreadWorker } from "./thread-worker";

const HEADER = "Day used,Email,Product,Tokens used";
const row = (day: number): string =>
  `2025-03-${String(day).padStart(2, "0")},user0${day % 7}@example.com,Revit,8`;
const days = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => row(from + i));
const fileOf = (name: string, rows: readonly string[]) => ({
  source: new Blob([[HEADER, ...rows].join("\n")]),
  file: name,
});

describe("CSV files on a thread of its own", () => {
  let bundle: string;
  let client: AnalysisClient;
  beforeAll(() => {
    bundle = bundleAnalysisWorker();
  });
  afterAll(() => rmSync(path.dirname(bundle), { recursive: true }));
  beforeEach(() => {
    client = analysisClient(() => new ThreadWorker(bundle));
  });
  afterEach(() => client.dispose());

  test("are recognized", async () => {
    const { source, file } = fileOf("march.csv", days(1, 9));
    expect(await client.recognizeFile(source, { file })).toMatchObject({
      shape: "daily export",
      headerRow: 1,
    });
  });

  test("give what the same rows give as cells", async () => {
    const tables = {
      lots: [
        ["Purchased", "Tokens"],
        [serialOf(2025, 1, 1), 500],
      ],
    };
    const { analysis, sheets, shape } = await client.analyzeFiles(
      [fileOf("march.csv", days(1, 31))],
      tables,
      SHEET_NAMES,
    );
    const usage = parseCsv([HEADER, ...days(1, 31)].join("\n"));
    const expected = analyzeAndAdvise(prepareInput({ ...tables, usage }));
    expect(analysis).toEqual(digestOf(expected));
    expect(sheets).toEqual(report(expected));
    expect(shape).toBe("daily export");
  });

  test("that overlap count their common rows once, and the issues name the file", async () => {
    const files = [
      fileOf("march.csv", days(1, 20)),
      fileOf("april.csv", [...days(16, 31), "tomorrow,x,Revit,8"]),
    ];
    const { analysis, sheets } = await client.analyzeFiles(files, {}, SHEET_NAMES);
    expect(analysis.rows).toEqual({ read: 37, used: 31, setAside: 6 });
    expect(analysis.totals.tokens).toBe(31 * 8);
    expect(analysis.issues).toBe(6);
    const { cells } = sheets.find(({ name }) => name === SHEET_NAMES.issues)!;
    const listed = cells
      .map((row) => row.slice(0, 4).map((cell) => cell?.value))
      .filter(([, severity, file]) => severity === "Blocks row" && file === "april.csv");
    // A line a code with their number, then a line a row.
    expect(listed).toEqual([
      ["intake.duplicateRow", "Blocks row", "april.csv", 5],
      ["intake.badDate", "Blocks row", "april.csv", 1],
      ...[2, 3, 4, 5, 6].map((row) => ["intake.duplicateRow", "Blocks row", "april.csv", row]),
      ["intake.badDate", "Blocks row", "april.csv", 18],
    ]);
  });

  test("tell how much is read, and then what is done", async () => {
    const told: AnalysisProgress[] = [];
    await client.analyzeFiles([fileOf("march.csv", days(1, 31))], {}, SHEET_NAMES, {
      onProgress: (progress) => told.push(progress),
    });
    expect(told[0]).toEqual({ step: 1, steps: 3, doing: "reading the files", done: 0, rows: 0 });
    expect(told).toContainEqual({ step: 1, steps: 3, doing: "reading the files", done: 1, rows: 32 });
    expect(told.slice(-2)).toEqual([
      { step: 2, steps: 3, doing: "measuring the traps" },
      { step: 3, steps: 3, doing: "composing the sheets" },
    ]);
  });

  test("that cannot be read are named, with the cure", async () => {
    const wrong = { source: new Blob(["PK\u0003\u0004 workbook"]), file: "book.xlsx" };
    await expect(client.recognizeFile(wrong.source, wrong)).rejects.toThrow("This is an Excel workbook");
    const run = client.analyzeFiles([fileOf("march.csv", days(1, 2)), wrong], {}, SHEET_NAMES);
    await expect(run).rejects.toThrow(
      "book.xlsx: This is an Excel workbook, not a CSV file. Open it in Excel",
    );
  });

  test("are read no further when that is canceled", async () => {
    const abort = new AbortController();
    const rows = Array.from({ length: 400_000 }, (_, i) => row((i % 28) + 1));
    const run = client.analyzeFiles([fileOf("large.csv", rows)], {}, SHEET_NAMES, {
      signal: abort.signal,
      onProgress: ({ rows: read = 0 }) => read > 0 && abort.abort(),
    });
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
  });
});
