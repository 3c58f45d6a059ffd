import { digestOf, type AnalysisDigest } from "../flex/analysis-digest";
import type { AnalysisInput } from "../flex/analyze";
import type { CellValue } from "../flex/data-issue";
import { analyzeAndAdvise } from "../flex/advice/advise";
import { prepareInput, prepareTables } from "../intake/prepare-input";
import type { UsageReading } from "../intake/read-usage";
import { usageReader } from "../intake/read-usage";
import type { Origin, Origins } from "../report/origins";
import { report } from "../report/report";
import type { SheetNames } from "../report/sheet-names";
import type { SheetSpec } from "../report/sheet-spec";
import { clockColumns, clocksAsLengths } from "./clock-columns";
import { sheetIn1904 } from "./date-system";
import { runInExcel } from "./excel-run";
import { hiddenRows } from "./hidden-rows";
import { inSteps } from "./in-steps";
import { inputTables } from "./input-tables";
import { mergedCells } from "./merged-cells";
import { readRange } from "./read-range";
import { recognizeRegion } from "./recognize-region";
import { requireWritable, resolveSheetNames } from "./resolve-sheet-names";
import { selectedUsage } from "./selected-usage";
import type { UsageRegion } from "./usage-region";
import { sheetInventory } from "./sheet-inventory";
import { writeReport } from "./write-report";

/** The parts of the job, in their order. */
export type JobPhase = "reading" | "analyzing" | "writing";

export interface JobProgress {
  readonly phase: JobPhase;
  /** Share of the phase that is done, 0 to 1. */
  readonly done: number;
  /** What is being worked on: a number of rows, the name of a sheet; "" where there is nothing to say. */
  readonly detail: string;
}

/** Runs the analysis and builds the report, perhaps on another thread. */
export interface AnalysisRunner {
  /**
   * @param input its columns may be taken away, as a transfer to a worker does
   * @param names names of the sheets
   */
  analyze(
    input: AnalysisInput,
    names: SheetNames,
    options: {
      /** Where the inputs stand, for links to their cells. */
      readonly origins: Origins;
      /** Called when `step` of `steps`, counted from 1, begins. */
      readonly onProgress?: (progress: { readonly step: number; readonly steps: number }) => void;
      readonly signal?: AbortSignal;
    },
  ): Promise<{ readonly analysis: AnalysisDigest; readonly sheets: readonly SheetSpec[] }>;
}

export interface AnalyzeSelectionOptions {
  /** Absent: the analysis runs on this thread. */
  readonly runner?: AnalysisRunner;
  readonly onProgress?: (progress: JobProgress) => void;
  readonly signal?: AbortSignal;
}

/** What a run read, found and wrote. */
export interface AnalysisRun {
  /** null where the usage came from files. */
  readonly region: UsageRegion | null;
  readonly shape: UsageReading["shape"];
  readonly analysis: AnalysisDigest;
  readonly sheets: SheetNames;
}

const ON_THIS_THREAD: AnalysisRunner = {
  analyze: (input, names, { origins }) => {
    const analysis = analyzeAndAdvise(input);
    return Promise.resolve({ analysis: digestOf(analysis), sheets: report(analysis, names, origins) });
  },
};

/**
 * The product's main job: reads the usage that the selection points at and the workbook's terms, analyzes them, and
 * writes the report into the workbook.
 *
 * @throws WorkbookError or IntakeError, whose messages are for the user
 * @throws DOMException "AbortError" when `signal` is aborted: the workbook is then as it was
 */
export async function analyzeSelection({
  runner = ON_THIS_THREAD,
  onProgress,
  signal,
}: AnalyzeSelectionOptions = {}): Promise<AnalysisRun> {
  const tell = (phase: JobPhase, done: number, detail = ""): void => onProgress?.({ phase, done, detail });

  tell("reading", 0);
  const { region, reading, input, names, origins, date1904 } = await runInExcel((context) =>
    readWorkbook(
      context,
      (done, rows) => tell("reading", done, `${rows.toLocaleString("en-US")} rows`),
      signal,
    ),
  );
  signal?.throwIfAborted();

  tell("analyzing", 0);
  const { analysis, sheets } = await runner.analyze(input, names, {
    origins,
    onProgress: ({ step, steps }) => tell("analyzing", (step - 1) / steps),
    signal,
  });
  signal?.throwIfAborted();

  tell("writing", 0);
  await writeReport(date1904 ? sheets.map(sheetIn1904) : sheets, {
    usage: region.anchor,
    onSheet: (name, index, count) => tell("writing", index / count, name),
    signal,
  });
  tell("writing", 1);
  return { region, shape: reading.shape, analysis, sheets: names };
}

interface WorkbookReading {
  readonly region: UsageRegion;
  readonly reading: UsageReading;
  readonly input: AnalysisInput;
  readonly names: SheetNames;
  readonly origins: Origins;
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
}

/** Everything that can fail for a reason of the user's fails here, before a cell is changed. */
async function readWorkbook(
  context: Excel.RequestContext,
  onRows: (done: number, rows: number) => void,
  signal: AbortSignal | undefined,
): Promise<WorkbookReading> {
  const region = await selectedUsage(context);
  const inventory = await sheetInventory(context);
  requireWritable(inventory);

  const { file, recognition } = await recognizeRegion(context, region, signal);
  const date1904 = file.date1904 ?? false;
  const tables = await inputTables(context, { date1904, signal });
  const { terms, rates } = prepareTables(tables.grids);
  const sheet = context.workbook.worksheets.getItem(region.sheet);
  const clocks = await clockColumns(sheet, region.range, recognition);
  const reader = usageReader({
    terms,
    rates,
    ...file,
    rowCount: region.range.rows,
    hiddenRows: await hiddenRows(sheet, region.range, signal),
    mergedCells: await mergedCells(sheet, region.range),
    clockColumns: clocks.map(({ index }) => index),
  });
  const takePage = (page: Excel.Range): void => {
    const rows = page.values as CellValue[][];
    clocksAsLengths(rows, clocks);
    reader.add(rows);
  };
  await readRange(sheet, region.range, ["values"], takePage, {
    onProgress: (rows) => onRows(rows / region.range.rows, rows),
    signal,
  });
  const reading = await inSteps(reader.finishInSteps(), signal);
  return {
    region,
    reading,
    input: prepareInput({ ...tables.grids, usage: reading }),
    names: resolveSheetNames(inventory.sheets),
    origins: { ...tables.origins, usage: usageOrigin(region, reading) },
    date1904,
  };
}

/** Usage rows go by the numbers that the sheet gives them. */
function usageOrigin({ sheet, range }: UsageRegion, { headers }: UsageReading): Origin {
  return { sheet, firstRow: 1, firstColumn: range.column, headers };
}
