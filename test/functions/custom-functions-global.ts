/** The part of the custom-functions runtime that functions use, as office.js 1.1.110 defines it. */
class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
  }
}

export const customFunctions = {
  Error: RuntimeError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
};

/** What a cell shows: a result, or an error and its reason. */
export type Shown = { readonly value: unknown } | { readonly error: string; readonly reason: string };

/**
 * Calls a function as the runtime does, and says what the cell would show.
 *
 * @throws whatever is thrown besides CustomFunctions.Error: its reason would be lost
 */
export function shown(call: () => unknown): Shown {
  Object.assign(globalThis, { CustomFunctions: customFunctions });
  try {
    return { value: call() };
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    return { error: error.code, reason: error.message };
  }
}

/** The error that a call shows; fails the test if it has a result. */
export function shownError(call: () => unknown): { readonly error: string; readonly reason: string } {
  const outcome = shown(call);
  if ("value" in outcome) throw new Error(`No error, but ${JSON.stringify(outcome.value)}.`);
  return outcome;
}
