import type { Analysis } from "../flex/analysis";
import type { TrapRow } from "../flex/trap-table";
import type { Origins } from "../report/origins";
import type { SheetNames } from "../report/sheet-names";
import type { SheetSpec } from "../report/sheet-spec";
import type { PackedInput } from "./packed-input";

/** Raised whenever a message changes its shape: a page may be newer than a worker from the browser's cache. */
export const PROTOCOL_VERSION = 1;

/** What the client asks for. */
export type Job =
  | {
      readonly kind: "analyze";
      readonly input: PackedInput;
      readonly names: SheetNames;
      /** Where the inputs stand, for links to their cells. */
      readonly origins?: Origins;
    }
  | { readonly kind: "trap-rows"; readonly input: PackedInput };

/** What the worker is doing; `step` of `steps` begins. */
export interface AnalysisProgress {
  readonly step: number;
  readonly steps: number;
  readonly doing: "measuring the traps" | "composing the sheets";
}

/** An analysis and the sheets that show it. */
export interface AnalysisResult {
  readonly analysis: Analysis;
  readonly sheets: readonly SheetSpec[];
}

/** The answer to each kind of job. */
export interface JobResults {
  readonly analyze: AnalysisResult;
  readonly "trap-rows": readonly TrapRow[];
}

/** Client to worker. The worker is asked one thing at a time. */
export interface RequestMessage {
  readonly version: typeof PROTOCOL_VERSION;
  readonly type: "request";
  readonly id: number;
  readonly job: Job;
}

/** Worker to client. */
export type ReplyMessage = { readonly version: typeof PROTOCOL_VERSION; readonly id: number } & (
  | { readonly type: "progress"; readonly progress: AnalysisProgress }
  | { readonly type: "done"; readonly result: JobResults[Job["kind"]] }
  | { readonly type: "failed"; readonly name: string; readonly message: string }
);
