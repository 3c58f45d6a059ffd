import { message } from "../messages/message";
import { FunctionFailure, type CellFailure } from "./function-failure";

/** One cell of a result; null is blank. */
export type ResultCell = string | number | boolean | null | CellFailure;

/** Rows of equal length. */
export type ResultRows = readonly (readonly ResultCell[])[];

/** A value that a spilled cell may hold: null, NaN and infinities would show as 0. */
export type SpillValue = string | number | boolean | CustomFunctions.Error;

export type Spill = SpillValue[][];

/** Above this many bytes of JSON a spill may stay #BUSY! for ever: the runtime sends at most 2 MB at a time. */
const MAX_JSON = 2_000_000;

/**
 * Rows as Excel may be given them.
 *
 * @param rows of equal length
 * @returns a new matrix in which whatever Excel would show as 0 without being 0 is blank text, and failures are errors
 * @throws FunctionFailure (#N/A) for a spill that could not be delivered
 * @example spilled([["Trap", null, NaN]]) //=> [["Trap", "", ""]]
 */
export function spilled(rows: ResultRows): Spill {
  const spill = rows.map((row) => row.map(spillValue));
  // Most results are far from the limit, and making JSON of each would cost more than computing it.
  if (longestJson(spill) > MAX_JSON && utf8Length(JSON.stringify(spill)) > MAX_JSON) {
    throw new FunctionFailure("notAvailable", "functions.spillTooLarge", {
      rows: spill.length,
      columns: spill[0]!.length,
    });
  }
  return spill;
}

/** The error that a failure shows, with its reason. */
export function cellError({ failure, code, params }: CellFailure): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(failure === "value" ? invalidValue : notAvailable, message(code, params));
}

export function isFailure(cell: ResultCell): cell is CellFailure {
  return typeof cell === "object" && cell !== null;
}

function spillValue(value: ResultCell): SpillValue {
  if (value === null) return "";
  if (isFailure(value)) return cellError(value);
  return typeof value === "number" && !Number.isFinite(value) ? "" : value;
}

/** Longest JSON of a number or boolean, its comma included. */
const NUMBER_JSON = 25;
/** Bytes of each character of a text at worst, "\u0001". */
const CHARACTER_JSON = 6;
/** An error's JSON beside its reason. */
const ERROR_JSON = 200;

function longestJson(spill: Spill): number {
  let longest = 0;
  for (const row of spill) {
    for (const cell of row) {
      if (typeof cell === "string") longest += 3 + cell.length * CHARACTER_JSON;
      else if (typeof cell === "object") longest += ERROR_JSON + (cell.message?.length ?? 0) * CHARACTER_JSON;
      else longest += NUMBER_JSON;
    }
  }
  return longest;
}

/** Bytes of a text; a context without DOM has no TextEncoder. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // The two halves of a surrogate pair take two bytes each.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}
