import type { AnalysisRun, AnalyzeSelectionOptions } from "../../src/excel/analyze-selection";
import { analysisJob } from "../../src/taskpane/analysis-job";

const RUN = { shape: "session log" } as AnalysisRun;

/** A job whose work the test ends by hand. */
function openJob() {
  const calls: {
    options: AnalyzeSelectionOptions;
    resolve: (run: AnalysisRun) => void;
    reject: (error: unknown) => void;
  }[] = [];
  const job = analysisJob(
    (options) =>
      new Promise((resolve, reject) => {
        calls.push({ options, resolve, reject });
      }),
  );
  return { job, calls };
}

describe("the analysis of a workbook", () => {
  test("is idle at first, running with progress, then done", async () => {
    const { job, calls } = openJob();
    expect(job.state()).toEqual({ status: "idle" });
    const ended = job.start();
    expect(job.state()).toMatchObject({ status: "running", progress: { phase: "reading", done: 0 } });
    calls[0]!.options.onProgress?.({ phase: "writing", done: 0.5, detail: "Flex Users" });
    expect(job.state()).toMatchObject({ progress: { phase: "writing", detail: "Flex Users" } });
    calls[0]!.resolve(RUN);
    await ended;
    expect(job.state()).toEqual({ status: "done", run: RUN });
  });

  test("runs once, however often it is started meanwhile", async () => {
    const { job, calls } = openJob();
    const both = [job.start(), job.start()];
    expect(calls).toHaveLength(1);
    calls[0]!.resolve(RUN);
    await Promise.all(both);
    void job.start();
    expect(calls).toHaveLength(2);
  });

  test("says what went wrong, in the words of the error", async () => {
    const { job, calls } = openJob();
    const ended = job.start();
    calls[0]!.reject(new Error("The sheet is protected. Unprotect it."));
    await ended;
    expect(job.state()).toEqual({ status: "failed", message: "The sheet is protected. Unprotect it." });
  });

  test("is canceled when the work has put everything back, and not before", async () => {
    const { job, calls } = openJob();
    const ended = job.start();
    job.cancel();
    const { signal, onProgress } = calls[0]!.options;
    expect(signal?.aborted).toBe(true);
    onProgress?.({ phase: "writing", done: 0.9, detail: "" });
    expect(job.state()).toEqual({ status: "canceling" });
    calls[0]!.reject(signal?.reason);
    await ended;
    expect(job.state()).toEqual({ status: "canceled" });
  });

  test("a cancel with nothing under way does nothing", () => {
    const { job } = openJob();
    job.cancel();
    expect(job.state()).toEqual({ status: "idle" });
  });

  test("tells those who watch, until they stop", async () => {
    const { job, calls } = openJob();
    const heard: string[] = [];
    const stop = job.subscribe(() => heard.push(job.state().status));
    const ended = job.start();
    stop();
    calls[0]!.resolve(RUN);
    await ended;
    expect(heard).toEqual(["running"]);
  });
});
