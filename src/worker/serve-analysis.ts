import { analyzeAndAdvise } from "../flex/advice/advise";
import { digestOf } from "../flex/analysis-digest";
import type { AnalysisInput } from "../flex/analyze";
import { prepareInput, prepareTables } from "../intake/prepare-input";
import { readUsageFiles } from "../intake/read-usage-files";
import { recognizeCsv } from "../intake/recognize-csv";
import { message } from "../messages/message";
import { report } from "../report/report";
import { unpackInput } from "./packed-input";
import {
  PROTOCOL_VERSION,
  type AnalysisProgress,
  type AnalysisResult,
  type FilesReading,
  type FilesResult,
  type Job,
  type JobResults,
  type ReplyMessage,
  type RequestMessage,
} from "./protocol";

/** What the worker needs of its global scope. */
export interface WorkerScope {
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: ReplyMessage): void;
}

/**
 * Answers the client's requests, one by one.
 *
 * A failure is answered with the name and message of the error: an error object loses both on its way in some
 * browsers.
 *
 * @param scope the worker's global scope
 */
export function serveAnalysis(scope: WorkerScope): void {
  scope.addEventListener("message", ({ data }) => {
    const { version, id, job } = data as RequestMessage;
    const reply = (answer: Answer): void => scope.postMessage({ version: PROTOCOL_VERSION, id, ...answer });
    const fail = (error: unknown): void => reply({ type: "failed", ...described(error) });
    const succeed = (result: Result): void => reply({ type: "done", result });
    try {
      if (version !== PROTOCOL_VERSION) throw new Error(message("worker.otherVersion"));
      const result = run(job, (progress) => reply({ type: "progress", progress }));
      if (result instanceof Promise) result.then(succeed, fail);
      else succeed(result);
    } catch (error) {
      fail(error);
    }
  });
}

type Answer =
  | { readonly type: "progress"; readonly progress: AnalysisProgress }
  | { readonly type: "done"; readonly result: Result }
  | { readonly type: "failed"; readonly name: string; readonly message: string };

type Result = JobResults[Job["kind"]];
type OnProgress = (progress: AnalysisProgress) => void;

function run(job: Job, onProgress: OnProgress): Result | Promise<Result> {
  switch (job.kind) {
    case "analyze":
      return analysisOf(unpackInput(job.input), job, { first: 1, steps: 2 }, onProgress);
    case "recognize-file":
      return recognizeCsv(job.source, job.file);
    case "read-files":
      return readFiles(job, onProgress);
    case "analyze-files":
      return analyzeFiles(job, onProgress);
  }
}

async function readFiles(
  { files, tables }: Job & { readonly kind: "read-files" },
  onProgress: OnProgress,
): Promise<FilesReading> {
  const tell = (done: number, rows: number): void =>
    onProgress({ step: 1, steps: 1, doing: "reading the files", done, rows });
  const { terms, rates } = prepareTables(tables);
  const { usage, rows, usedByFile } = await readUsageFiles(files, { terms, rates, onProgress: tell });
  return { usage, rows, files: usedByFile.map((used, i) => ({ name: files[i]!.file ?? "", rows: used })) };
}

async function analyzeFiles(
  job: Job & { readonly kind: "analyze-files" },
  onProgress: OnProgress,
): Promise<FilesResult> {
  const steps = 3;
  const tell = (done: number, rows: number): void =>
    onProgress({ step: 1, steps, doing: "reading the files", done, rows });
  tell(0, 0);
  const { terms, rates } = prepareTables(job.tables);
  const usage = await readUsageFiles(job.files, { terms, rates, onProgress: tell });
  const input = prepareInput({ ...job.tables, usage });
  return { ...analysisOf(input, job, { first: 2, steps }, onProgress), shape: usage.shape };
}

function analysisOf(
  input: AnalysisInput,
  { names, origins }: Pick<Job & { readonly kind: "analyze" }, "names" | "origins">,
  { first, steps }: { readonly first: number; readonly steps: number },
  onProgress: OnProgress,
): AnalysisResult {
  onProgress({ step: first, steps, doing: "measuring the traps" });
  const analysis = analyzeAndAdvise(input);
  onProgress({ step: first + 1, steps, doing: "composing the sheets" });
  return { analysis: digestOf(analysis), sheets: report(analysis, names, origins) };
}

function described(error: unknown): { readonly name: string; readonly message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: "Error", message: String(error) };
}
