import type { Rate } from "../../flex/rate-card";
import type { ComputeJob } from "../compute-port";
import type { CellFailure } from "../function-failure";
import type { AnalysisInput } from "../../flex/analyze";
import type { ResultRows } from "../spill";

/** Raised whenever a message changes its shape: a page may be newer than a worker from the browser's cache. */
export const PROTOCOL_VERSION = 1;

/** An input without its functions, as one thread can post it to another. */
export type PackedInput = Omit<AnalysisInput, "rates"> & { readonly rates: readonly Rate[] };

/** Page to worker, one at a time. */
export interface ComputeRequest extends Omit<ComputeJob, "input"> {
  readonly version: typeof PROTOCOL_VERSION;
  readonly id: number;
  readonly inputId: number;
  /** null where the worker has the input of that id. It is copied, not given up. */
  readonly input: PackedInput | null;
  /** Ids of inputs that will not be asked for again. */
  readonly forget: readonly number[];
}

/** Worker to page. */
export type ComputeReply = { readonly version: typeof PROTOCOL_VERSION; readonly id: number } & (
  | { readonly type: "rows"; readonly rows: ResultRows }
  | { readonly type: "failure"; readonly failure: CellFailure }
  | { readonly type: "error"; readonly message: string }
);
