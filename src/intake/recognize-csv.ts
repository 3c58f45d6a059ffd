import type { Grid } from "./grid";
import { openOrders, withFurtherRows } from "./open-orders";
import type { InputFile, Recognition } from "./recognition";
import { recognize } from "./recognize";
import { streamCsv } from "./stream-csv";
import type { ByteSource, StreamCsvOptions } from "./stream-csv";

/** Rows by which a file is recognized: room for a header far down, and for dates that show their order. */
const HEAD_ROWS = 1_000;

/**
 * Recognizes a CSV file from its first rows. Where these leave the order of day and month open, the file is read on
 * until a date decides it.
 *
 * @param source the file
 * @param file what its cells do not tell, and the user's corrections
 * @throws (rejects) IntakeError where the file is no CSV file; the signal's reason
 */
export async function recognizeCsv(
  source: ByteSource,
  file: InputFile = {},
  options: Pick<StreamCsvOptions, "signal" | "pieceBytes"> = {},
): Promise<Recognition> {
  const { signal } = options;
  const enough = new AbortController();
  const head = new CsvHead(file);
  const stop = (): void => enough.abort(signal?.reason);
  signal?.addEventListener("abort", stop);
  try {
    await streamCsv(source, {
      ...options,
      signal: enough.signal,
      onRows: (rows) => {
        head.add(rows);
        if (head.isEnough) enough.abort();
      },
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (!enough.signal.aborted) throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
  return head.recognition();
}

/** The first rows, and what later ones decide. */
class CsvHead {
  private rows: Grid = [];
  private found: Recognition | null = null;

  constructor(private readonly file: InputFile) {}

  /** Whether further rows would not change what is recognized. */
  get isEnough(): boolean {
    return this.found !== null && openOrders(this.found).length === 0;
  }

  add(rows: Grid): void {
    if (this.found === null) {
      this.rows = [...this.rows, ...rows.slice(0, HEAD_ROWS)];
      if (this.rows.length >= HEAD_ROWS) this.found = recognize(this.rows, this.file);
    }
    if (this.found === null || this.isEnough) return;
    this.found = withFurtherRows(this.found, this.headerRows(this.found), rows, this.file);
  }

  recognition(): Recognition {
    return this.found ?? recognize(this.rows, this.file);
  }

  private headerRows({ headerRow }: Recognition): Grid {
    return this.rows.slice(0, headerRow ?? 0);
  }
}
