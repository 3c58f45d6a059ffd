import type { ComputationName } from "./computations/computations";
import { compute } from "./computations/compute";
import type { AnalysisInput } from "../flex/analyze";
import type { ResultRows } from "./spill";

/** One computation, as plain data beside the rate card. */
export interface ComputeJob {
  readonly name: ComputationName;
  /** The same object for the same arguments: a port may keep what it has made of it. It is never given up. */
  readonly input: AnalysisInput;
  /** What the function adds to its tables. */
  readonly params: unknown;
}

/** Tells that nobody waits for a result any more. */
export interface Cancellation {
  /** Calls back once, at once if it has already happened. */
  onCancel(listener: () => void): void;
}

/** Where the heavy part of a function is computed. */
export interface ComputePort {
  /**
   * The rows of a result, without a header.
   *
   * @returns the rows, or a promise of them, which may stay open after a cancellation
   * @throws FunctionFailure, at once or as a rejection
   */
  compute(job: ComputeJob, cancellation: Cancellation): ResultRows | Promise<ResultRows>;
}

/** Computes in the caller's own thread, at once: works in a context that has neither workers nor timers. */
export const SYNCHRONOUS_PORT: ComputePort = { compute };

let current: ComputePort = SYNCHRONOUS_PORT;

/** The port that functions compute through. */
export function computePort(): ComputePort {
  return current;
}

/**
 * Replaces the port.
 *
 * @param port null for the synchronous one
 */
export function setComputePort(port: ComputePort | null): void {
  current = port ?? SYNCHRONOUS_PORT;
}
