import type { AnalysisInput } from "../flex/analyze";
import type { RawTables } from "../intake/prepare-input";
import type { UsageFile } from "../intake/read-usage-files";
import type { InputFile, Recognition } from "../intake/recognition";
import type { Origins } from "../report/origins";
import type { SheetNames } from "../report/sheet-names";
import { JobQueue, type JobOptions, type WorkerHandle } from "./job-queue";
import { packInput } from "./packed-input";
import type { AnalysisResult, FilesReading, FilesResult } from "./protocol";

export interface AnalyzeOptions extends JobOptions {
  /** Where the inputs stand in the workbook, for links to their cells. */
  readonly origins?: Origins;
}

/** The analysis on a thread of its own. */
export interface AnalysisClient {
  /**
   * Analyzes and composes the sheets.
   *
   * @param input given up: the usage columns are transferred to the worker and are empty afterwards
   * @param names of the sheets
   * @returns a promise; rejects with the reason of `options.signal` or with the worker's message
   */
  analyze(input: AnalysisInput, names: SheetNames, options?: AnalyzeOptions): Promise<AnalysisResult>;
  /**
   * Recognizes a CSV file from its first rows, reading on only where the order of its dates is open.
   *
   * @param source a `Blob`, such as a file that the user chose
   */
  recognizeFile(source: Blob, file: InputFile, options?: JobOptions): Promise<Recognition>;
  /**
   * Reads CSV files with usage: the rows that an analysis would use.
   *
   * @param files their sources are each a `Blob`
   * @param tables what usage is judged by
   */
  readFiles(files: readonly UsageFile[], tables: RawTables, options?: JobOptions): Promise<FilesReading>;
  /**
   * Reads CSV files with usage, analyzes them and composes the sheets.
   *
   * @param files their sources are each a `Blob`
   * @param tables what usage is judged by
   */
  analyzeFiles(
    files: readonly UsageFile[],
    tables: RawTables,
    names: SheetNames,
    options?: AnalyzeOptions,
  ): Promise<FilesResult>;
  /** Ends the worker; whatever is still asked rejects. */
  dispose(): void;
}

/**
 * A client of the analysis worker.
 *
 * Jobs run one at a time. Cancelling the running one ends its worker, and the next job gets a new one.
 *
 * @param createWorker makes a worker of `analysis-worker.ts`; called when there is something to do
 * @example
 * const client = analysisClient(() => new Worker(new URL("../worker/analysis-worker.ts", import.meta.url)));
 * const { sheets } = await client.analyze(input, SHEET_NAMES);
 */
export function analysisClient(createWorker: () => WorkerHandle): AnalysisClient {
  const queue = new JobQueue(createWorker);
  return {
    analyze: (input, names, options) =>
      queue.run({ kind: "analyze", input: packInput(input), names, origins: options?.origins }, options),
    recognizeFile: (source, file, options) => queue.run({ kind: "recognize-file", source, file }, options),
    readFiles: (files, tables, options) => queue.run({ kind: "read-files", files, tables }, options),
    analyzeFiles: (files, tables, names, options) =>
      queue.run({ kind: "analyze-files", files, tables, names, origins: options?.origins }, options),
    dispose: () => queue.dispose(),
  };
}
