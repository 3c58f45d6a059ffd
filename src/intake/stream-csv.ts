import { Parser } from "papaparse";
import type { ParseResult } from "papaparse";
import { csvDialect, DIALECT_LETTERS } from "./csv";
import type { CsvDialect } from "./csv";
import { encodingByStart, letterDecoder, SAMPLED_BYTES } from "./decode-text";
import type { Encoding } from "./decode-text";
import type { Grid } from "./grid";
import { IntakeError } from "./intake-error";

/** Bytes that can be read piece by piece; a browser's `File` and any `Blob` are such. */
export interface ByteSource {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export interface StreamCsvOptions {
  /** Takes the next rows, all cells as text, in the order of the file. */
  readonly onRows: (rows: Grid) => void;
  /** Told after each piece: share of the file that is read, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Aborting it ends the reading before the next piece; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
  /** Bytes of a piece; 1 MB where absent. */
  readonly pieceBytes?: number;
}

const PIECE_BYTES = 1 << 20;
/** A row longer than this is a quote that was never closed. */
const LONGEST_ROW = 1 << 24;

/**
 * Reads a CSV file piece by piece, as `parseCsv` reads one that is in memory, without holding more than a piece of it.
 *
 * @throws (rejects) IntakeError where a quoted field does not end, for an Excel workbook, or for a file that is no text; the signal's reason
 */
export async function streamCsv(source: ByteSource, options: StreamCsvOptions): Promise<void> {
  const { onRows, onProgress, signal } = options;
  const decoder = letterDecoder(await encodingOf(source, options));
  const rows = new RowCutter(onRows);
  for await (const piece of pieces(source, options)) {
    rows.add(decoder.decode(piece.bytes, { stream: true }));
    onProgress?.(piece.end / source.size);
    signal?.throwIfAborted();
  }
  rows.add(decoder.decode());
  rows.finish();
  onProgress?.(1);
}

/** UTF-8 that is not valid is Windows-1252; that shows only at the first wrong byte, so all of the file is looked at. */
async function encodingOf(source: ByteSource, options: StreamCsvOptions): Promise<Encoding> {
  const start = await bytesOf(source, 0, SAMPLED_BYTES);
  const encoding = encodingByStart(start);
  if (encoding !== null) return encoding;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const { bytes } of pieces(source, options)) {
    try {
      decoder.decode(bytes, { stream: true });
    } catch {
      return "windows-1252";
    }
  }
  try {
    decoder.decode();
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

async function* pieces(source: ByteSource, { signal, pieceBytes = PIECE_BYTES }: StreamCsvOptions) {
  for (let start = 0; start < source.size; start += pieceBytes) {
    signal?.throwIfAborted();
    const end = Math.min(start + pieceBytes, source.size);
    yield { bytes: await bytesOf(source, start, end), end };
  }
}

/** @throws (rejects) IntakeError for a file that was moved or changed since it was chosen: browsers refuse to read it */
async function bytesOf(source: ByteSource, start: number, end: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await source.slice(start, end).arrayBuffer());
  } catch {
    throw new IntakeError("csv.gone");
  }
}

/** Cuts text that arrives in pieces into rows; what follows the last whole row waits for the next piece. */
class RowCutter {
  private rest = "";
  private dialect: CsvDialect | null = null;
  private rows = 0;

  constructor(private readonly onRows: (rows: Grid) => void) {}

  add(text: string): void {
    this.rest += text;
    if (this.dialect === null && this.rest.length < DIALECT_LETTERS) return;
    this.cut(false);
    if (this.rest.length > LONGEST_ROW) throw new IntakeError("csv.quotes", { row: this.rows + 1 });
  }

  finish(): void {
    if (this.rest !== "") this.cut(true);
  }

  private cut(isEnd: boolean): void {
    this.dialect ??= csvDialect(this.rest);
    const { delimiter, newline, hasSeparatorLine } = this.dialect;
    const parser = new Parser({ delimiter, newline });
    const { data, errors, meta } = parser.parse(this.rest, 0, !isEnd) as ParseResult<string[]>;
    const quoting = errors.find((error) => error.type === "Quotes");
    if (quoting) throw new IntakeError("csv.quotes", { row: this.rows + (quoting.row ?? 0) + 1 });
    if (hasSeparatorLine && this.rows === 0 && data.length > 0) data[0] = [""];
    this.rows += data.length;
    this.rest = isEnd ? "" : this.rest.slice(meta.cursor);
    if (data.length > 0) this.onRows(data);
  }
}
