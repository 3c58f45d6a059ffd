import { IntakeError } from "../../src/intake/intake-error";
import { recognizeCsv } from "../../src/intake/recognize-csv";
import type { ByteSource } from "../../src/intake/stream-csv";

const HEADER = "Day used,Email,Product,Tokens used";
const row = (date: string): string => `${date},user01@example.com,Revit,8`;
/** Days and months that can be swapped. */
const open = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => row(`0${(i % 9) + 1}/04/2025`));

/** A file, and how many times each of its bytes was read. */
function fileOf(lines: readonly string[]): ByteSource & { reads: number } {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const file = {
    size: bytes.length,
    reads: 0,
    slice: (start: number, end: number) => ({
      arrayBuffer: () => {
        file.reads += (end - start) / bytes.length;
        return Promise.resolve(bytes.slice(start, end).buffer);
      },
    }),
  };
  return file;
}

const PIECES = { pieceBytes: 4_096 };

describe("a CSV file is recognized", () => {
  test("from its first rows, the rest is left unread", async () => {
    const file = fileOf(["Export of spring", "", HEADER, row("13/04/2025"), ...open(20_000)]);
    const recognition = await recognizeCsv(file, { file: "spring.csv" }, PIECES);
    expect(recognition).toMatchObject({ shape: "daily export", headerRow: 3, dateOrder: { order: "dmy" } });
    // Once to tell its encoding, and then its beginning.
    expect(file.reads).toBeLessThan(1.2);
  });

  test("from a date at its end, where all others leave the order open", async () => {
    const recognition = await recognizeCsv(fileOf([HEADER, ...open(5_000), row("04/13/2025")]), {}, PIECES);
    expect(recognition.dateOrder).toMatchObject({ order: "mdy", example: "04/13/2025" });
  });

  test("as ambiguous where none decides, and as chosen where the user says", async () => {
    const file = fileOf([HEADER, ...open(5_000)]);
    expect((await recognizeCsv(file, {}, PIECES)).dateOrder).toMatchObject({ order: "ambiguous" });
    const chosen = await recognizeCsv(file, { corrections: { dateOrder: "dmy" } }, PIECES);
    expect(chosen.dateOrder).toMatchObject({ order: "dmy" });
  });

  test.each<[what: string, lines: string[], shape: string | null, missing: number]>([
    ["a few rows", [HEADER, row("2025-04-01")], "daily export", 0],
    ["a header alone", [HEADER], "daily export", 0],
    ["something else", ["Name,Phone", "Ann,123"], null, 4],
    ["nothing", [], null, 4],
  ])("that holds %s", async (_, lines, shape, missing) => {
    const recognition = await recognizeCsv(fileOf(lines), {}, PIECES);
    expect([recognition.shape, recognition.missing.length]).toEqual([shape, missing]);
  });

  test("not, where it is no CSV file", async () => {
    await expect(recognizeCsv(fileOf(["PK\u0003\u0004"]))).rejects.toBeInstanceOf(IntakeError);
    await expect(recognizeCsv(fileOf(["\u0001\u0000\u0002\u0003\u0004"]))).rejects.toThrow(/no text file/);
  });

  test("not, where it was moved or changed since it was chosen", async () => {
    const gone = {
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error("NotReadableError")) }),
    };
    await expect(recognizeCsv(gone)).rejects.toThrow("Remove it and choose it again.");
  });

  test("no further when it is canceled", async () => {
    const abort = new AbortController();
    const file = fileOf([HEADER, ...open(50_000)]);
    const recognized = recognizeCsv(file, {}, { ...PIECES, signal: abort.signal });
    abort.abort();
    await expect(recognized).rejects.toMatchObject({ name: "AbortError" });
    expect(file.reads).toBeLessThan(0.5);
  });
});
