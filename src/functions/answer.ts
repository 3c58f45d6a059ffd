import { IntakeError } from "../intake/intake-error";
import { message } from "../messages/message";
import { isFunctionFailure } from "./function-failure";
import { isPromise } from "./is-promise";
import { cellError } from "./spill";

/**
 * What a function hands back to Excel: its result, or an error that shows its reason.
 *
 * The boundary of every FLEX function. Only CustomFunctions.Error keeps its message on the way to the cell, and
 * only #VALUE! and #N/A show one; whatever else is thrown becomes a #VALUE! with a reason.
 *
 * @param compute the whole function; a promise that it returns is guarded too
 * @returns what `compute` returns
 * @throws CustomFunctions.Error with the reason
 */
export function answer<T>(compute: () => T): T {
  try {
    const result = compute();
    if (isPromise(result)) return result.then(undefined, rethrowForCell) as T;
    return result;
  } catch (error) {
    return rethrowForCell(error);
  }
}

function rethrowForCell(error: unknown): never {
  if (isFunctionFailure(error)) throw cellError(error);
  const { invalidValue } = CustomFunctions.ErrorCode;
  throw new CustomFunctions.Error(invalidValue, reasonOf(error));
}

function reasonOf(error: unknown): string {
  if (error instanceof IntakeError) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return message("functions.unexpected", { reason });
}
