import { readCall, type Shape } from "./arguments/read-call";
import type { ArgumentValues } from "./arguments/argument-contract";
import { answer } from "./answer";
import { computePort, type Cancellation } from "./compute-port";
import type { ComputationName } from "./computations/computations";
import type { ParamsOf } from "./computations/compute";
import type { FunctionSpec, TableColumn } from "./contracts/function-spec";
import {
  FunctionFailure,
  isFunctionFailure,
  plainFailure,
  thrownFailure,
  type CellFailure,
} from "./function-failure";
import { functionInput, type InputTables } from "./function-input";
import { isPromise } from "./is-promise";
import { isFailure, spilled, type ResultCell, type ResultRows, type Spill } from "./spill";

/** What of the runtime's invocation a function uses. */
export interface Invocation {
  /** Excel shows a value while a formula is still being edited. */
  readonly isInValuePreview?: unknown;
  onCanceled?: () => void;
}

type Result = ResultRows | Promise<ResultRows>;

/** How a function comes to its rows; a table's are without the header. */
export type Run = (raw: readonly unknown[], invocation: Invocation | undefined) => Result;

type Values<S extends FunctionSpec> = ArgumentValues<S["arguments"]>;

/**
 * A FLEX function as the custom-functions runtime calls it.
 *
 * @param spec of the function
 * @param run comes to the rows
 * @returns takes the arguments in the order of the contract, then the invocation; gives a matrix, or a promise of one
 */
export function flexFunction(
  spec: FunctionSpec,
  run: Run,
): (...args: readonly unknown[]) => Spill | Promise<Spill> {
  const count = Object.keys(spec.arguments).length;
  const header = typeof spec.returns === "string" ? null : headerOf(spec.returns);
  const finish = (rows: ResultRows): Spill => {
    const only = rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0]! : null;
    // A failure alone is thrown: an error inside a matrix may lose its reason.
    if (only !== null && isFailure(only)) throw thrownFailure(only);
    return spilled(header === null ? rows : [header, ...rows]);
  };
  return (...args) =>
    answer(() => {
      const rows = run(args.slice(0, count), args[count] as Invocation | undefined);
      return isPromise(rows) ? rows.then(finish) : finish(rows);
    });
}

function headerOf(columns: readonly TableColumn[]): readonly string[] {
  return columns.map(({ name }) => name);
}

/** Computes one value for each cell of the arrays that stand where one value is expected. */
export function each<S extends FunctionSpec>(spec: S, compute: (values: Values<S>) => ResultCell): Run {
  return (raw) => {
    const { shape, at } = readCall<S["arguments"]>(spec.arguments, raw);
    if (shape.rows === 1 && shape.columns === 1) return [[finite(compute(at(0, 0)))]];
    return matrix(shape, (row, column) => attempt(() => finite(compute(at(row, column)))));
  };
}

/** Computes one row of a table for each cell of the arrays that stand where one value is expected. */
export function rowForEach<S extends FunctionSpec>(
  spec: S,
  compute: (values: Values<S>) => readonly ResultCell[],
): Run {
  return (raw) => {
    const { shape, at } = readCall<S["arguments"]>(spec.arguments, raw);
    return matrix(shape, (row, column) => ({ row, column }))
      .flat()
      .map(({ row, column }) => compute(at(row, column)));
  };
}

/** Computes a table. */
export function table<S extends FunctionSpec>(spec: S, compute: (values: Values<S>) => ResultRows): Run {
  return (raw) => compute(onlyValues(spec, raw));
}

/** Computes a table from usage, through the port. */
export function usageTable<S extends FunctionSpec, N extends ComputationName>(
  spec: S,
  name: N,
  params: (values: Values<S>) => ParamsOf<N>,
): Run {
  return (raw, invocation) => {
    refusePreview(invocation);
    const values = onlyValues(spec, raw);
    const input = functionInput(tablesOf(values), spec.priced ?? false);
    return computePort().compute({ name, input, params: params(values) }, cancellationOf(invocation));
  };
}

/**
 * Computes one value for each cell of the arrays that stand where one value is expected, from usage: all of them in
 * one go through the port.
 *
 * @param name of a computation that answers queries with one row
 */
