import type { CellValue } from "../../flex/data-issue";
import { isBlank, isErrorCell, nameText } from "../cells";
import type { RowCell } from "../cells";
import { MS_PER_MINUTE, readInstant } from "../date-cell";
import type { Fault } from "../fault";
import { normalizeHeader } from "../normalize-header";
import { readNumber } from "../number-cell";
import type { UsageHeader } from "./usage-header";

type Row = readonly CellValue[];

const MASKED = /^[*\s]+$/;
const MINUTES_PER_HOUR = 60;

/** Reads the cells of one usage row by the columns of a header: each either yields a value or the row's fault. */
export class UsageCells {
  private readonly headers: readonly string[];
  private readonly beginColumns: readonly number[];
  private readonly keyColumns: readonly number[];
  private readonly labelColumns: readonly number[];
  private readonly fullNameColumns: readonly number[];
  private readonly columns: UsageHeader["columns"];

  /**
   * @param header where the fields stand
   * @param utcOffsetHours hours added to times that carry a zone
   */
  constructor(
    header: UsageHeader,
    private readonly utcOffsetHours: number,
  ) {
    const { columns, headers } = header;
    this.headers = headers;
    this.columns = columns;
    this.beginColumns = [...columns.start, ...columns.date];
    this.labelColumns = [...columns.email, ...columns.userName];
    this.keyColumns = [...columns.userId, ...columns.userHash, ...this.labelColumns];
    this.fullNameColumns = [...columns.firstName, ...columns.lastName];
  }

  /** When the usage began, in milliseconds since serial day 0: the start, else the date. */
  begin(row: Row): number | Fault {
    const column = firstFilled(row, this.beginColumns);
    if (column < 0) return this.fault("intake.blankDate", row, this.beginColumns[0]!);
    const instant = readInstant(row[column], this.utcOffsetHours);
    if (!Number.isNaN(instant)) return instant;
    const repeated = normalizeHeader(row[column]) === normalizeHeader(this.headers[column]);
    return this.fault(repeated ? "intake.repeatedHeader" : "intake.badDate", row, column);
  }

  /** What tells users apart: the id, else the hash, else the e-mail, else the name. Asterisks hide a name. */
  userKey(row: Row): string | Fault {
    let masked = -1;
    for (const column of this.keyColumns) {
      const text = nameText(row[column]);
      if (text === null) return this.fault("intake.notAName", row, column);
      if (isShown(text)) return text;
      if (text !== "" && masked < 0) masked = column;
    }
    const unnamed = this.fullNameColumns.find((column) => nameText(row[column]) === null);
    if (unnamed !== undefined) return this.fault("intake.notAName", row, unnamed);
    const name = this.fullName(row);
    if (isShown(name)) return name;
    if (masked >= 0) return this.fault("intake.maskedUser", row, masked);
    return this.fault("intake.blankUser", row, this.keyColumns[0] ?? this.fullNameColumns[0]!);
  }

  /** How a user is shown: the e-mail or name; "" where the row has none. */
  userLabel(row: Row): string {
    for (const column of this.labelColumns) {
      const text = nameText(row[column]);
      if (text !== null && isShown(text)) return text;
    }
    const name = this.fullName(row);
    return isShown(name) ? name : "";
  }

  /** The product used, as written. */
  product(row: Row): string | Fault {
    const column = firstFilled(row, this.columns.product);
    if (column < 0) return this.fault("intake.blankProduct", row, this.columns.product[0]!);
    return nameText(row[column]) ?? this.fault("intake.notAName", row, column);
  }

  /** Tokens reported; NaN for a blank cell. */
  tokens(row: Row): number | Fault {
    const column = firstFilled(row, this.columns.tokens);
    if (column < 0) return NaN;
    const tokens = readNumber(row[column]);
    return Number.isNaN(tokens) ? this.fault("intake.badTokens", row, column) : tokens;
  }

  /**
   * Minutes of the session: the minutes, else the hours, else the time from begin to end; NaN where all are blank.
   *
   * @param begin milliseconds since serial day 0
   */
  minutes(row: Row, begin: number): number | Fault {
    let column = firstFilled(row, this.columns.minutes);
    if (column >= 0) return this.duration(row, column, 1);
    column = firstFilled(row, this.columns.hours);
    if (column >= 0) return this.duration(row, column, MINUTES_PER_HOUR);
    column = firstFilled(row, this.columns.end);
    if (column < 0) return NaN;
    const end = readInstant(row[column], this.utcOffsetHours);
    if (Number.isNaN(end)) return this.fault("intake.badEnd", row, column);
    if (end < begin) return this.fault("intake.endBeforeStart", row, column);
    return (end - begin) / MS_PER_MINUTE;
  }

  private duration(row: Row, column: number, unit: number): number | Fault {
    const value = readNumber(row[column]);
    if (Number.isNaN(value)) return this.fault("intake.badMinutes", row, column);
    if (value < 0) return this.fault("intake.negativeMinutes", row, column);
    // Hours such as 1.1 are no whole minutes in binary; a limit in minutes must not miss by a rounding error.
    return unit === 1 ? value : Math.round(value * unit * MS_PER_MINUTE) / MS_PER_MINUTE;
  }

  private fullName(row: Row): string {
    if (this.fullNameColumns.length === 0) return "";
    return this.fullNameColumns
      .map((column) => (nameText(row[column]) ?? "").trim())
      .filter((part) => part !== "")
      .join(" ");
  }

  private fault(code: string, row: Row, column: number): Fault {
    const value: RowCell = row[column];
    return {
      code: isErrorCell(value) ? "intake.errorCell" : code,
      column: this.headers[column] ?? "",
      value: value ?? null,
    };
  }
}

function firstFilled(row: Row, columns: readonly number[]): number {
  for (const column of columns) if (!isBlank(row[column])) return column;
  return -1;
}

function isShown(text: string): boolean {
  return text !== "" && !(text.includes("*") && MASKED.test(text));
}
