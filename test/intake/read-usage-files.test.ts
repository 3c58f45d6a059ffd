import { ARTICLE_RATES, rateCard } from "../../src/flex/rate-card";
import { ARTICLE_TERMS } from "../../src/flex/terms";
import { IntakeError } from "../../src/intake/intake-error";
import { readUsageFiles } from "../../src/intake/read-usage-files";
import type { UsageFile } from "../../src/intake/read-usage-files";
import { streamCsv } from "../../src/intake/stream-csv";

const OPTIONS = { terms: ARTICLE_TERMS, rates: rateCard(ARTICLE_RATES) };
const HEADER = "Date,User,Product,Tokens\n";

/** A file of a number of rows, one user each. */
function file(name: string, rows: number, first = 0): UsageFile {
  const lines = Array.from(
    { length: rows },
    (_, row) => `2025-03-10,user${first + row}@example.com,Revit,8\n`,
  );
  return { file: name, source: new Blob([HEADER, ...lines]) };
}

describe("usage from several files", () => {
  test("is one usage, overlaps counted once, and progress goes on to the end", async () => {
    const progress: [done: number, rows: number][] = [];
    const reading = await readUsageFiles([file("a.csv", 30_000), file("b.csv", 30_000, 20_000)], {
      ...OPTIONS,
      onProgress: (done, rows) => progress.push([done, rows]),
    });
    expect(reading.rows).toEqual({ read: 60_000, used: 50_000, setAside: 10_000 });
    expect(reading.recognitions.map(({ headerRow }) => headerRow)).toEqual([1, 1]);
    const shares = progress.map(([done]) => done);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(progress.length).toBeGreaterThan(4);
    expect(progress.at(-1)![1]).toBeGreaterThanOrEqual(60_002);
  });

  test("is given up when the user cancels, with the signal's reason", async () => {
    const control = new AbortController();
    const reading = readUsageFiles([file("a.csv", 60_000)], {
      ...OPTIONS,
      onProgress: () => control.abort(new Error("enough")),
      signal: control.signal,
    });
    await expect(reading).rejects.toThrow("enough");
  });

  test("is the same where one file leaves blank what another writes as 0", async () => {
    const header = "Date,User,Product,Tokens,Minutes\n";
    const files = ["", "0"].map((tokens, index) => ({
      file: `${index}.csv`,
      source: new Blob([header, `2025-03-10,ann,Revit,${tokens},20\n2025-03-10,ann,Revit,8,5\n`]),
    }));
    const { rows, usage } = await readUsageFiles(files, OPTIONS);
    expect(rows).toEqual({ read: 4, used: 2, setAside: 2 });
    expect([...usage.minutes!]).toEqual([20, 5]);
  });

  test("adds no Collection to its products, though another file has these", async () => {
    const collection = "2025-03-10,ann,AEC Collection,13\n2025-03-11,ann,AEC Collection,8\n";
    const products = "2025-03-10,ann,AutoCAD,5\n2025-03-10,ann,Revit,8\n2025-03-11,ann,Revit,0\n";
    const [a, b] = [collection, products].map((lines) => new Blob([HEADER, lines]));
    for (const sources of [
      [a!, b!],
      [b!, a!],
    ]) {
      const files = sources.map((source, index) => ({ file: `${index}.csv`, source }));
      const { usage, rows, issues } = await readUsageFiles(files, OPTIONS);
      expect(rows).toEqual({ read: 5, used: 4, setAside: 1 });
      expect([...usage.tokens!].sort()).toEqual([0, 5, 8, 8]);
      const blocked = issues.filter(({ severity }) => severity === "blocks");
      expect(blocked).toMatchObject([{ code: "intake.parentOfProducts", row: 2, value: "AEC Collection" }]);
    }
  });

  test.each<[description: string, content: string, sentence: RegExp]>([
    ["no usage", "a,b\n1,2\n", /^b\.csv: No usage data was recognized/],
    ["a quote that does not end", `${HEADER}"2025-03-10,ann,Revit,8\n`, /^b\.csv: .*row 2/],
    ["dates in both orders", `${HEADER}03/04/2025,ann,Revit,8\n`, /^b\.csv: The dates in column Date/],
    ["a workbook", "PK\u0003\u0004", /^b\.csv: This is an Excel workbook/],
  ])("names the file of %s", async (_, content, sentence) => {
    const files = [file("a.csv", 1), { file: "b.csv", source: new Blob([content]) }];
    const reading = readUsageFiles(files, OPTIONS);
    await expect(reading).rejects.toThrow(IntakeError);
    await expect(reading).rejects.toThrow(sentence);
  });
});

test("rows of a large file are handed over piece by piece, quoted line breaks in one of them", async () => {
  const line = '"a\r\nb",1\r\n';
  const pages: number[] = [];
  await streamCsv(new Blob([line.repeat(20_000)]), {
    pieceBytes: 50_001,
    onRows: (rows) => {
      pages.push(rows.length);
      expect(rows.every((row) => row[0] === "a\r\nb" || row.join("") === "")).toBe(true);
    },
  });
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.reduce((sum, rows) => sum + rows, 0)).toBeGreaterThanOrEqual(20_000);
});