export function usageForEach<S extends FunctionSpec, N extends QueryComputation>(
  spec: S,
  name: N,
  query: (values: Values<S>) => QueryOf<N>,
): Run {
  return (raw, invocation) => {
    refusePreview(invocation);
    const call = readCall<S["arguments"]>(spec.arguments, raw);
    const queries: QueryOf<N>[] = [];
    const cells = matrix(call.shape, (row, column) =>
      attempt(() => {
        queries.push(query(call.at(row, column)));
        return null;
      }),
    );
    const input = functionInput(tablesOf(call.fixed), spec.priced ?? false);
    const rows = computePort().compute({ name, input, params: queries }, cancellationOf(invocation));
    const fill = ([answers]: ResultRows): ResultRows => {
      let next = 0;
      return cells.map((row) => row.map((cell) => cell ?? answers![next++]!));
    };
    return isPromise(rows) ? rows.then(fill) : fill(rows);
  };
}

/**
 * Computes one value for each as-of day of an array, each from the usage up to that day.
 *
 * @param name of a computation that gives one cell
 */
export function usageForEachDay<S extends FunctionSpec>(spec: S, name: SingleComputation): Run {
  return (raw, invocation) => {
    refusePreview(invocation);
    const call = readCall<S["arguments"]>(spec.arguments, raw);
    const cancellation = cancellationOf(invocation);
    const cells = matrix(call.shape, (row, column): ResultCell | Promise<ResultCell> => {
      try {
        const input = functionInput(tablesOf(call.at(row, column)), spec.priced ?? false);
        const rows = computePort().compute({ name, input, params: undefined }, cancellation);
        return isPromise(rows) ? rows.then(onlyCell).catch(asFailure) : onlyCell(rows);
      } catch (error) {
        return asFailure(error);
      }
    });
    if (!cells.flat().some((cell) => isPromise(cell))) return cells as ResultRows;
    return Promise.all(cells.map((row) => Promise.all(row)));
  };
}

/** Computations that give one cell and take nothing beside the input. */
type SingleComputation = "balance" | "effectivePrice" | "expiredCost" | "expiredTokens";

function onlyCell([row]: ResultRows): ResultCell {
  return row![0]!;
}

/** A failure takes its own cell only. */
function asFailure(error: unknown): CellFailure {
  if (isFunctionFailure(error)) return plainFailure(error);
  throw error;
}

/** Computations that answer a list of queries with one row. */
type QueryComputation = {
  [N in ComputationName]: ParamsOf<N> extends readonly unknown[] ? N : never;
}[ComputationName];

type QueryOf<N extends ComputationName> = ParamsOf<N> extends readonly (infer Q)[] ? Q : never;

/** The arguments of a function that is not computed cell by cell. */
function onlyValues<S extends FunctionSpec>(spec: S, raw: readonly unknown[]): Values<S> {
  const { shape, at } = readCall<S["arguments"]>(spec.arguments, raw);
  if (shape.rows > 1 || shape.columns > 1) {
    throw new FunctionFailure("value", "functions.tableOfArrays", { ...shape });
  }
  return at(0, 0);
}

function tablesOf(values: Partial<Record<string, unknown>>): InputTables {
  const { usage, terms = null, rates = null, lots = null, tiers = null } = values;
  const { seats = null, monitoring = null, asOf = null } = values;
  // The contracts give these names to these kinds of arguments and to no others.
  return { usage, terms, rates, lots, tiers, seats, monitoring, asOf } as InputTables;
}

function matrix<T>({ rows, columns }: Shape, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cell(row, column)),
  );
}

function attempt(compute: () => ResultCell): ResultCell {
  try {
    return compute();
  } catch (error) {
    return asFailure(error);
  }
}

function finite(value: ResultCell): ResultCell {
  if (typeof value !== "number" || Number.isFinite(value)) return value;
  throw new FunctionFailure("value", "functions.resultNotFinite");
}

/** A preview is shown while the formula is being typed: a long calculation has no place there. */
function refusePreview(invocation: Invocation | undefined): void {
  if (invocation?.isInValuePreview) throw new FunctionFailure("notAvailable", "functions.preview");
}

function cancellationOf(invocation: Invocation | undefined): Cancellation {
  const listeners: (() => void)[] = [];
  let canceled = false;
  // The runtime demands the handler of every function that is declared as cancelable.
  if (typeof invocation === "object" && invocation !== null) {
    invocation.onCanceled = () => {
      canceled = true;
      for (const listener of listeners.splice(0)) listener();
    };
  }
  return {
    onCancel(listener) {
      if (canceled) listener();
      else listeners.push(listener);
    },
  };
}
