import { BLOCK_ROWS } from "../column-block";
import type { ColumnBlock } from "../column-block";
import { MS_PER_MINUTE } from "../dates/instants";
import type { Grid } from "../grid";
import { minutesOfHours } from "./usage-cells";
import type { UsageRows } from "./usage-rows";

/** What tells how long a session was, the more telling first. */
const LENGTH_ROLES = ["minutes", "hours", "end"] as const;

/** Which number tells how long a session was, and where it stands. */
interface LengthColumn {
  readonly role: (typeof LENGTH_ROLES)[number];
  readonly column: number;
}

/**
 * Reads rows one column after another, several times as fast as row by row, where their cells allow it: a date that is
 * one by itself, numbers, names as text, each in the surest column of its field. Every other row is read by itself.
 *
 * What a block holds is known only after `scan`; nothing is kept of a row before `append`.
 */
export class PlainRows {
  private readonly isPlain = new Uint8Array(BLOCK_ROWS);
  private readonly begin = new Float64Array(BLOCK_ROWS);
  private readonly tokens = new Float64Array(BLOCK_ROWS);
  private readonly minutes = new Float64Array(BLOCK_ROWS);
  private readonly user = new Int32Array(BLOCK_ROWS);
  private readonly product = new Int32Array(BLOCK_ROWS);
  private readonly word = new Int32Array(BLOCK_ROWS);
  private hasNewProducts = false;
  private block: ColumnBlock = { rows: [], from: 0, count: 0, isPlain: this.isPlain };

  private constructor(
    private readonly rows: UsageRows,
    private readonly beginColumn: number,
    private readonly productColumn: number,
    private readonly length: LengthColumn | null,
  ) {}

  /** @returns null where the data has a column that only whole rows tell: days of a report, a product and its parent */
  static of(rows: UsageRows): PlainRows | null {
    const { columns } = rows.header;
    const [begin] = [...columns.start, ...columns.date];
    if (rows.begin === null || begin === undefined || rows.parent !== null || !rows.userCells.haveKey)
      return null;
    const role = LENGTH_ROLES.find((each) => columns[each].length > 0);
    const length = rows.minutes === null || role === undefined ? null : { role, column: columns[role][0]! };
    return new PlainRows(rows, begin, columns.product[0]!, length);
  }

  /**
   * Reads a block of rows.
   *
   * @param rows of which the block is a part
   * @param from index of its first row
   * @param count its rows
   * @param number of the first one in its sheet or file, 1-based
   * @returns by row of the block: 1 where the row can be appended
   */
  scan(rows: Grid, from: number, count: number, number: number): Uint8Array {
    const { instants, cells, tokens, header, names, userCells } = this.rows;
    const block = { rows, from, count, isPlain: this.isPlain };
    this.block = block;
    this.isPlain.fill(1, 0, count);
    this.markHidden(number, count);
    instants.readColumn(block, this.beginColumn, this.begin);
    if (tokens !== null) cells.readNumbers(block, header.columns.tokens[0]!, this.tokens);
    if (this.length !== null) this.scanLengths(block, this.length);
    this.hasNewProducts = names.products.findColumn(block, this.productColumn, this.product);
    userCells.findColumn(block, this.user);
    return this.isPlain;
  }

  /**
   * Appends plain rows of the block last scanned.
   *
   * @param from first of them, by its place in the block
   * @param to after the last of them
   * @param number of the first one in its sheet or file, 1-based
   */
  append(from: number, to: number, number: number): void {
    const { rows, block } = this;
    rows.userCells.internColumn(block, from, to, this.user);
    if (this.hasNewProducts)
      rows.names.products.internFound(block, this.productColumn, from, to, this.product);
    rows.begin!.append(this.begin, from, to);
    rows.user.append(this.user, from, to);
    rows.product.append(this.product, from, to);
    rows.tokens?.values.append(this.tokens, from, to);
    rows.minutes?.values.append(this.minutes, from, to);
    for (const { column, words, word } of rows.wordColumns) {
      words.internColumn(block, column, from, to, this.word);
      word.append(this.word, from, to);
    }
    rows.sourceRow.appendFrom(number, to - from);
  }

  /** Hidden rows are counted and may be left out, each by itself. */
  private markHidden(number: number, count: number): void {
    const { hiddenRows } = this.rows.file;
    if (hiddenRows === undefined || hiddenRows.size === 0) return;
    for (let row = 0; row < count; row++) if (hiddenRows.has(number + row)) this.isPlain[row] = 0;
  }

  private scanLengths(block: ColumnBlock, { role, column }: LengthColumn): void {
    const { minutes, begin, isPlain } = this;
    const { instants, cells } = this.rows;
    if (role !== "end") {
      cells.readNumbers(block, column, minutes, 0);
      if (role === "hours")
        for (let row = 0; row < block.count; row++) minutes[row] = minutesOfHours(minutes[row]!);
      return;
    }
    instants.readColumn(block, column, minutes);
    for (let row = 0; row < block.count; row++) {
      minutes[row] = (minutes[row]! - begin[row]!) / MS_PER_MINUTE;
      if (minutes[row]! < 0) isPlain[row] = 0;
    }
  }
}
