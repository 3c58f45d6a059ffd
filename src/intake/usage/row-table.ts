import { areAlike, rowHashes } from "./row-hashes";
import type { RowIdentity } from "./row-hashes";

const NONE = -1;

/** Bits for each row: of so many, few rows share one by chance. */
const BITS_PER_ROW = 16;
const BITS_PER_WORD = 32;
/** However many days there are, the rows of one are told apart by so many bits at least. */
const LEAST_HASH_BITS = 10;

/**
 * Which rows may be equal to another: those that share a bit with one. Rows that differ may, too; equal ones always do.
 *
 * Most rows are equal to no other. That shows here, in a small part of the memory that a table of all rows would take,
 * and the bits of a day lie together: rows in the order of time stay in the processor's cache.
 */
class SharedBits {
  /** Rows that may be equal to another, at most. */
  most = 0;
  private readonly once: Int32Array;
  private readonly twice: Int32Array;
  private readonly mask: number;
  /** Bits of a hash that tell the rows of one day apart. */
  private readonly hashBits: number;

  /** @param days from the first to the last of the rows */
  constructor(rows: number, days: number) {
    const bits = Math.ceil(Math.log2(Math.max(BITS_PER_WORD, rows * BITS_PER_ROW)));
    this.once = new Int32Array(2 ** bits / BITS_PER_WORD);
    this.twice = new Int32Array(2 ** bits / BITS_PER_WORD);
    this.mask = 2 ** bits - 1;
    this.hashBits = Math.max(LEAST_HASH_BITS, bits - Math.ceil(Math.log2(days)));
  }

  addAll({ kept, day }: RowIdentity, hashes: Int32Array): void {
    const { once, twice, mask, hashBits } = this;
    const hashMask = 2 ** hashBits - 1;
    let most = 0;
    for (let i = 0; i < kept.length; i++) {
      const row = kept[i]!;
      const place = ((day[row]! << hashBits) | (hashes[row]! & hashMask)) & mask;
      const bit = 1 << (place & 31);
      const word = place >>> 5;
      if ((once[word]! & bit) === 0) once[word]! |= bit;
      else {
        twice[word]! |= bit;
        // With the row that set the bit first.
        most += 2;
      }
    }
    this.most += most;
  }

  /** Positions of the rows that share a bit, ascending. */
  suspects({ kept, day }: RowIdentity, hashes: Int32Array): readonly number[] {
    const { twice, mask, hashBits } = this;
    const hashMask = 2 ** hashBits - 1;
    const found: number[] = [];
    for (let i = 0; i < kept.length; i++) {
      const row = kept[i]!;
      const place = ((day[row]! << hashBits) | (hashes[row]! & hashMask)) & mask;
      if ((twice[place >>> 5]! & (1 << (place & 31))) !== 0) found.push(row);
    }
    return found;
  }
}

/**
 * Groups of equal rows of several files, found by hashing with open addressing: objects would cost more than the rows.
 *
 * A slot holds the number of a row, counted through all files, plus 1; 0 is free.
 */
export class RowTable {
  private readonly slots: Int32Array;
  private readonly hashes: readonly Int32Array[];
  /** By file: the number of its first row, all files counted through. */
  private readonly firstRow: readonly number[];
  private readonly mask: number;
  private readonly shared: SharedBits;

  /** @param rows of each file, those that do not count included */
  constructor(
    private readonly files: readonly RowIdentity[],
    rows: readonly number[],
  ) {
    this.hashes = files.map((file, index) => rowHashes(file, rows[index]!));
    this.shared = new SharedBits(
      files.reduce((sum, file) => sum + file.kept.length, 0),
      daysOf(files),
    );
    files.forEach((each, file) => this.shared.addAll(each, this.hashes[file]!));
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, this.shared.most * 2)));
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    let next = 0;
    this.firstRow = rows.map((count) => (next += count) - count);
  }

  /** Positions of the rows of a file that may be equal to another row, ascending. */
  suspects(file: number): readonly number[] {
    return this.shared.suspects(this.files[file]!, this.hashes[file]!);
  }

  /**
   * The first row that is equal to a row, which is added where it is the first itself.
   *
   * @param row one of the suspects
   * @returns its number, all files counted through; -1 for a row that is new
   */
  find(file: number, row: number): number {
    const { slots, mask } = this;
    const hash = this.hashes[file]![row]!;
    let slot = hash & mask;
    for (;;) {
      const known = slots[slot]! - 1;
      if (known < 0) break;
      if (this.isAlike(file, row, known)) return known;
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.firstRow[file]! + row + 1;
    return NONE;
  }

  /** The file of a row that `find` gave. */
  fileOf(number: number): number {
    let file = this.files.length - 1;
    while (this.firstRow[file]! > number) file--;
    return file;
  }

  private isAlike(file: number, row: number, known: number): boolean {
    const other = this.fileOf(known);
    const knownRow = known - this.firstRow[other]!;
    if (this.hashes[other]![knownRow] !== this.hashes[file]![row]) return false;
    return areAlike(this.files[file]!, row, this.files[other]!, knownRow);
  }
}

/** Days from the first to the last of all rows; 1 where there are none. */
function daysOf(files: readonly RowIdentity[]): number {
  let first = Infinity;
  let last = -Infinity;
  for (const { day, kept } of files) {
    for (let i = 0; i < kept.length; i++) {
      const each = day[kept[i]!]!;
      if (each < first) first = each;
      if (each > last) last = each;
    }
  }
  return Math.max(1, last - first + 1);
}
