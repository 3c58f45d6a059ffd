import { isBlankRow } from "../cells";
import { BLOCK_ROWS } from "../column-block";
import type { Grid } from "../grid";
import { IntakeError } from "../intake-error";
import type { InputFile } from "../recognition";
import { HeaderSearch } from "./header-search";
import { periodOf } from "./period-search";
import { PlainRows } from "./plain-rows";
import type { Row } from "./row-columns";
import { UsageRows } from "./usage-rows";
import type { SharedNames } from "./usage-rows";

/** One sheet or file as it arrives row by row: first its header is looked for, then its rows are read. */
export class UsageInput {
  private readonly search: HeaderSearch;
  private readonly above: Row[] = [];
  private usable: UsageRows | null = null;
  private plain: PlainRows | null = null;
  private next: number;
  private header = 0;
  private countRead = 0;
  private countHidden = 0;

  constructor(
    readonly file: InputFile,
    private readonly names: SharedNames,
    private readonly utcOffsetHours: number,
  ) {
    this.search = new HeaderSearch(file.corrections?.roles);
    this.next = file.firstRow ?? 1;
  }

  /** Rows that are not blank, below the header. */
  get read(): number {
    return this.countRead;
  }

  /** Rows that are hidden, whether they were read or not. */
  get hidden(): number {
    return this.countHidden;
  }

  /** Row of the header, 1-based. */
  get headerRow(): number {
    return this.header;
  }

  /** Whether a row has been seen that is not blank. */
  get isEmpty(): boolean {
    return this.usable === null && this.search.best === null;
  }

  /**
   * The rows below the header.
   *
   * @throws IntakeError where no row was the header of usage data
   */
  get rows(): UsageRows {
    if (this.usable === null) throw this.search.failure();
    return this.usable;
  }

  /**
   * Takes the next rows.
   *
   * @throws IntakeError where 50 rows show no header of usage data, or the data are subscriptions
   */
  add(page: Grid): void {
    let from = 0;
    while (this.usable === null && from < page.length) this.look(page[from++]!, this.next++);
    if (this.usable === null) return;
    for (; from < page.length; from += BLOCK_ROWS)
      this.takeBlock(this.usable, page, from, Math.min(BLOCK_ROWS, page.length - from));
  }

  /** What a usage report covers: as the user says, else as the rows above its header say. */
  period(): { readonly from: number; readonly to: number } | null {
    const { corrections, filters = [] } = this.file;
    return corrections?.period ?? periodOf([...this.above, ...filters], corrections?.dateOrder);
  }

  private look(row: Row, number: number): void {
    const header = this.search.look(row);
    if (header === null) {
      if (!isBlankRow(row)) this.above.push([...row]);
      return;
    }
    if (header.shape === "subscriptions") throw new IntakeError("intake.isSubscriptions");
    this.header = number;
    this.usable = new UsageRows(header, number, this.file, this.names, this.utcOffsetHours);
    this.plain = PlainRows.of(this.usable);
  }

  /** Takes runs of plain rows together, and each other row by itself. */
  private takeBlock(rows: UsageRows, page: Grid, from: number, count: number): void {
    const { plain } = this;
    const isPlain = plain?.scan(page, from, count, this.next);
    for (let at = 0; at < count;) {
      const odd = isPlain === undefined ? at : isPlain.indexOf(0, at);
      const end = odd < 0 ? count : Math.min(odd, count);
      if (end > at) {
        plain!.append(at, end, this.next);
        this.countRead += end - at;
        this.next += end - at;
        at = end;
      } else this.take(rows, page[from + at++]!, this.next++);
    }
  }

  private take(rows: UsageRows, row: Row, number: number): void {
    if (isBlankRow(row)) return;
    const { hiddenRows, corrections } = this.file;
    if (hiddenRows?.has(number)) {
      this.countHidden++;
      if (corrections?.visibleRowsOnly) return;
    }
    this.countRead++;
    rows.add(row, number);
  }
}
