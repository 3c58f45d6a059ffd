import type { RawTables } from "../intake/prepare-input";
import type { UsageFile } from "../intake/read-usage-files";
import type { UsageShape } from "../intake/recognition";
import type { AnalysisDigest } from "../flex/analysis-digest";
import type { Origins } from "../report/origins";
import type { SheetNames } from "../report/sheet-names";
import type { SheetSpec } from "../report/sheet-spec";
import type { AnalysisRun, AnalyzeSelectionOptions } from "./analyze-selection";
import { countsFrom1904, sheetIn1904 } from "./date-system";
import { runInExcel } from "./excel-run";
import { inputTables } from "./input-tables";
import { requireWritable, resolveSheetNames } from "./resolve-sheet-names";
import { sheetInventory } from "./sheet-inventory";
import { writeReport } from "./write-report";

/** Reads and analyzes files, perhaps on another thread. */
export interface FilesRunner {
  /**
   * @param files their names are those that issues carry
   * @param tables what usage is judged by
   * @param names names of the sheets
   */
  analyzeFiles(
    files: readonly UsageFile[],
    tables: RawTables,
    names: SheetNames,
    options: {
      /** Where the tables stand, for links to their cells. */
      readonly origins: Origins;
      /** Called when `step` of `steps`, counted from 1, begins or goes on; `rows` where it reads. */
      readonly onProgress?: (progress: {
        readonly step: number;
        readonly steps: number;
        readonly done?: number;
        readonly rows?: number;
      }) => void;
      readonly signal?: AbortSignal;
    },
  ): Promise<{
    readonly analysis: AnalysisDigest;
    readonly sheets: readonly SheetSpec[];
    readonly shape: UsageShape;
  }>;
}

export interface AnalyzeFilesOptions extends Pick<AnalyzeSelectionOptions, "onProgress" | "signal"> {
  readonly runner: FilesRunner;
}

/**
 * Reads usage from CSV files, judges it by the workbook's terms, and writes the report into the workbook. The rows
 * themselves stay in the files: a sheet could not hold them all, and the report names file and row.
 *
 * @param files at least one
 * @throws WorkbookError or the reason why the files cannot be read, in words for the user
 * @throws DOMException "AbortError" when `signal` is aborted: the workbook is then as it was
 */
export async function analyzeFiles(
  files: readonly UsageFile[],
  { runner, onProgress, signal }: AnalyzeFilesOptions,
): Promise<AnalysisRun> {
  onProgress?.({ phase: "reading", done: 0, detail: "" });
  const { tables, names, date1904 } = await runInExcel(async (context) => {
    const from1904 = await countsFrom1904(context);
    const inventory = await sheetInventory(context);
    requireWritable(inventory);
    return {
      tables: await inputTables(context, { date1904: from1904, signal }),
      names: resolveSheetNames(inventory.sheets),
      date1904: from1904,
    };
  });
  signal?.throwIfAborted();

  const { analysis, sheets, shape } = await runner.analyzeFiles(files, tables.grids, names, {
    origins: tables.origins,
    onProgress: ({ step, steps, done = 0, rows }) => {
      const detail = rows === undefined ? "" : `${rows.toLocaleString("en-US")} rows`;
      if (step === 1) onProgress?.({ phase: "reading", done, detail });
      else onProgress?.({ phase: "analyzing", done: (step - 2) / (steps - 1), detail: "" });
    },
    signal,
  });
  signal?.throwIfAborted();

  onProgress?.({ phase: "writing", done: 0, detail: "" });
  await writeReport(date1904 ? sheets.map(sheetIn1904) : sheets, {
    // No cells: a later run from the report's sheets cannot find the usage.
    usage: "",
    onSheet: (name, index, count) => onProgress?.({ phase: "writing", done: index / count, detail: name }),
    signal,
  });
  onProgress?.({ phase: "writing", done: 1, detail: "" });
  return { region: null, shape, analysis, sheets: names };
}
