import { areAlike, rowHashes } from "./row-hashes";
import type { RowIdentity } from "./row-hashes";

const NONE = -1;

/** Bits for each row: of so many, few rows share one by chance. */
const BITS_PER_ROW = 8;
const BITS_PER_WORD = 32;

/**
 * Which hashes come more than once, by their last bits: one of another row may be among them, but none is left out.
 *
 * Most rows are equal to no other. That shows here, in a small part of the memory that a table of all rows would take.
 */
class SharedHashes {
  /** Rows that may be equal to another, at most. */
  most = 0;
  private readonly once: Int32Array;
  private readonly twice: Int32Array;
  private readonly mask: number;

  constructor(rows: number) {
    const bits = 2 ** Math.ceil(Math.log2(Math.max(BITS_PER_WORD, rows * BITS_PER_ROW)));
    this.once = new Int32Array(bits / BITS_PER_WORD);
    this.twice = new Int32Array(bits / BITS_PER_WORD);
    this.mask = bits - 1;
  }

  addAll(kept: Int32Array, hashes: Int32Array): void {
    const { once, twice, mask } = this;
    for (let i = 0; i < kept.length; i++) {
      const place = hashes[kept[i]!]! & mask;
      const bit = 1 << (place & 31);
      const word = place >>> 5;
      if ((once[word]! & bit) === 0) once[word]! |= bit;
      else {
        twice[word]! |= bit;
        // With the row that set the bit first.
        this.most += 2;
      }
    }
  }

  has(hash: number): boolean {
    const place = hash & this.mask;
    return (this.twice[place >>> 5]! & (1 << (place & 31))) !== 0;
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
  private readonly shared: SharedHashes;

  /** @param rows of each file, those that do not count included */
  constructor(
    private readonly files: readonly RowIdentity[],
    rows: readonly number[],
  ) {
    this.hashes = files.map((file, index) => rowHashes(file, rows[index]!));
    this.shared = new SharedHashes(files.reduce((sum, file) => sum + file.kept.length, 0));
    files.forEach(({ kept }, file) => this.shared.addAll(kept, this.hashes[file]!));
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, this.shared.most * 2)));
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    let next = 0;
    this.firstRow = rows.map((count) => (next += count) - count);
  }

  /**
   * The first row that is equal to a row, which is added where it is the first itself.
   *
   * @returns its number, all files counted through; -1 for a row that is new
   */
  find(file: number, row: number): number {
    const { slots, mask } = this;
    const hash = this.hashes[file]![row]!;
    if (!this.shared.has(hash)) return NONE;
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
