import type { CellValue, DataIssue } from "../../flex/data-issue";
import { quoted } from "../cells";
import { MS_PER_DAY, dayOf } from "../date-cell";
import { issueOf } from "../fault";
import type { Fault } from "../fault";
import { growingFloats, growingInts } from "./growing-column";
import type { GrowingColumn } from "./growing-column";
import { NameIndex } from "./name-index";
import { UsageCells } from "./usage-cells";
import type { UsageField, UsageHeader } from "./usage-header";
import { UserIndex } from "./user-index";

/** A column of words such as "Flex" or "background": each row's word as an index into the distinct ones. */
export interface WordColumn {
  readonly header: string;
  readonly word: GrowingColumn<Int32Array>;
  /** Distinct words, "" for blank. */
  readonly words: NameIndex;
  readonly column: number;
}

/**
 * Usage rows in columns, before it is settled which of them count: what a word means, and whether a row lies
 * after the as-of date, is known only when all rows have been seen.
 */
export class UsageRows {
  readonly day = growingInts();
  readonly user = growingInts();
  readonly product = growingInts();
  readonly sourceRow = growingInts();
  /** NaN for a blank cell; null where the data has no such column. */
  readonly tokens: GrowingColumn<Float64Array> | null;
  readonly minutes: GrowingColumn<Float64Array> | null;
  readonly access: WordColumn | null;
  readonly sessionSource: WordColumn | null;
  readonly source: WordColumn | null;
  readonly users = new UserIndex();
  readonly products = new NameIndex();
  /** One for each row that a cell keeps from being used. */
  readonly blocked: DataIssue[] = [];
  private readonly cells: UsageCells;
  private timed = false;

  /**
   * @param header where the fields stand
   * @param utcOffsetHours hours added to times that carry a zone
   */
  constructor(
    readonly header: UsageHeader,
    utcOffsetHours: number,
  ) {
    this.cells = new UsageCells(header, utcOffsetHours);
    this.tokens = header.columns.tokens.length > 0 ? growingFloats() : null;
    this.minutes = header.shape === "session log" ? growingFloats() : null;
    this.access = wordColumn(header, "access");
    this.sessionSource = wordColumn(header, "sessionSource");
    this.source = wordColumn(header, "source");
  }

  /** Rows whose cells can be used. */
  get length(): number {
    return this.day.length;
  }

  /** Whether any row begins at a time of day other than midnight. */
  get hasTimesOfDay(): boolean {
    return this.timed;
  }

  /** Header of the column in which a field is, as written. */
  headerOf(...fields: readonly UsageField[]): string | null {
    for (const field of fields) {
      const column = this.header.columns[field][0];
      if (column !== undefined) return this.header.headers[column] ?? null;
    }
    return null;
  }

  /**
   * Appends a row that is not blank, or notes why it cannot be used.
   *
   * @param row cells in the order of the header
   * @param number of the row in its sheet or file, 1-based
   */
  add(row: readonly CellValue[], number: number): void {
    const { cells } = this;
    const begin = cells.begin(row);
    if (typeof begin === "object") return this.block(begin, number);
    const key = cells.userKey(row);
    if (typeof key === "object") return this.block(key, number);
    const product = cells.product(row);
    if (typeof product === "object") return this.block(product, number);
    const minutes = this.minutes === null ? NaN : cells.minutes(row, begin);
    if (typeof minutes === "object") return this.block(minutes, number);
    const tokens = this.tokens === null ? NaN : cells.tokens(row);
    if (typeof tokens === "object") return this.block(tokens, number);

    if (begin % MS_PER_DAY !== 0) this.timed = true;
    this.day.push(dayOf(begin));
    this.user.push(this.userOf(row, key));
    this.product.push(this.products.intern(product));
    this.minutes?.push(minutes);
    this.tokens?.push(tokens);
    pushWord(this.access, row);
    pushWord(this.sessionSource, row);
    pushWord(this.source, row);
    this.sourceRow.push(number);
  }

  private userOf(row: readonly CellValue[], key: string): number {
    const user = this.users.intern(key);
    if (!this.users.isLabelled(user)) this.users.label(user, this.cells.userLabel(row));
    return user;
  }

  private block(fault: Fault, row: number): void {
    this.blocked.push(issueOf(fault, { source: "usage", severity: "blocks", row }));
  }
}

function wordColumn(header: UsageHeader, field: UsageField): WordColumn | null {
  const column = header.columns[field][0];
  if (column === undefined) return null;
  return { header: header.headers[column] ?? "", word: growingInts(), words: new NameIndex(), column };
}

function pushWord(column: WordColumn | null, row: readonly CellValue[]): void {
  if (column === null) return;
  const cell = row[column.column];
  column.word.push(column.words.intern(typeof cell === "string" ? cell : quoted(cell)));
}
