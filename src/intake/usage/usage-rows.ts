import type { DataIssue } from "../../flex/data-issue";
import { quoted } from "../cells";
import { InstantReader } from "../dates/instant-reader";
import { MS_PER_MINUTE } from "../dates/instants";
import { isFault, issueOf } from "../fault";
import type { Fault } from "../fault";
import { NameIndex } from "../identity/name-index";
import type { UserIndex } from "../identity/user-index";
import type { ColumnRole, InputFile } from "../recognition";
import { growingFloats, growingInts } from "./growing-column";
import type { GrowingColumn } from "./growing-column";
import { NumberField } from "./number-field";
import { firstFilled } from "./row-columns";
import type { Row } from "./row-columns";
import { faultOfRow } from "./unusable-row";
import { UsageCells } from "./usage-cells";
import type { UsageHeader } from "./usage-header";
import { UserCells } from "./user-cells";

/** A column of words such as "Flex" or "background": each row's word as an index into the distinct ones. */
export interface WordColumn {
  readonly header: string;
  readonly word: GrowingColumn<Int32Array>;
  /** Distinct words, "" for blank. */
  readonly words: NameIndex;
  readonly column: number;
}

/** Names that the rows of all files share. */
export interface SharedNames {
  readonly users: UserIndex;
  readonly products: NameIndex;
}

/**
 * Usage rows of one sheet or file in columns, before it is settled which of them count: what a word or a date such as
 * 03/04/2025 means, and whether a row lies after the as-of date, is known only when all rows have been seen.
 */
export class UsageRows {
  readonly instants: InstantReader;
  readonly cells: UsageCells;
  /** Milliseconds since serial day 0, negative for a date that waits; null in a usage report, which has no dates. */
  readonly begin: GrowingColumn<Float64Array> | null;
  readonly user: GrowingColumn<Int32Array>;
  readonly product: GrowingColumn<Int32Array>;
  /** What the product is part of, as an index into the products, -1 for nothing; null where no column tells. */
  readonly parent: GrowingColumn<Int32Array> | null;
  readonly sourceRow: GrowingColumn<Int32Array>;
  /** Tokens, NaN for a blank cell; null where the data has no such column. So are the others. */
  readonly tokens: NumberField | null;
  readonly minutes: NumberField | null;
  readonly days: NumberField | null;
  /** Rows whose length is the time to an end that waits, or from a begin that waits, and their ends. */
  readonly endsAt = growingInts();
  readonly ends = growingFloats();
  readonly access: WordColumn | null;
  readonly sessionSource: WordColumn | null;
  readonly source: WordColumn | null;
  readonly machine: WordColumn | null;
  readonly version: WordColumn | null;
  readonly chargeKind: WordColumn | null;
  readonly team: WordColumn | null;
  /** All of them that the data has. */
  readonly wordColumns: readonly WordColumn[];
  /** One for each row that a cell keeps from being used. */
  readonly blocked: DataIssue[] = [];
  readonly userCells: UserCells;
  private readonly lengthColumns: readonly number[];

  /**
   * @param header where the fields stand
   * @param headerRow row of the header, 1-based
   * @param file the sheet or file
   * @param names users and products of all files
   * @param utcOffsetHours hours added to times that carry a zone
   */
  constructor(
    readonly header: UsageHeader,
    readonly headerRow: number,
    readonly file: InputFile,
    readonly names: SharedNames,
    utcOffsetHours: number,
  ) {
    const { columns, shape } = header;
    const { rowCount } = file;
    this.instants = new InstantReader({ utcOffsetHours, date1904: file.date1904 });
    this.cells = new UsageCells(header, this.instants);
    this.userCells = new UserCells(header, names.users);
    this.lengthColumns = [...columns.minutes, ...columns.hours];
    this.begin = shape === "usage report" ? null : growingFloats(rowCount);
    this.user = growingInts(rowCount);
    this.product = growingInts(rowCount);
    this.sourceRow = growingInts(rowCount);
    this.parent = columns.product.length > 1 ? growingInts(rowCount) : null;
    this.tokens = columns.tokens.length > 0 ? new NumberField(rowCount) : null;
    this.minutes = shape === "session log" ? new NumberField(rowCount) : null;
    this.days = shape === "usage report" ? new NumberField(rowCount) : null;
    this.access = wordColumn(header, "access", rowCount);
    this.sessionSource = wordColumn(header, "sessionSource", rowCount);
    this.source = wordColumn(header, "source", rowCount);
    this.machine = wordColumn(header, "machine", rowCount);
    this.version = wordColumn(header, "version", rowCount);
    this.chargeKind = wordColumn(header, "chargeKind", rowCount);
    this.team = wordColumn(header, "team", rowCount);
    this.wordColumns = [
      this.access,
      this.sessionSource,
      this.source,
      this.machine,
      this.version,
      this.chargeKind,
      this.team,
    ].filter((column) => column !== null);
  }

