import { namingFile } from "./intake-error";
import type { InputFile } from "./recognition";
import { usageReader } from "./read-usage";
import type { ReadUsageOptions, UsageReading } from "./read-usage";
import { streamCsv } from "./stream-csv";
import type { ByteSource } from "./stream-csv";

/** A CSV file with usage. */
export interface UsageFile extends InputFile {
  readonly source: ByteSource;
}

export interface ReadUsageFilesOptions extends Pick<ReadUsageOptions, "terms" | "rates"> {
  /** Told after each piece: share of all files that is read, 0 to 1, and the rows so far. */
  readonly onProgress?: (done: number, rows: number) => void;
  /** Aborting it ends the reading; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads usage from CSV files, piece by piece. Rows that exports which overlap have in common count once.
 *
 * @param files at least one, each with a name where there are several
 * @throws (rejects) IntakeError as `usageReader` does, named after its file; the signal's reason
 */
export async function readUsageFiles(
  files: readonly UsageFile[],
  { terms, rates, onProgress, signal }: ReadUsageFilesOptions,
): Promise<UsageReading> {
  const reader = usageReader({ terms, rates });
  const size = files.reduce((sum, { source }) => sum + source.size, 0);
  let before = 0;
  let rows = 0;
  for (const { source, ...file } of files) {
    reader.begin(file);
    await streamCsv(source, {
      onRows: (page) => {
        rows += page.length;
        reader.add(page);
      },
      onProgress: (done) => onProgress?.(size === 0 ? 1 : (before + done * source.size) / size, rows),
      signal,
    }).catch((error: unknown) => {
      // Named after the file, as what the reader itself finds.
      namingFile(file.file, () => {
        throw error;
      });
    });
    before += source.size;
  }
  return reader.finish();
}
