import type { RowCell } from "../cells";
import type { ColumnBlock } from "../column-block";
import { SERIAL_TEXT } from "../date-cell";
import { instantOf, readInstantText } from "./instant-text";
import { isWithinExcel, nearestInstant, serialInstant } from "./instants";
import { fastIsoInstant } from "./iso-instant";
import { UndecidedDates } from "./undecided-dates";

/** Days from the first day of the 1900 date system to that of the 1904 one. */
export const DAYS_TO_1904 = 1462;

/** Days that are watched for swapped real dates: up to the year 2173. */
const REAL_DAYS = 100_000;
const BITS = 32;

export interface InstantReaderOptions {
  /** Hours by which the wanted zone is ahead of UTC. */
  readonly utcOffsetHours: number;
  /** Whether serial numbers count days from 1904. */
  readonly date1904?: boolean;
}

/**
 * Reads the date cells of a sheet or file, row by row, and leaves open what only a whole column can tell.
 */
export class InstantReader {
  /** Dates whose order of day and month is not settled yet. */
  readonly waiting = new UndecidedDates();
  private readonly utcOffsetHours: number;
  private readonly serialShift: number;
  /** Rows in the order of time repeat their date: the last text is not read again. */
  private lastText = "";
  private lastInstant = NaN;
  /** A bit for each serial day: whether a serial number was that day. */
  private readonly realDays = new Int32Array(REAL_DAYS / BITS);

  constructor({ utcOffsetHours, date1904 = false }: InstantReaderOptions) {
    this.utcOffsetHours = utcOffsetHours;
    this.serialShift = date1904 ? DAYS_TO_1904 : 0;
  }

  /**
   * Reads a cell.
   *
   * @param column of the cell, 0-based
   * @returns milliseconds since serial day 0; a negative number where the date waits for its column's order;
   * NaN where the cell is no date
   */
  read(cell: RowCell, column: number): number {
    if (typeof cell === "number") {
      this.noteDay(Math.floor(cell + this.serialShift));
      return serialInstant(cell + this.serialShift);
    }
    if (typeof cell !== "string") return NaN;
    if (cell === this.lastText) return this.lastInstant;
    const fast = fastIsoInstant(cell);
    const instant = Number.isNaN(fast) ? this.readText(cell.trim(), column) : fast;
    if (instant > 0) {
      this.lastText = cell;
      this.lastInstant = instant;
    }
    return instant;
  }

  /**
   * Reads the cells of a column that are dates by themselves: serial numbers, and texts such as "2025-03-10 09:15".
   *
   * @param into by row of the block: as `read` returns it; any number for another cell, whose row is no longer plain
   */
  readColumn({ rows, from, count, isPlain }: ColumnBlock, column: number, into: Float64Array): void {
    const { serialShift } = this;
    let last: RowCell = null;
    for (let row = 0; row < count; row++) {
      const cell = rows[from + row]![column];
      // Rows in the order of time repeat their date.
      if (cell === last && row > 0 && isPlain[row - 1] === 1) {
        into[row] = into[row - 1]!;
        continue;
      }
      last = cell;
      if (typeof cell === "number") {
        const serial = cell + serialShift;
        if (isPlain[row] === 1) this.noteDay(Math.floor(serial));
        // A number that may also be NaN would be put on the heap, a million times.
        into[row] = nearestInstant(serial);
      } else into[row] = typeof cell === "string" ? fastIsoInstant(cell) : NaN;
      if (!isWithinExcel(into[row]!)) isPlain[row] = 0;
    }
  }

  /** Serial days that came as real dates, not as text, ascending. */
  realDaysSeen(): readonly number[] {
    const days: number[] = [];
    for (let day = 0; day < REAL_DAYS; day++)
      if ((this.realDays[Math.floor(day / BITS)]! & (1 << (day % BITS))) !== 0) days.push(day);
    return days;
  }

  private noteDay(day: number): void {
    if (day >= 0 && day < REAL_DAYS) this.realDays[Math.floor(day / BITS)]! |= 1 << (day % BITS);
  }

  private readText(text: string, column: number): number {
    if (SERIAL_TEXT.test(text)) return serialInstant(Number(text.replace(",", ".")) + this.serialShift);
    const read = readInstantText(text, this.utcOffsetHours);
    if (read === null) return NaN;
    const { date, dateText, offset } = read;
    if (date.dayFirst === date.monthFirst) return instantOf(date.dayFirst, offset);
    return this.waiting.add(column, dateText, date, offset);
  }
}
