import type { RowCell } from "../cells";
import type { ColumnBlock } from "../column-block";
import { readNumberText } from "./number-text";
import type { DecimalMark, NumberText } from "./number-text";

/** A number whose value depends on the decimal mark of its column. */
export interface UndecidedNumber extends NumberText {
  /** As written. */
  readonly text: string;
  /** How many cells hold it. */
  cells: number;
}

/** What decides the decimal mark of a column: numbers that are possible in one convention only. */
export interface NumberEvidence {
  readonly point: number;
  readonly comma: number;
}

/**
 * Reads the number cells of one column and leaves open what only the whole column can tell. Each distinct text is read
 * once.
 */
export class NumberReader {
  private readonly known = new Map<string, number | UndecidedNumber>();

  /**
   * Reads a cell that is not blank.
   *
   * @returns its value; an object where the value waits for the column's decimal mark; NaN where the cell is no number
   */
  read(cell: RowCell): number | UndecidedNumber {
    if (typeof cell === "number") return Number.isFinite(cell) ? cell : NaN;
    if (typeof cell !== "string") return NaN;
    let value = this.known.get(cell);
    if (value === undefined) this.known.set(cell, (value = readText(cell)));
    if (typeof value === "object") value.cells++;
    return value;
  }

  /**
   * Reads the cells of the column that are numbers, or texts that `read` has found to be one.
   *
   * @param into by row of the block: the value; NaN for another cell. Its row is no longer plain, nor is that of a value
   * below `least`
   */
  readColumn(
    { rows, from, count, isPlain }: ColumnBlock,
    column: number,
    into: Float64Array,
    least: number,
  ): void {
    for (let row = 0; row < count; row++) {
      const cell = rows[from + row]![column];
      const value = typeof cell === "number" ? cell : this.knownValue(cell);
      into[row] = value;
      if (!(value >= least && value <= Number.MAX_VALUE)) isPlain[row] = 0;
    }
  }

  /** What the column says about its decimal mark. */
  evidence(): NumberEvidence {
    let point = 0;
    let comma = 0;
    for (const value of this.known.values()) {
      if (typeof value !== "object") continue;
      if (Number.isNaN(value.comma)) point += value.cells;
      else if (Number.isNaN(value.point)) comma += value.cells;
    }
    return { point, comma };
  }

  private knownValue(cell: RowCell): number {
    const value = typeof cell === "string" ? this.known.get(cell) : undefined;
    return typeof value === "number" ? value : NaN;
  }
}

/**
 * The decimal mark that a column's numbers tell.
 *
 * @returns null where no number decides, or as many for the one as for the other
 */
export function decimalMark({ point, comma }: NumberEvidence): DecimalMark | null {
  if (point === comma) return null;
  return point > comma ? "." : ",";
}

/**
 * The value of a number by the decimal mark of its column.
 *
 * @returns NaN where it is no number by that mark, or the column has none
 */
export function decidedNumber(number: NumberText, mark: DecimalMark | null): number {
  if (mark === null) return NaN;
  return mark === "." ? number.point : number.comma;
}

function readText(text: string): number | UndecidedNumber {
  const read = readNumberText(text);
  if (read === null) return NaN;
  return read.point === read.comma ? read.point : { ...read, text, cells: 0 };
}
