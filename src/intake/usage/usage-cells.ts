import type { InstantReader } from "../dates/instant-reader";
import { nameText } from "../cells";
import type { ColumnBlock } from "../column-block";
import { cellFault } from "../fault";
import type { Fault } from "../fault";
import { NumberReader } from "../numbers/number-reader";
import type { UndecidedNumber } from "../numbers/number-reader";
import type { ColumnRole } from "../recognition";
import { clockLength } from "./clock-length";
import { firstFilled } from "./row-columns";
import type { Row } from "./row-columns";
import type { UsageHeader } from "./usage-header";

/** A number, or one that waits for its column's decimal mark, or why there is none. */
export type NumberReading = number | UndecidedNumber | Fault;

/** Reads the cells of one usage row by the columns of a header: each either yields a value or the row's fault. */
export class UsageCells {
  private readonly headers: readonly string[];
  private readonly columns: UsageHeader["columns"];
  private readonly beginColumns: readonly number[];
  /** By column. */
  private readonly numbers: (NumberReader | undefined)[] = [];

  /**
   * @param header where the fields stand
   * @param instants reader of the dates of the same sheet or file
   */
  constructor(
    { columns, headers }: UsageHeader,
    private readonly instants: InstantReader,
  ) {
    this.headers = headers;
    this.columns = columns;
    this.beginColumns = [...columns.start, ...columns.date];
    for (const role of ["tokens", "days", "minutes", "hours"] as const)
      for (const column of columns[role]) this.numbers[column] = new NumberReader();
  }

  /** Readers of number columns, by column. */
  get numberReaders(): readonly (NumberReader | undefined)[] {
    return this.numbers;
  }

  /** When the usage began: the start, else the date. Negative where the date waits for its column's order. */
  begin(row: Row): number | Fault {
    const column = firstFilled(row, this.beginColumns);
    if (column < 0) return this.fault("intake.blankDate", row, this.beginColumns[0]!);
    const instant = this.instants.read(row[column], column);
    return Number.isNaN(instant) ? this.fault("intake.badDate", row, column) : instant;
  }

  /** When the session ended, as `begin`; NaN where the row does not say. */
  end(row: Row): number | Fault {
    const column = firstFilled(row, this.columns.end);
    if (column < 0) return NaN;
    const instant = this.instants.read(row[column], column);
    return Number.isNaN(instant) ? this.fault("intake.badEnd", row, column) : instant;
  }

  /** The product used, as written. */
  product(row: Row): string | Fault {
    const column = firstFilled(row, this.columns.product);
    if (column < 0) return this.fault("intake.blankProduct", row, this.columns.product[0]!);
    return nameText(row[column]) ?? this.fault("intake.notAName", row, column);
  }

  /** What the product is part of, as written: the next column that names one; "" where there is none. */
  parent(row: Row): string {
    const { product } = this.columns;
    const used = product.indexOf(firstFilled(row, product));
    const column = firstFilled(row, product.slice(used + 1));
    return column < 0 ? "" : (nameText(row[column]) ?? "");
  }

  /** Tokens reported; NaN for a blank cell. */
  tokens(row: Row): NumberReading {
    return this.number(row, firstFilled(row, this.columns.tokens), "intake.badTokens");
  }

  /** Days used in the period of a report. */
  days(row: Row): NumberReading {
    const column = firstFilled(row, this.columns.days);
    if (column < 0) return this.fault("intake.blankDays", row, this.columns.days[0]!);
    const days = this.number(row, column, "intake.badDays");
    return typeof days === "number" && days < 0 ? this.fault("intake.badDays", row, column) : days;
  }

  /**
   * Minutes that the row states: the minutes, else the hours; NaN where both are blank. Waiting hours are given as
   * hours: only their value tells the minutes. A length such as "1:30:00" says its unit itself.
   */
  minutes(row: Row): NumberReading {
    let column = firstFilled(row, this.columns.minutes);
    if (column < 0) column = firstFilled(row, this.columns.hours);
    const value = this.number(row, column, "intake.badMinutes");
    if (typeof value !== "number") {
      const minutes = clockLength(row[column]);
      return Number.isNaN(minutes) ? value : minutes;
    }
    if (value < 0) return this.fault("intake.negativeMinutes", row, column);
    return this.columns.hours.includes(column) ? minutesOfHours(value) : value;
  }

  /** Reads the cells of a number column that need nothing but themselves; see `NumberReader`. */
  readNumbers(
    block: ColumnBlock,
    column: number,
    into: Float64Array,
    least: number = -Number.MAX_VALUE,
  ): void {
    this.numbers[column]!.readColumn(block, column, into, least);
  }

  /** A fault of one of a row's cells. */
  fault(code: string, row: Row, column: number): Fault {
    return cellFault(code, this.headers[column] ?? "", row[column]);
  }

  /** A fault of the first column of a field. */
  faultOf(code: string, row: Row, role: ColumnRole): Fault {
    return this.fault(code, row, firstFilled(row, this.columns[role]));
  }

  private number(row: Row, column: number, code: string): NumberReading {
    if (column < 0) return NaN;
    const value = this.numbers[column]!.read(row[column]);
    return typeof value === "number" && Number.isNaN(value) ? this.fault(code, row, column) : value;
  }
}

const MINUTES_PER_HOUR = 60;
const MS_PER_MINUTE = 60_000;

/** Hours such as 1.1 are no whole minutes in binary; a limit in minutes must not miss by a rounding error. */
export function minutesOfHours(hours: number): number {
  return Math.round(hours * MINUTES_PER_HOUR * MS_PER_MINUTE) / MS_PER_MINUTE;
}
