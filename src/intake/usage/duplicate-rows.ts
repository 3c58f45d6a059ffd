import { normalizeName } from "../../flex/rate-card";
import type { SettledFile, SettledNames } from "./settle-file";
import type { WordColumn } from "./usage-rows";

/** Rows that several files, or one file, have more than once. */
export interface Duplicates {
  /** By file: positions of rows that another file has at least as often, ascending. */
  readonly repeated: readonly (readonly number[])[];
  /** By file: rows that are identical to an earlier row of the same file, and the position of the first of them. */
  readonly alike: readonly { readonly rows: number; readonly first: number }[];
}

/** What tells two rows apart, in columns. */
interface Identity {
  readonly kept: Int32Array;
  readonly ints: readonly (Int32Array | Uint8Array)[];
  readonly floats: readonly Float64Array[];
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
 * @param files in the order given; the rows of the first go before those of later ones
 */
export function duplicateRows(files: readonly SettledFile[], names: SettledNames): Duplicates {
  const identities = identitiesOf(files, names);
  const table = new RowTable(identities);
  const repeated: number[][] = [];
  const alike: { rows: number; first: number }[] = [];
  identities.forEach(({ kept }, file) => {
    const repeats: number[] = [];
    const same = { rows: 0, first: -1 };
    for (const position of kept) {
      const { inFile, most } = table.count(file, position);
      if (inFile > 1 && same.rows++ === 0) same.first = position;
      if (inFile <= most) repeats.push(position);
    }
    repeated.push(repeats);
    alike.push(same);
  });
  return { repeated, alike };
}

/** Counts identical rows by hashing, with open addressing: objects would cost more than the rows. */
class RowTable {
  private readonly slots: Int32Array;
  private readonly mask: number;
  private groups = 0;
  private readonly firstFile: Uint16Array;
  private readonly firstRow: Int32Array;
  private readonly lastFile: Uint16Array;
  private readonly inFile: Int32Array;
  private readonly most: Int32Array;
  private readonly result = { inFile: 0, most: 0 };

  constructor(private readonly files: readonly Identity[]) {
    const rows = files.reduce((sum, { kept }) => sum + kept.length, 0);
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, rows * 2)));
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    this.firstFile = new Uint16Array(rows);
    this.firstRow = new Int32Array(rows);
    this.lastFile = new Uint16Array(rows);
    this.inFile = new Int32Array(rows);
    this.most = new Int32Array(rows);
  }

  /**
   * Counts one more row.
   *
   * @returns how often the row has come in this file, and how often at most in an earlier one; valid until the next call
   */
  count(file: number, row: number): { readonly inFile: number; readonly most: number } {
    const group = this.groupOf(file, row);
    if (this.lastFile[group] !== file) {
      this.most[group] = Math.max(this.most[group]!, this.inFile[group]!);
      this.inFile[group] = 0;
      this.lastFile[group] = file;
    }
    this.result.inFile = ++this.inFile[group]!;
    this.result.most = this.most[group]!;
    return this.result;
  }

  private groupOf(file: number, row: number): number {
    const identity = this.files[file]!;
    let slot = hashOf(identity, row) & this.mask;
    for (;;) {
      const group = this.slots[slot]! - 1;
      if (group < 0) break;
      if (areAlike(identity, row, this.files[this.firstFile[group]!]!, this.firstRow[group]!)) return group;
      slot = (slot + 1) & this.mask;
    }
    const group = this.groups++;
    this.slots[slot] = group + 1;
    this.firstFile[group] = file;
    this.firstRow[group] = row;
    this.lastFile[group] = file;
    return group;
  }
}

const FLOAT = new Float64Array(1);
const BITS = new Int32Array(FLOAT.buffer);

function hashOf({ ints, floats }: Identity, row: number): number {
  let hash = 17;
  for (let i = 0; i < ints.length; i++) hash = Math.imul(hash ^ ints[i]![row]!, 0x9e3779b1) ^ (hash >>> 15);
  for (let i = 0; i < floats.length; i++) {
    FLOAT[0] = floats[i]![row]!;
    hash = Math.imul(hash ^ BITS[0]!, 0x85ebca6b) ^ (hash >>> 13);
    hash = Math.imul(hash ^ BITS[1]!, 0xc2b2ae35) ^ (hash >>> 16);
  }
  return hash ^ (hash >>> 15);
}

function areAlike(a: Identity, rowA: number, b: Identity, rowB: number): boolean {
  for (let i = 0; i < a.ints.length; i++) if (a.ints[i]![rowA] !== b.ints[i]![rowB]) return false;
  for (let i = 0; i < a.floats.length; i++)
    if (!Object.is(a.floats[i]![rowA], b.floats[i]![rowB])) return false;
  return true;
}

/** The same columns for every file, so that rows of different files can be compared. */
function identitiesOf(
  files: readonly SettledFile[],
  { persons, products }: SettledNames,
): readonly Identity[] {
  const productId = firstOfEach(products.map(({ name }) => normalizeName(name)));
  const wordIds = new Map<string, number>();
  const any = (has: (file: SettledFile) => unknown): boolean => files.some((file) => has(file) !== null);
  const columns: ((file: SettledFile) => Int32Array | Uint8Array)[] = [
    ({ rows }) => mapped(rows.user.view(), persons.personOf),
    ({ rows }) => mapped(rows.product.view(), productId),
  ];
  if (any(({ onFlex }) => onFlex)) columns.push(({ onFlex, rows }) => flags(onFlex, rows.length));
  if (any(({ userInitiated }) => userInitiated))
    columns.push(({ userInitiated, rows }) => flags(userInitiated, rows.length));
  for (const key of ["machine", "version", "chargeKind"] as const)
    if (files.every(({ rows }) => rows[key] !== null))
      columns.push(({ rows }) => wordColumnIds(rows[key]!, wordIds));
  return files.map((file) => ({
    kept: file.kept,
    ints: columns.map((column) => column(file)),
    floats: [file.rows.begin?.view(), file.columns.tokens, file.columns.minutes, file.columns.days].filter(
      (column) => column !== null && column !== undefined,
    ),
  }));
}

function mapped(index: Int32Array, to: Int32Array): Int32Array {
  const result = new Int32Array(index.length);
  for (let i = 0; i < index.length; i++) result[i] = to[index[i]!]!;
  return result;
}

function flags(column: Uint8Array | null, rows: number): Uint8Array {
  return column ?? new Uint8Array(rows).fill(1);
}

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
