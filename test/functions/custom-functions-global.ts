/** The part of the custom-functions runtime that functions use, as office.js 1.1.110 defines it. */
export class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
  }
}

export type Implementation = (...args: readonly unknown[]) => unknown;

/** Functions by id, as functions.ts associates them. */
export const associated = new Map<string, Implementation>();

export const customFunctions = {
  Error: RuntimeError,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  associate: (id: string, implementation: Implementation) => void associated.set(id, implementation),
};

Object.assign(globalThis, { CustomFunctions: customFunctions });
