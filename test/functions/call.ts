import "./custom-functions-global";
import type { FunctionId } from "../../src/functions/contracts/contracts";
import "../../src/functions/functions";
import { associated, RuntimeError } from "./custom-functions-global";

/** What a cell shows: a result, or an error and its reason. */
export type Shown = { readonly value: unknown } | { readonly error: string; readonly reason: string };

export interface ShownError {
  readonly error: string;
  readonly reason: string;
}

/**
 * Calls a function as the runtime does: arguments that are left out are null.
 *
 * @returns the matrix, or the promise of one
 */
export function callRaw(id: FunctionId, ...args: readonly unknown[]): unknown {
  return associated.get(id)!(...args);
}

/** The one value of a function. */
export function call(id: FunctionId, ...args: readonly unknown[]): unknown {
  const rows = callRaw(id, ...args) as readonly (readonly unknown[])[];
  if (rows.length !== 1 || rows[0]!.length !== 1) throw new Error(`${id} spilled ${JSON.stringify(rows)}.`);
  return rows[0]![0];
}

/** What a function spills; an error in it as its kind and reason. */
export function spill(id: FunctionId, ...args: readonly unknown[]): unknown[][] {
  const rows = callRaw(id, ...args) as readonly (readonly unknown[])[];
  return rows.map((row) => row.map((cell) => (cell instanceof RuntimeError ? shownOf(cell) : cell)));
}

/**
 * What the cell of a call shows.
 *
 * @throws whatever is thrown besides CustomFunctions.Error: its reason would be lost
 */
export function shown(compute: () => unknown): Shown {
  try {
    return { value: compute() };
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    return shownOf(error);
  }
}

/** The error that a call shows; fails the test if it has a result. */
export function shownError(compute: () => unknown): ShownError {
  const outcome = shown(compute);
  if ("value" in outcome) throw new Error(`No error, but ${JSON.stringify(outcome.value)}.`);
  return outcome;
}

/** The error of a function. */
export function errorOf(id: FunctionId, ...args: readonly unknown[]): ShownError {
  return shownError(() => callRaw(id, ...args));
}

function shownOf({ code, message }: RuntimeError): ShownError {
  return { error: code, reason: message };
}
