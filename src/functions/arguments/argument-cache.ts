import type { CellValue } from "../../flex/data-issue";
import type { RawMatrix } from "../matrix";
import { CellError, readCell } from "./cell";

/** A cell whose data type has been resolved. */
export type PlainCell = CellValue | CellError;
export type PlainMatrix = readonly (readonly PlainCell[])[];

interface Entry<T> {
  readonly cells: PlainMatrix;
  readonly size: number;
  readonly value: T;
}

export interface CacheLimits {
  /** Cells of all arguments kept. */
  readonly cells: number;
  /** Arguments kept. */
  readonly entries: number;
}

/**
 * What was read of arguments that came before.
 *
 * Every cell that calls a function sends the whole range again, so ten functions over one usage range would read it ten
 * times. An argument counts as the same only if every one of its cells is: a sample would take two ranges that differ
 * in one cell for one. The least recently used ones are forgotten first.
 */
export class ArgumentCache<T> {
  /** Least recently used first. */
  private readonly entries: Entry<T>[] = [];
  private size = 0;

  constructor(
    private readonly read: (cells: PlainMatrix) => T,
    private readonly limits: CacheLimits,
  ) {}

  /**
   * What `read` makes of an argument; the very same value for an argument of the same cells.
   *
   * @param raw a range or array; it is copied, so its owner may change it later
   */
  get(raw: RawMatrix): T {
    for (let index = this.entries.length - 1; index >= 0; index--) {
      const entry = this.entries[index]!;
      if (!holds(entry.cells, raw)) continue;
      this.entries.splice(index, 1);
      this.entries.push(entry);
      return entry.value;
    }
    const cells = raw.map((row) => row.map(readCell));
    const size = cells.reduce((sum, row) => sum + row.length, 0);
    const value = this.read(cells);
    if (size <= this.limits.cells) this.keep({ cells, size, value });
    return value;
  }

  private keep(entry: Entry<T>): void {
    this.entries.push(entry);
    this.size += entry.size;
    while (this.entries.length > this.limits.entries || this.size > this.limits.cells) {
      this.size -= this.entries.shift()!.size;
    }
  }
}

/** Whether an argument has exactly the cells that are kept. */
function holds(kept: PlainMatrix, raw: RawMatrix): boolean {
  if (kept.length !== raw.length) return false;
  for (let row = 0; row < kept.length; row++) {
    const keptRow = kept[row]!;
    const rawRow = raw[row]!;
    if (keptRow.length !== rawRow.length) return false;
    for (let column = 0; column < keptRow.length; column++) {
      const cell = rawRow[column];
      if (cell !== keptRow[column] && !isSame(readCell(cell), keptRow[column]!)) return false;
    }
  }
  return true;
}

function isSame(cell: PlainCell, kept: PlainCell): boolean {
  if (cell instanceof CellError) return kept instanceof CellError && cell.kind === kept.kind;
  return cell === kept;
}
