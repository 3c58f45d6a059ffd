import fc from "fast-check";

/** Fewer cases than otherwise: a fault that only many cases would show counts as unnoticed, which can only lower a score. */
const MOST_RUNS = Number(process.env["FLEXLENS_MUTATION_RUNS"] ?? Infinity);
const DEFAULT_RUNS = 100;

// A mutant is dead with the first counterexample; to shrink it would take most of the run.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

jest.mock("fast-check", () => {
  const actual = jest.requireActual<{ default: typeof fc }>("fast-check");
  const assert = (property: fc.IProperty<unknown>, params?: fc.Parameters<unknown>): unknown =>
    actual.default.assert(property, {
      ...params,
      numRuns:
        params?.seed === undefined ? Math.min(MOST_RUNS, params?.numRuns ?? DEFAULT_RUNS) : params.numRuns,
    });
  return { ...actual, __esModule: true, default: { ...actual.default, assert } };
});