  /** Rows whose cells can be used. */
  get length(): number {
    return this.user.length;
  }

  /** Header of the column in which a field is, as written; "" where the data has none of them. */
  headerOf(...roles: readonly ColumnRole[]): string {
    for (const role of roles) {
      const column = this.header.columns[role][0];
      if (column !== undefined) return this.header.headers[column] ?? "";
    }
    return "";
  }

  /**
   * Appends a row that is not blank, or notes why it cannot be used.
   *
   * @param row cells in the order of the header
   * @param number of the row in its sheet or file, 1-based
   */
  add(row: Row, number: number): void {
    const { cells } = this;
    const begin = this.begin === null ? 0 : cells.begin(row);
    if (typeof begin === "object") return this.block(begin, row, number);
    const user = this.userCells.read(row);
    if (typeof user === "object") return this.block(user, row, number);
    const product = cells.product(row);
    if (typeof product === "object") return this.block(product, row, number);
    const tokens = this.tokens === null ? NaN : cells.tokens(row);
    if (isFault(tokens)) return this.block(tokens, row, number);
    const days = this.days === null ? NaN : cells.days(row);
    if (isFault(days)) return this.block(days, row, number);
    const fault = this.minutes === null ? null : this.addLength(this.minutes, row, begin);
    if (fault !== null) return this.block(fault, row, number);

    this.begin?.push(begin);
    this.user.push(user);
    this.product.push(this.names.products.intern(product));
    this.parent?.push(this.parentOf(row));
    this.tokens?.push(tokens, this.columnIfWaiting(tokens, row, this.header.columns.tokens));
    this.days?.push(days, this.columnIfWaiting(days, row, this.header.columns.days));
    for (const column of this.wordColumns) pushWord(column, row);
    this.sourceRow.push(number);
  }

  /** Appends the length of a session: the minutes, else the hours, else the time from begin to end. */
  private addLength(field: NumberField, row: Row, begin: number): Fault | null {
    const stated = this.cells.minutes(row);
    if (isFault(stated)) return stated;
    if (typeof stated === "object" || !Number.isNaN(stated)) {
      field.push(stated, this.columnIfWaiting(stated, row, this.lengthColumns));
      return null;
    }
    const end = this.cells.end(row);
    if (typeof end === "object") return end;
    if (Number.isNaN(end) || (begin >= 0 && end >= 0)) {
      if (end < begin) return this.cells.faultOf("intake.endBeforeStart", row, "end");
      field.push((end - begin) / MS_PER_MINUTE, -1);
      return null;
    }
    this.endsAt.push(field.values.length);
    this.ends.push(end);
    field.push(NaN, -1);
    return null;
  }

  private columnIfWaiting(value: number | object, row: Row, columns: readonly number[]): number {
    return typeof value === "object" ? firstFilled(row, columns) : -1;
  }

  private parentOf(row: Row): number {
    const parent = this.cells.parent(row);
    return parent === "" ? -1 : this.names.products.intern(parent);
  }

  private block(fault: Fault, cells: Row, row: number): void {
    const { file } = this.file;
    const place = { source: "usage", severity: "blocks", row, file } as const;
    this.blocked.push(issueOf(faultOfRow(fault, cells, this.header), place));
  }
}

function wordColumn(header: UsageHeader, role: ColumnRole, rowCount: number | undefined): WordColumn | null {
  const column = header.columns[role][0];
  if (column === undefined) return null;
  return {
    header: header.headers[column] ?? "",
    word: growingInts(rowCount),
    words: new NameIndex(),
    column,
  };
}

function pushWord({ column, word, words }: WordColumn, row: Row): void {
  const cell = row[column];
  word.push(words.intern(typeof cell === "string" ? cell : quoted(cell)));
}
