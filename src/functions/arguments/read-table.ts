import type { Grid } from "../../intake/grid";
import { FunctionFailure } from "../function-failure";
import { isMatrix, type RawMatrix } from "../matrix";
import { ArgumentCache, type CacheLimits } from "./argument-cache";
import type { TableArgument, UsageArgument } from "./argument-contract";
import { readRange, type RangeReading } from "./read-range";
import { readValue, shown } from "./read-scalar";
import { zerosOfTableAsBlanks, zerosOfUsageAsBlanks } from "./zero-cells";

/** The web passes at most about 90,000 rows of usage; two such ranges and some smaller ones stay. */
const USAGE_LIMITS: CacheLimits = { cells: 2_000_000, entries: 8 };
const TABLE_LIMITS: CacheLimits = { cells: 100_000, entries: 64 };

const usageRanges = new ArgumentCache<Grid>(
  (cells) => zerosOfUsageAsBlanks(readRange(cells).grid),
  USAGE_LIMITS,
);
const tables = new ArgumentCache<RangeReading>((cells) => {
  const { grid, firstError } = readRange(cells);
  return { grid: zerosOfTableAsBlanks(grid), firstError };
}, TABLE_LIMITS);

/**
 * The cells of a table; the same object for the same cells.
 *
 * @returns null where it is left empty or blank throughout
 * @throws FunctionFailure (#VALUE!) for an error cell, another kind, or a required table that is missing
 */
export function readTable(contract: TableArgument, raw: unknown): Grid | null {
  const { name: argument, table, required } = contract;
  const { grid, firstError } = tables.get(matrixOf(argument, table, raw));
  if (firstError !== null) {
    throw new FunctionFailure("value", "functions.errorInRange", { ...firstError, argument });
  }
  if (grid.length > 0) return grid;
  if (required) throw new FunctionFailure("value", "functions.rangeMissing", { argument, table });
  return null;
}

/**
 * The cells of usage; the same object for the same cells. Errors are left to the intake, which knows whether anything
 * depends on the cell.
 *
 * @returns null where it is left empty or blank throughout
 * @throws FunctionFailure (#VALUE!) for another kind, or required usage that is missing
 */
export function readUsageRange(contract: UsageArgument, raw: unknown): Grid | null {
  const { name: argument, table, required } = contract;
  const grid = usageRanges.get(matrixOf(argument, table, raw));
  if (grid.length > 0) return grid;
  if (required) throw new FunctionFailure("value", "functions.rangeMissing", { argument, table });
  return null;
}

function matrixOf(argument: string, table: string, raw: unknown): RawMatrix {
  if (isMatrix(raw)) return raw;
  const value = readValue(argument, raw);
  if (value === null || value === 0 || value === "") return [];
  throw new FunctionFailure("value", "functions.rangeKind", { argument, table, value: shown(value) });
}
