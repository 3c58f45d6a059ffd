import type { CellValue } from "../flex/data-issue";
import type { Grid } from "../intake/grid";
import type {
  ArgumentContract,
  ArgumentValues,
  FunctionContract,
  NumberArgument,
  TableArgument,
  UsageArgument,
} from "./argument-contract";
import { CellError, readCell } from "./cell";
import { FunctionFailure } from "./function-failure";
import { readRange } from "./read-range";
import { zerosOfTableAsBlanks, zerosOfUsageAsBlanks } from "./zero-cells";

/**
 * The arguments of one call, checked against the function's contract, in the order of its parameters.
 *
 * An omitted argument arrives as null or undefined. Beyond this point nothing is checked again.
 *
 * @param contract of the function
 * @param raw as the custom-functions runtime passes them
 * @returns plain values: text, finite numbers within their bounds, grids of cells
 * @throws FunctionFailure for the first argument that breaks its contract
 */
export function readArguments<F extends FunctionContract>(
  contract: F,
  raw: Readonly<Record<keyof F, unknown>>,
): ArgumentValues<F> {
  const entries = Object.entries(contract).map(([name, argument]) => [
    name,
    readArgument(argument, raw[name]),
  ]);
  // The mapped type says, key by key, what readArgument returns for each kind.
  return Object.fromEntries(entries) as ArgumentValues<F>;
}

function readArgument(contract: ArgumentContract, raw: unknown): string | number | Grid | null {
  switch (contract.kind) {
    case "product":
      return readProduct(raw);
    case "number":
      return readNumber(contract, raw);
    case "table":
      return readTable(contract, raw);
    case "usage":
      return readUsageRange(contract, raw);
  }
}

function readProduct(raw: unknown): string {
  const value = readScalar("Product", raw);
  // 0 is how the desktop passes a blank cell.
  if (value === null || value === 0 || (typeof value === "string" && value.trim() === "")) {
    throw new FunctionFailure("notAvailable", "functions.productBlank");
  }
  if (typeof value !== "string") {
    throw new FunctionFailure("value", "functions.productKind", { value: shown(value) });
  }
  return value.trim();
}

function readNumber(contract: NumberArgument, raw: unknown): number {
  const { name: argument, unit, example, above, atLeast, preset } = contract;
  const value = readScalar(argument, raw);
  const params = { argument, unit, example };
  if (value === null) {
    if (preset !== null) return preset;
    throw new FunctionFailure("value", "functions.numberMissing", params);
  }
  if (typeof value !== "number") {
    throw new FunctionFailure("value", "functions.numberKind", { ...params, value: shown(value) });
  }
  if (above !== undefined && value <= above) {
    throw new FunctionFailure("value", "functions.numberAbove", {
      ...params,
      bound: above,
      value: shown(value),
    });
  }
  if (atLeast !== undefined && value < atLeast) {
    throw new FunctionFailure("value", "functions.numberAtLeast", {
      ...params,
      bound: atLeast,
      value: shown(value),
    });
  }
  return value;
}

/** One value; Excel passes a one-cell reference as a value or as a matrix of one cell. */
function readScalar(argument: string, raw: unknown): CellValue {
  const value = readCell(isMatrix(raw) ? onlyCell(argument, raw) : raw);
  if (value instanceof CellError) {
    throw new FunctionFailure("value", "functions.errorCell", { argument, error: value.kind });
  }
  return value;
}

function onlyCell(argument: string, rows: readonly (readonly unknown[])[]): unknown {
  const columns = rows[0]?.length ?? 0;
  if (rows.length > 1 || columns > 1) {
    throw new FunctionFailure("value", "functions.severalCells", { argument, rows: rows.length, columns });
  }
  return rows[0]?.[0];
}

function readTable(contract: TableArgument, raw: unknown): Grid | null {
  const { name: argument, table } = contract;
  const { grid, firstError } = readRange(matrixOf(argument, table, raw));
  if (firstError !== null)
    throw new FunctionFailure("value", "functions.errorInRange", { ...firstError, argument });
  if (grid.length > 0) return zerosOfTableAsBlanks(grid);
  if (contract.required) throw new FunctionFailure("value", "functions.rangeMissing", { argument, table });
  return null;
}

/** Errors in usage are left to the intake, which knows whether anything depends on the cell. */
function readUsageRange({ name: argument, table }: UsageArgument, raw: unknown): Grid {
  const { grid } = readRange(matrixOf(argument, table, raw));
  if (grid.length === 0) throw new FunctionFailure("value", "functions.rangeMissing", { argument, table });
  return zerosOfUsageAsBlanks(grid);
}

function matrixOf(argument: string, table: string, raw: unknown): readonly (readonly unknown[])[] {
  if (isMatrix(raw)) return raw;
  const value = readScalar(argument, raw);
  if (value === null || value === 0 || value === "") return [];
  throw new FunctionFailure("value", "functions.rangeKind", { argument, table, value: shown(value) });
}

function isMatrix(raw: unknown): raw is readonly (readonly unknown[])[] {
  return Array.isArray(raw) && raw.every((row) => Array.isArray(row));
}

function shown(value: string | number | boolean): string {
  return typeof value === "string" ? `"${value}"` : String(value).toUpperCase();
}
