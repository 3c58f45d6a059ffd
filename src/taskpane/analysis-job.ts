import type { AnalysisRun, AnalyzeSelectionOptions, JobProgress } from "../excel/analyze-selection";
import type { UsageFile } from "../intake/read-usage-files";
import { isAbort, sentenceFor } from "../excel/office-errors";

/** How the analysis of this workbook stands. */
export type JobState =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly progress: JobProgress }
  | { readonly status: "canceling" }
  | { readonly status: "canceled" }
  | { readonly status: "failed"; readonly message: string }
  | { readonly status: "done"; readonly run: AnalysisRun };

/**
 * The one analysis of a workbook, started from the pane or from the ribbon and watched by whoever is there.
 */
export interface AnalysisJob {
  state(): JobState;
  /** @returns the function that stops watching */
  subscribe(listener: () => void): () => void;
  /**
   * Starts a run, or joins the one under way. Resolves when it has ended in any way; never rejects.
   *
   * @param files to read; absent or null for the selection
   */
  start(files?: readonly UsageFile[] | null): Promise<void>;
  /** Ends the run under way; the workbook is put back as it was. */
  cancel(): void;
}

/** Does the work: reads the files, or the selection where they are null. */
export type Analyze = (
  options: Pick<AnalyzeSelectionOptions, "onProgress" | "signal">,
  files: readonly UsageFile[] | null,
) => Promise<AnalysisRun>;

/**
 * @param analyze e.g. `analyzeSelection` with a worker
 */
export function analysisJob(analyze: Analyze): AnalysisJob {
  const listeners = new Set<() => void>();
  let state: JobState = { status: "idle" };
  let underWay: { readonly ended: Promise<void>; readonly abort: AbortController } | null = null;

  const become = (next: JobState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const run = async (files: readonly UsageFile[] | null, signal: AbortSignal): Promise<void> => {
    become({ status: "running", progress: { phase: "reading", done: 0, detail: "" } });
    try {
      const onProgress = (progress: JobProgress): void => {
        if (!signal.aborted) become({ status: "running", progress });
      };
      become({ status: "done", run: await analyze({ signal, onProgress }, files) });
    } catch (error) {
      become(isAbort(error) ? { status: "canceled" } : { status: "failed", message: sentenceFor(error) });
    } finally {
      underWay = null;
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: (files = null) => {
      if (underWay !== null) return underWay.ended;
      const abort = new AbortController();
      const ended = run(files, abort.signal);
      underWay = { ended, abort };
      return ended;
    },
    cancel: () => {
      if (underWay === null) return;
      become({ status: "canceling" });
      underWay.abort.abort();
    },
  };
}
