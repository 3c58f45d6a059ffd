import { IntakeError } from "../intake/intake-error";
import { message } from "../messages/message";
import { FunctionFailure, type FailureKind } from "./function-failure";
import { isPromise } from "./is-promise";

/**
 * What a function hands back to Excel: its result, or an error that shows its reason.
 *
 * The boundary of every FLEX function. Only CustomFunctions.Error keeps its message on the way to the cell, and
 * only #VALUE! and #N/A show one; whatever else is thrown becomes a #VALUE! with a reason.
 *
 * @param compute the whole function; a promise that it returns is guarded too
 * @returns what `compute` returns; never NaN or an infinity
 * @throws CustomFunctions.Error with the reason
 */
export function answer<T>(compute: () => T): T {
  try {
    const result = compute();
    if (isPromise(result)) return result.then(undefined, rethrowForCell) as T;
    if (typeof result === "number" && !Number.isFinite(result)) {
      throw new FunctionFailure("value", "functions.resultNotFinite");
    }
    return result;
  } catch (error) {
    return rethrowForCell(error);
  }
}

function rethrowForCell(error: unknown): never {
  const { kind, reason } = failureOf(error);
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  throw new CustomFunctions.Error(kind === "value" ? invalidValue : notAvailable, reason);
}

function failureOf(error: unknown): { readonly kind: FailureKind; readonly reason: string } {
  if (error instanceof FunctionFailure) return { kind: error.kind, reason: error.message };
  if (error instanceof IntakeError) return { kind: "value", reason: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: "value", reason: message("functions.unexpected", { reason }) };
}
