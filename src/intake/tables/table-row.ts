import type { CellValue, DataIssue, IssueParams } from "../../flex/data-issue";
import { isBlank, isErrorCell, nameText } from "../cells";
import { readDay } from "../date-cell";
import { readInstantText } from "../dates/instant-text";
import { issueOf } from "../fault";
import { normalizeHeader } from "../normalize-header";
import { decidedNumber } from "../numbers/number-reader";
import { readNumberText } from "../numbers/number-text";
import type { TableLayout } from "../table-layout";
import { readYesNo } from "../yes-no-cell";
import type { MarkOfColumn } from "./column-marks";
import type { OrderOfColumn } from "./column-orders";

/** What only whole columns tell. */
export interface ColumnsOf {
  readonly markOf: MarkOfColumn;
  readonly orderOf: OrderOfColumn;
}

/**
 * One row of a table, read cell by cell. The first cell that cannot be used blocks the row; later readings
 * still return, so that a row reads as one expression.
 */
export class TableRow {
  private fault: DataIssue | null = null;

  /**
   * @param layout of the table
   * @param cells by header of the layout
   * @param row of the sheet or file, 1-based
   * @param columns decimal marks, and orders of day and month, of the table's columns
   */
  constructor(
    private readonly layout: TableLayout,
    private readonly cells: ReadonlyMap<string, CellValue>,
    readonly row: number,
    private readonly columns: ColumnsOf,
  ) {}

  /** Why the row is set aside; null where every cell read so far can be used. */
  get issue(): DataIssue | null {
    return this.fault;
  }

  cell(header: string): CellValue {
    return this.cells.get(header) ?? null;
  }

  isBlank(header: string): boolean {
    return isBlank(this.cell(header));
  }

  /** Sets the row aside for one of its cells, unless an earlier cell already has. */
  block(header: string, code: string, params: IssueParams = {}): void {
    const value = this.cell(header);
    this.fault ??= issueOf(
      {
        code: isErrorCell(value) ? "table.errorCell" : code,
        column: header,
        value,
        params: { table: this.layout.name, ...params },
      },
      { source: this.layout.source, severity: "blocks", row: this.row },
    );
  }

  /** A name that must not be blank, trimmed. */
  name(header: string): string {
    const text = nameText(this.cell(header));
    if (text === "") this.block(header, "table.blank");
    if (text === null) this.block(header, "table.notText");
    return (text ?? "").trim();
  }

  /** Free text, trimmed; "" where blank. */
  text(header: string): string {
    const text = nameText(this.cell(header));
    if (text === null) this.block(header, "table.notText");
    return (text ?? "").trim();
  }

  /** Free text, trimmed; null where blank. */
  textOrNull(header: string): string | null {
    const text = this.text(header);
    return text === "" ? null : text;
  }

  /**
   * The cell; a number in it that only the column can tell is written with a decimal point and no thousands separators.
   * Where the column does not tell either, the row is set aside.
   */
  pointCell(header: string): CellValue {
    const cell = this.cell(header);
    const read = typeof cell === "string" ? readNumberText(cell) : null;
    if (typeof cell !== "string" || read === null || read.point === read.comma) return cell;
    if (Number.isNaN(this.numberIn(header))) return cell;
    const [decimal, group] = this.columns.markOf(header) === "," ? [",", "."] : [".", ","];
    return cell.replaceAll(group!, "").replace(decimal!, ".");
  }

  /** A number above 0 that must not be blank. */
  positive(header: string): number {
    if (this.isBlank(header)) this.block(header, "table.blank");
    return this.number(header, (value) => value > 0, "table.notPositive");
  }

  /** A number above 0; `blank` where the cell is blank. */
  positiveOr<T>(header: string, blank: T): number | T {
    return this.isBlank(header) ? blank : this.positive(header);
  }

  /** A number of 0 or more; null where the cell is blank. */
  amountOrNull(header: string): number | null {
    return this.isBlank(header) ? null : this.number(header, (value) => value >= 0, "table.negative");
  }

  /** A day that must not be blank, as serial day. */
  day(header: string): number {
    if (this.isBlank(header)) this.block(header, "table.blank");
    const day = readDay(this.cell(header));
    return Number.isNaN(day) ? this.dayByOrder(header) : day;
  }

  /** A day, as serial day; null where the cell is blank. */
  dayOrNull(header: string): number | null {
    return this.isBlank(header) ? null : this.day(header);
  }

  /** Yes or no; `blank` where the cell is blank. */
  yesNo(header: string, blank: boolean): boolean {
    if (this.isBlank(header)) return blank;
    const answer = readYesNo(this.cell(header));
    if (answer === null) this.block(header, "table.notYesNo");
    return answer ?? blank;
  }

  /** One of the words, in any case and punctuation; `blank` where the cell is blank. */
  wordOr<W extends string, T>(header: string, words: readonly W[], blank: T): W | T {
    if (this.isBlank(header)) return blank;
    const word = words.find((each) => each === normalizeHeader(this.cell(header)));
    if (word === undefined) this.block(header, "table.notAWord", { words: words.join(", ") });
    return word ?? blank;
  }

  private number(header: string, fits: (value: number) => boolean, code: string): number {
    const value = this.numberIn(header);
    if (!Number.isNaN(value) && !fits(value)) this.block(header, code);
    return value;
  }

  /** The day in a cell by the order of day and month in its column; NaN, the row set aside, where it is none. */
  private dayByOrder(header: string): number {
    const cell = this.cell(header);
    const read = typeof cell === "string" ? readInstantText(cell.trim(), 0) : null;
    if (read === null) {
      this.block(header, "table.badDate");
      return NaN;
    }
    const order = this.columns.orderOf(header);
    const day = order === null ? NaN : order === "dmy" ? read.date.dayFirst : read.date.monthFirst;
    if (Number.isNaN(day))
      this.block(header, order === null ? "table.ambiguousDate" : "table.otherDateOrder");
    return day;
  }

  /** The number in a cell by the decimal mark of its column; NaN, the row set aside, where it is none. */
  private numberIn(header: string): number {
    const cell = this.cell(header);
    if (typeof cell === "number" && Number.isFinite(cell)) return cell;
    const read = typeof cell === "string" ? readNumberText(cell) : null;
    if (read === null) {
      this.block(header, "table.notNumber");
      return NaN;
    }
    if (read.point === read.comma) return read.point;
    const mark = this.columns.markOf(header);
    const value = decidedNumber(read, mark);
    if (Number.isNaN(value))
      this.block(header, mark === null ? "table.ambiguousNumber" : "table.otherDecimalMark", {
        mark: mark ?? "",
      });
    return value;
  }
}
