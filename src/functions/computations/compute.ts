import type { ComputeJob } from "../compute-port";
import type { ResultRows } from "../spill";
import { COMPUTATIONS, type ComputationName } from "./computations";
import { sessionOf, type Session } from "./session";

/**
 * Runs a computation.
 *
 * @throws FunctionFailure where it has no result
 */
export function compute({ name, input, params }: ComputeJob): ResultRows {
  // A job names a computation and carries what that one takes: `runs` sees to it where jobs are made.
  const run = COMPUTATIONS[name] as (session: Session, params: unknown) => ResultRows;
  return run(sessionOf(input), params);
}

/** What a computation takes beside its input. */
export type ParamsOf<N extends ComputationName> = Parameters<(typeof COMPUTATIONS)[N]>[1];
