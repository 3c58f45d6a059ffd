/** What tells the rows of one file apart, in columns. */
export interface RowIdentity {
  /** Number of its first row, the rows of all files counted through. */
  readonly from: number;
  /** Serial day by row. */
  readonly day: Int32Array;
  /** Positions of the rows that count, ascending. */
  readonly kept: Int32Array;
  readonly ints: readonly (Int32Array | Uint8Array)[];
  readonly floats: readonly Float64Array[];
}

/** Rows that are hashed together, so that their hashes stay at hand from one column to the next. */
const CHUNK_ROWS = 4096;

/**
 * Hashes the rows of a file: equal rows have equal hashes.
 *
 * Column after column, since a loop over one typed array is what machines are fast at.
 *
 * @param hashes by number of a row, 0 so far
 */
export function hashRows({ from: first, day, ints, floats }: RowIdentity, hashes: Int32Array): void {
  const own = hashes.subarray(first, first + day.length);
  const bits = floats.map((column) => new Int32Array(column.buffer, column.byteOffset, column.length * 2));
  for (let from = 0; from < day.length; from += CHUNK_ROWS) {
    const to = Math.min(day.length, from + CHUNK_ROWS);
    mixInts(own, day, from, to);
    // Flags tell few rows apart: they are left to `areAlike`.
    for (const column of ints) if (column instanceof Int32Array) mixInts(own, column, from, to);
    for (const column of bits) mixFloats(own, column, from, to);
  }
}

function mixInts(hashes: Int32Array, column: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) hashes[row] = mixed(hashes[row]!, column[row]!);
}

/** @param bits two whole numbers for each fractional one */
function mixFloats(hashes: Int32Array, bits: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row++)
    hashes[row] = mixed(hashes[row]!, bits[2 * row]! ^ Math.imul(bits[2 * row + 1]!, 0x85ebca6b));
}

function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** Whether two rows, perhaps of two files, are equal in every column; by their positions in the files. */
export function areAlike(a: RowIdentity, rowA: number, b: RowIdentity, rowB: number): boolean {
  if (a.day[rowA] !== b.day[rowB]) return false;
  for (let i = 0; i < a.ints.length; i++) if (a.ints[i]![rowA] !== b.ints[i]![rowB]) return false;
  for (let i = 0; i < a.floats.length; i++)
    if (!Object.is(a.floats[i]![rowA], b.floats[i]![rowB])) return false;
  return true;
}
