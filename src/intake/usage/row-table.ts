import { areAlike } from "./row-hashes";
import type { RowIdentity } from "./row-hashes";

const NONE = -1;

/**
 * Groups of equal rows of several files, found by hashing with open addressing: objects would cost more than the rows.
 *
 * A slot holds the number of a row, counted through all files, plus 1; 0 is free.
 */
export class RowTable {
  private readonly slots: Int32Array;
  /** By file: the number of its first row, all files counted through. */
  private readonly firstRow: readonly number[];
  private readonly mask: number;

  /**
   * @param hashes by file and row
   * @param most rows that will be looked for
   */
  constructor(
    private readonly files: readonly RowIdentity[],
    private readonly hashes: readonly Int32Array[],
    most: number,
  ) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, most * 2)));
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    let next = 0;
    this.firstRow = hashes.map(({ length }) => (next += length) - length);
  }

  /**
   * The first row that is equal to a row, which is added where it is the first itself.
   *
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
