import { MS_PER_DAY, MS_PER_HOUR } from "./instants";
import { instantOf } from "./instant-text";
import type { DateText } from "./date-text";
import type { DateOrder } from "../recognition";

/** A date whose order of day and month its column decides. */
export interface UndecidedDate extends DateText {
  /** 0-based. */
  readonly column: number;
  /** As written, without time of day. */
  readonly text: string;
}

/** Offsets into a day lie between -OFFSET_SHIFT and OFFSET_RANGE - OFFSET_SHIFT: a time of day and two zones. */
const OFFSET_RANGE = 2 ** 29;
const OFFSET_SHIFT = 2 * MS_PER_DAY + 2 * MS_PER_HOUR;

/**
 * Dates that wait for their column's order.
 *
 * A point in time is never negative, so a negative number stands for one that waits: which date it is, and the time of
 * day. That keeps a million waiting rows in a typed column; only distinct dates are objects.
 */
export class UndecidedDates {
  /** Distinct dates of all columns. */
  readonly dates: UndecidedDate[] = [];
  /** By date: how many cells hold it. */
  readonly cells: number[] = [];
  private readonly byColumn = new Map<number, Map<string, number>>();

  /**
   * Notes a date that waits.
   *
   * @param offset milliseconds to be added to its midnight
   * @returns the negative number that stands for it
   */
  add(column: number, text: string, date: DateText, offset: number): number {
    let known = this.byColumn.get(column);
    if (known === undefined) this.byColumn.set(column, (known = new Map<string, number>()));
    let index = known.get(text);
    if (index === undefined) {
      index = this.dates.push({ ...date, column, text }) - 1;
      this.cells.push(0);
      known.set(text, index);
    }
    this.cells[index]!++;
    return -(index * OFFSET_RANGE + offset + OFFSET_SHIFT) - 1;
  }

  /** Which date a negative number stands for. */
  dateOf(waiting: number): UndecidedDate {
    return this.dates[Math.floor((-waiting - 1) / OFFSET_RANGE)]!;
  }

  /**
   * The point in time that a negative number stands for.
   *
   * @param orders by column
   * @returns NaN where the date is none in the order of its column
   */
  resolve(waiting: number, orders: ReadonlyMap<number, DateOrder>): number {
    const date = this.dateOf(waiting);
    const day = orders.get(date.column) === "mdy" ? date.monthFirst : date.dayFirst;
    return instantOf(day, ((-waiting - 1) % OFFSET_RANGE) - OFFSET_SHIFT);
  }
}
