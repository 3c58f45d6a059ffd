import { analyze, type AnalysisInput } from "../flex/analyze";
import { trapRows, type TrapRow } from "../flex/trap-table";

/** Where the heavy part of a function is computed. */
export interface ComputePort {
  /**
   * The rows of the trap table.
   *
   * @param input for this call alone: a port may take its columns away, as a transfer to a worker does
   * @returns the rows, or a promise of them
   */
  trapRows(input: AnalysisInput): readonly TrapRow[] | Promise<readonly TrapRow[]>;
}

/** Computes in the caller's own thread, at once: works in a context that has neither workers nor timers. */
export const SYNCHRONOUS_PORT: ComputePort = {
  trapRows: (input) => trapRows(analyze(input)),
};

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
