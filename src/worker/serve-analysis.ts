import { analyze } from "../flex/analyze";
import { trapRows } from "../flex/trap-table";
import { message } from "../messages/message";
import { report } from "../report/report";
import { unpackInput } from "./packed-input";
import {
  PROTOCOL_VERSION,
  type AnalysisProgress,
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
    try {
      if (version !== PROTOCOL_VERSION) throw new Error(message("worker.otherVersion"));
      const result = run(job, (progress) => {
        scope.postMessage({ version: PROTOCOL_VERSION, id, type: "progress", progress });
      });
      scope.postMessage({ version: PROTOCOL_VERSION, id, type: "done", result });
    } catch (error) {
      scope.postMessage({ version: PROTOCOL_VERSION, id, type: "failed", ...described(error) });
    }
  });
}

function run(job: Job, onProgress: (progress: AnalysisProgress) => void): JobResults[Job["kind"]] {
  const steps = job.kind === "analyze" ? 2 : 1;
  onProgress({ step: 1, steps, doing: "measuring the traps" });
  const analysis = analyze(unpackInput(job.input));
  if (job.kind === "trap-rows") return trapRows(analysis);
  onProgress({ step: 2, steps, doing: "composing the sheets" });
  return { analysis, sheets: report(analysis, job.names, job.origins) };
}

function described(error: unknown): { readonly name: string; readonly message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: "Error", message: String(error) };
}
