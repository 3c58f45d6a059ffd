import { isoDate } from "../../flex/dates";
import { dateOrders, decidedOrders } from "../dates/date-orders";
import type { ColumnOrder } from "../dates/date-orders";
import { MS_PER_DAY, MS_PER_MINUTE, dayOf } from "../dates/instants";
import type { UndecidedDates } from "../dates/undecided-dates";
import type { Fault } from "../fault";
import { decidedNumber, decimalMark } from "../numbers/number-reader";
import type { DecimalMark } from "../numbers/number-text";
import type { DateOrder } from "../recognition";
import type { NumberField, WaitingNumber } from "./number-field";
import { minutesOfHours } from "./usage-cells";
import type { UsageRows } from "./usage-rows";

/** The columns of one sheet or file with every cell decided. */
export interface SettledColumns {
  /** Serial day by row; 0 in a usage report. */
  readonly day: Int32Array;
  /** Earliest and latest of these days; Infinity and -Infinity where there is none. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Milliseconds after midnight by row; null where every row begins at midnight: none tells its time of day. */
  readonly startMs: Int32Array | null;
  readonly tokens: Float64Array | null;
  readonly minutes: Float64Array | null;
  readonly days: Float64Array | null;
  /** Rows that the whole column kept from being used, by position. */
  readonly faults: ReadonlyMap<number, Fault>;
  readonly orders: readonly ColumnOrder[];
}

/**
 * Decides what only whole columns tell: the order of day and month, and the decimal mark.
 *
 * @param rows all usable rows; their own columns are settled in place
 * @throws IntakeError where the order of dates is ambiguous
 */
export function settleColumns(rows: UsageRows): SettledColumns {
  const { waiting } = rows.instants;
  const orders = dateOrders(waiting, rows.header.headers, rows.file.corrections?.dateOrder);
  const decided = decidedOrders(orders, waiting);
  const faults = new Map<number, Fault>();
  const begin = rows.begin?.view() ?? null;
  if (begin !== null && decided.size > 0) settleBegins(begin, waiting, decided, rows, faults);
  if (begin !== null) settleEnds(begin, waiting, decided, rows, faults);
  settleNumbers(rows, faults);
  return {
    ...daysOf(begin, rows.length),
    tokens: rows.tokens?.values.view() ?? null,
    minutes: rows.minutes?.values.view() ?? null,
    days: rows.days?.values.view() ?? null,
    faults,
    orders,
  };
}

function settleBegins(
  begin: Float64Array,
  waiting: UndecidedDates,
  orders: ReadonlyMap<number, DateOrder>,
  rows: UsageRows,
  faults: Map<number, Fault>,
): void {
  for (let row = 0; row < begin.length; row++) {
    const code = begin[row]!;
    if (code >= 0) continue;
    begin[row] = waiting.resolve(code, orders);
    if (Number.isNaN(begin[row])) faults.set(row, otherOrder("intake.otherDateOrder", code, waiting, rows));
  }
}

function settleEnds(
  begin: Float64Array,
  waiting: UndecidedDates,
  orders: ReadonlyMap<number, DateOrder>,
  rows: UsageRows,
  faults: Map<number, Fault>,
): void {
  const at = rows.endsAt.view();
  const ends = rows.ends.view();
  const minutes = rows.minutes?.values.view();
  for (let i = 0; i < at.length; i++) {
    const row = at[i]!;
    if (faults.has(row)) continue;
    const end = ends[i]! >= 0 ? ends[i]! : waiting.resolve(ends[i]!, orders);
    if (Number.isNaN(end)) faults.set(row, otherOrder("intake.otherDateOrder", ends[i]!, waiting, rows));
    else if (end < begin[row]!) {
      const value = ends[i]! < 0 ? waiting.dateOf(ends[i]!).text : isoDate(dayOf(end));
      faults.set(row, { code: "intake.endBeforeStart", column: rows.headerOf("end"), value });
    } else minutes![row] = (end - begin[row]!) / MS_PER_MINUTE;
  }
}

function otherOrder(code: string, number: number, waiting: UndecidedDates, rows: UsageRows): Fault {
  const { column, text } = waiting.dateOf(number);
  return { code, column: rows.header.headers[column] ?? "", value: text };
}

function settleNumbers(rows: UsageRows, faults: Map<number, Fault>): void {
  const marks = new Map<number, DecimalMark | null>();
  rows.cells.numberReaders.forEach((reader, column) => {
    if (reader !== undefined) marks.set(column, decimalMark(reader.evidence()));
  });
  const { hours } = rows.header.columns;
  settleField(rows.tokens, marks, rows, faults, (value) => value);
  settleField(rows.days, marks, rows, faults, (value) => (value < 0 ? "intake.badDays" : value));
  settleField(rows.minutes, marks, rows, faults, (value, { column }) => {
    if (value < 0) return "intake.negativeMinutes";
    return hours.includes(column) ? minutesOfHours(value) : value;
  });
}

function settleField(
  field: NumberField | null,
  marks: ReadonlyMap<number, DecimalMark | null>,
  rows: UsageRows,
  faults: Map<number, Fault>,
  accept: (value: number, waiting: WaitingNumber) => number | string,
): void {
  if (field === null) return;
  const values = field.values.view();
  for (const waiting of field.waiting()) {
    const { position, number, column } = waiting;
    const mark = marks.get(column) ?? null;
    const value = decidedNumber(number, mark);
    const accepted = Number.isNaN(value)
      ? `intake.${mark === null ? "ambiguousNumber" : "otherDecimalMark"}`
      : accept(value, waiting);
    if (typeof accepted === "number") values[position] = accepted;
    else if (!faults.has(position)) {
      const fault = { code: accepted, column: rows.header.headers[column] ?? "", value: number.text };
      faults.set(position, mark === null ? fault : { ...fault, params: { mark } });
    }
  }
}

/** Days of points in time, and what they are past midnight; a plain loop over typed columns. */
function daysOf(
  begin: Float64Array | null,
  rows: number,
): Pick<SettledColumns, "day" | "firstDay" | "lastDay" | "startMs"> {
  const day = new Int32Array(rows);
  if (begin === null) return { day, firstDay: 0, lastDay: 0, startMs: null };
  // An imported constant is looked up each time where modules are not bundled.
  const dayLength = MS_PER_DAY;
  let firstDay = Infinity;
  let lastDay = -Infinity;
  let timed = false;
  for (let row = 0; row < rows; row++) {
    const instant = begin[row]!;
    // Rows in the order of time repeat their date.
    if (row > 0 && instant === begin[row - 1]) {
      day[row] = day[row - 1]!;
      continue;
    }
    const whole = Math.floor(instant / dayLength);
    day[row] = whole;
    if (whole < firstDay) firstDay = whole;
    if (whole > lastDay) lastDay = whole;
    if (instant > whole * dayLength) timed = true;
  }
  if (!timed) return { day, firstDay, lastDay, startMs: null };
  const startMs = new Int32Array(rows);
  for (let row = 0; row < rows; row++) startMs[row] = begin[row]! - day[row]! * dayLength;
  return { day, firstDay, lastDay, startMs };
}
