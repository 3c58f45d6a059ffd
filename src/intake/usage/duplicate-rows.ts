import { normalizeName } from "../../flex/rate-card";
import { blanksAsZero } from "./blanks-as-zero";
import { firstEqualRows } from "./equal-rows";
import { areAlike, hashRows } from "./row-hashes";
import type { RowIdentity } from "./row-hashes";
import type { SettledFile, SettledNames } from "./settle-file";
import { suspectRows } from "./suspect-rows";
import type { WordColumn } from "./usage-rows";

/** Rows that several files, or one file, have more than once. */
export interface Duplicates {
  /** By file: positions of rows that another file has at least as often, ascending. */
  readonly repeated: readonly (readonly number[])[];
  /** By file: rows that are identical to an earlier row of the same file, and the position of the first of them. */
  readonly alike: readonly { readonly rows: number; readonly first: number }[];
}

/** How often equal rows have come, for those that have come more than once. */
interface Repeats {
  inFile: number;
  /** File in which `inFile` counts. */
  file: number;
  /** How often at most in an earlier file. */
  most: number;
}

/**
 * Finds rows that occur more than once.
 *
 * Two equal sessions are possible, so inside one file every row counts; but exports that overlap repeat each other's
 * rows, so across files a row counts as often as in the file that has it most often.
 *
 * What was read is compared, not how it is written: an export of another locale or with other columns repeats the same
 * usage. Rows are identical when user, product, time, tokens, length, access, source, and, where all files have them,
 * machine, version and kind of charge are.
 *
 * It yields between its steps, as `settleUsage` does.
 *
 * @param files in the order given; the rows of the first go before those of later ones
 */
export function* duplicateRows(
  files: readonly SettledFile[],
  names: SettledNames,
): Generator<void, Duplicates> {
  const identities = identitiesOf(files, names);
  const hashes = new Int32Array(identities.reduce((sum, { day }) => sum + day.length, 0));
  for (const identity of identities) hashRows(identity, hashes);
  yield;
  const suspects = suspectRows(identities, hashes, daysOf(files));
  yield;
  const first = firstEqualRows(suspects, hashes, (row, other) => {
    const a = identities[fileOf(row, identities)]!;
    const b = identities[fileOf(other, identities)]!;
    return areAlike(a, row - a.from, b, other - b.from);
  });
  return duplicatesOf(suspects, first, identities);
}

/**
 * @param rows numbers of rows, ascending
 * @param first by row: the number of the first that is equal to it; -1 where it is the first itself
 */
function duplicatesOf(rows: Int32Array, first: Int32Array, files: readonly RowIdentity[]): Duplicates {
  const repeated = files.map((): number[] => []);
  const alike = files.map(() => ({ rows: 0, first: -1 }));
  const repeats = new Map<number, Repeats>();
  // A plain loop: the iterator of a typed array costs more than a look at its value, and most rows are no duplicates.
  for (let i = 0; i < rows.length; i++) {
    if (first[i]! < 0) continue;
    const file = fileOf(rows[i]!, files);
    const position = rows[i]! - files[file]!.from;
    const group = repeats.get(first[i]!) ?? { file: fileOf(first[i]!, files), inFile: 1, most: 0 };
    repeats.set(first[i]!, group);
    if (group.file !== file) {
      group.most = Math.max(group.most, group.inFile);
      group.inFile = 0;
      group.file = file;
    }
    group.inFile++;
    if (group.inFile > 1 && alike[file]!.rows++ === 0) alike[file]!.first = position;
    if (group.inFile <= group.most) repeated[file]!.push(position);
  }
  return { repeated, alike };
}

/** The file of a row, by its number. */
function fileOf(row: number, files: readonly RowIdentity[]): number {
  let file = files.length - 1;
  while (files[file]!.from > row) file--;
  return file;
}

/** The same columns for every file, so that rows of different files can be compared. */
function identitiesOf(
  files: readonly SettledFile[],
  { persons, products }: SettledNames,
): readonly RowIdentity[] {
  const productId = firstOfEach(products.map(({ name }) => normalizeName(name)));
  const wordIds = new Map<string, number>();
  const any = (has: (file: SettledFile) => unknown): boolean => files.some((file) => has(file) !== null);
  const columns: ((file: SettledFile) => Int32Array | Uint8Array)[] = [
    ({ rows }) => mapped(rows.user.view(), persons.personOf),
    ({ rows }) => mapped(rows.product.view(), productId),
  ];
  if (any(({ columns }) => columns.startMs))
    columns.push(({ columns: { startMs, day } }) => startMs ?? new Int32Array(day.length));
  if (any(({ onFlex }) => onFlex)) columns.push(({ onFlex, rows }) => flags(onFlex, rows.length));
  if (any(({ userInitiated }) => userInitiated))
    columns.push(({ userInitiated, rows }) => flags(userInitiated, rows.length));
  for (const key of ["machine", "version", "chargeKind"] as const)
    if (files.every(({ rows }) => rows[key] !== null))
      columns.push(({ rows }) =>
        files.length === 1 ? rows[key]!.word.view() : wordColumnIds(rows[key]!, wordIds),
      );
  let next = 0;
  return files.map((file) => ({
    from: (next += file.rows.length) - file.rows.length,
    kept: file.kept,
    day: file.columns.day,
    ints: columns.map((column) => column(file)),
    floats: [
      files.length === 1 ? file.columns.tokens : tokensOf(file),
      file.columns.minutes,
      file.columns.days,
    ].filter((column) => column !== null),
  }));
}

/** To another file's 0 a blank cell says the same; it stays blank in the file's own column, of which notices are written. */
function tokensOf({ rows, columns: { tokens } }: SettledFile): Float64Array | null {
  return tokens !== null && rows.tokens!.mayHaveBlanks ? blanksAsZero(tokens.slice()) : tokens;
}

/** Days from the first to the last of all files; 1 where they have none. */
function daysOf(files: readonly SettledFile[]): number {
  const first = Math.min(...files.map(({ columns }) => columns.firstDay));
  const last = Math.max(...files.map(({ columns }) => columns.lastDay));
  return Math.max(1, last - first + 1);
}

/** The column itself where each index stands for itself. */
function mapped(index: Int32Array, to: Int32Array): Int32Array {
  if (areOwn(to)) return index;
  const result = new Int32Array(index.length);
  for (let i = 0; i < index.length; i++) result[i] = to[index[i]!]!;
  return result;
}

function areOwn(to: Int32Array): boolean {
  for (let each = 0; each < to.length; each++) if (to[each] !== each) return false;
  return true;
}

function flags(column: Uint8Array | null, rows: number): Uint8Array {
  return column ?? new Uint8Array(rows).fill(1);
}

/** @param ids of all files' words so far, normalized; the new ones are added */
function wordColumnIds({ words, word }: WordColumn, ids: Map<string, number>): Int32Array {
  const idOf = Int32Array.from(words.names, (name) => {
    const key = normalizeName(name);
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  });
  return mapped(word.view(), idOf);
}

/** By index: the first index with the same text. */
export function firstOfEach(texts: readonly string[]): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(texts, (text, index) => {
    const known = first.get(text);
    if (known !== undefined) return known;
    first.set(text, index);
    return index;
  });
}
