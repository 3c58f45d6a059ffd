import { FunctionFailure } from "../function-failure";
import { cellsOf, isBlank, type RawMatrix } from "../matrix";
import {
  isBroadcast,
  type ArgumentContract,
  type ArgumentValues,
  type BroadcastArgument,
  type FunctionContract,
} from "./argument-contract";
import { readScalar, readWord } from "./read-scalar";
import { readSpan } from "./read-span";
import { readTable, readUsageRange } from "./read-table";

/** Rows and columns of a result. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** The arguments of one call, checked against the function's contract. */
export interface Call<F extends FunctionContract> {
  /** One row and column unless a range or array stands where one value is expected. */
  readonly shape: Shape;
  /** Those that are the same for every cell of the result: tables, ranges and words. */
  readonly fixed: Partial<ArgumentValues<F>>;
  /**
   * The arguments for one cell of the result: plain values. Beyond this point nothing is checked again.
   *
   * @throws FunctionFailure for the first argument that breaks its contract, and (#N/A) where an array has no such cell
   */
  at(row: number, column: number): ArgumentValues<F>;
}

/** A spill of more cells cannot be delivered, however short they are. */
const MAX_CELLS = 1_000_000;

interface ArrayOfCall {
  /** Of the parameter. */
  readonly name: string;
  readonly argument: BroadcastArgument;
  readonly omitted: boolean;
  readonly cells: RawMatrix;
}

type Fixed = Exclude<ArgumentContract, BroadcastArgument>;

/**
 * Reads the arguments of one call, in the order of the parameters. An omitted one arrives as null or undefined.
 *
 * @param contract of the function
 * @param raw as the custom-functions runtime passes them
 * @throws FunctionFailure for a table, range or word that breaks its contract
 */
export function readCall<F extends FunctionContract>(contract: F, raw: readonly unknown[]): Call<F> {
  const fixed: Record<string, unknown> = {};
  const arrays: ArrayOfCall[] = [];
  let index = 0;
  for (const name in contract) {
    const argument: ArgumentContract = contract[name]!;
    const given = raw[index++];
    if (!isBroadcast(argument)) fixed[name] = readFixed(argument, given);
    else {
      const omitted = given === null || given === undefined;
      arrays.push({ name, argument, omitted, cells: cellsOf(given, blankOf(argument)) });
    }
  }
  const shape = shapeOf(arrays.map(({ cells }) => cells));
  return {
    shape,
    fixed: fixed as Partial<ArgumentValues<F>>,
    at(row, column) {
      const values: Record<string, unknown> = { ...fixed };
      for (const array of arrays)
        values[array.name] = readScalar(array.argument, elementAt(array, row, column));
      // The mapped type says, key by key, what is read for each kind.
      return values as ArgumentValues<F>;
    },
  };
}

function readFixed(contract: Fixed, raw: unknown): unknown {
  switch (contract.kind) {
    case "word":
      return readWord(contract, onlyCell(contract.name, raw));
    case "span":
      return readSpan(contract, raw);
    case "table":
      return readTable(contract, raw);
    case "usage":
      return readUsageRange(contract, raw);
  }
}

/** The blank cells at the end of whole columns: a name or date of 0 is how the desktop passes one. */
function blankOf({ kind }: BroadcastArgument): (value: unknown) => boolean {
  return kind === "number" ? isBlank : (value) => value === 0 || isBlank(value);
}

function shapeOf(arrays: readonly RawMatrix[]): Shape {
  let rows = 1;
  let columns = 1;
  for (const cells of arrays) {
    rows = Math.max(rows, cells.length);
    columns = Math.max(columns, cells[0]!.length);
  }
  if (rows * columns > MAX_CELLS) {
    throw new FunctionFailure("notAvailable", "functions.spillTooLarge", { rows, columns });
  }
  return { rows, columns };
}

/**
 * As in Excel's own functions one row or column is repeated, and what an array lacks is #N/A. A blank cell is "", since
 * null means that nothing was given.
 */
function elementAt(
  { argument: { name: argument }, omitted, cells }: ArrayOfCall,
  row: number,
  column: number,
): unknown {
  if (omitted) return null;
  const rows = cells.length;
  const columns = cells[0]!.length;
  if ((rows > 1 && row >= rows) || (columns > 1 && column >= columns)) {
    throw new FunctionFailure("notAvailable", "functions.arrayTooSmall", { argument, rows, columns });
  }
  return cells[rows === 1 ? 0 : row]![columns === 1 ? 0 : column] ?? "";
}

function onlyCell(argument: string, raw: unknown): unknown {
  const cells = cellsOf(raw, isBlank);
  const rows = cells.length;
  const columns = cells[0]!.length;
  if (rows > 1 || columns > 1) {
    throw new FunctionFailure("value", "functions.severalCells", { argument, rows, columns });
  }
  return cells[0]![0];
}
