import type { RowIdentity } from "./row-hashes";

/** Bits for each row: of so many, few rows share one by chance. */
const BITS_PER_ROW = 16;
const BITS_PER_WORD = 32;
/** However many days there are, the rows of one are told apart by so many bits at least. */
const LEAST_HASH_BITS = 10;

/**
 * Rows that may be equal to another: those that share a bit with one. Rows that differ may, too; equal ones always do.
 *
 * Most rows are equal to no other. That shows here, in a small part of the memory that a table of all rows would take,
 * and the bits of a day lie together: rows in the order of time stay in the processor's cache.
 *
 * @param hashes by number of a row, the rows of all files counted through
 * @param days from the first to the last of the rows
 * @returns their numbers, ascending
 */
export function suspectRows(files: readonly RowIdentity[], hashes: Int32Array, days: number): Int32Array {
  const rows = files.reduce((sum, { kept }) => sum + kept.length, 0);
  const bits = Math.ceil(Math.log2(Math.max(BITS_PER_WORD, rows * BITS_PER_ROW)));
  const hashBits = Math.max(LEAST_HASH_BITS, bits - Math.ceil(Math.log2(days)));
  const once = new Int32Array(2 ** bits / BITS_PER_WORD);
  const twice = new Int32Array(once.length);
  let shared = 0;
  for (const { from, kept, day } of files)
    shared += markRows(kept, day, hashes.subarray(from), hashBits, once, twice);
  // With each row that came upon a bit, the row that had set it.
  const found = new Int32Array(Math.min(rows, shared * 2));
  let count = 0;
  for (const { from, kept, day } of files)
    count = markedRows(kept, day, hashes.subarray(from), hashBits, twice, from, found, count);
  return found.subarray(0, count);
}

/**
 * Sets the bits of the rows of a file.
 *
 * @param hashes by row of the file
 * @param once bits that a row has set, brought up to date; as many as a power of two
 * @param twice bits that a second row has come upon, brought up to date
 * @returns how many rows came upon a bit that was set
 */
function markRows(
  kept: Int32Array,
  day: Int32Array,
  hashes: Int32Array,
  hashBits: number,
  once: Int32Array,
  twice: Int32Array,
): number {
  const wordMask = once.length - 1;
  const hashMask = 2 ** hashBits - 1;
  let shared = 0;
  for (let i = 0; i < kept.length; i++) {
    const row = kept[i]!;
    const place = (day[row]! << hashBits) | (hashes[row]! & hashMask);
    const word = (place >>> 5) & wordMask;
    const bit = 1 << (place & 31);
    if ((once[word]! & bit) === 0) once[word]! |= bit;
    else {
      twice[word]! |= bit;
      shared++;
    }
  }
  return shared;
}

/**
 * Collects the rows of a file whose bit is set.
 *
 * @param from number of the file's first row
 * @param found takes their numbers
 * @param count how many it holds
 * @returns how many it holds then
 */
function markedRows(
  kept: Int32Array,
  day: Int32Array,
  hashes: Int32Array,
  hashBits: number,
  twice: Int32Array,
  from: number,
  found: Int32Array,
  count: number,
): number {
  const wordMask = twice.length - 1;
  const hashMask = 2 ** hashBits - 1;
  let next = count;
  for (let i = 0; i < kept.length; i++) {
    const row = kept[i]!;
    const place = (day[row]! << hashBits) | (hashes[row]! & hashMask);
    if ((twice[(place >>> 5) & wordMask]! & (1 << (place & 31))) !== 0) found[next++] = from + row;
  }
  return next;
}
