import type { CellColumn } from "./column-functions";
import { cellAddress } from "./a1";
import { atom, sheetPrefix, type Expression } from "./expression";
import { AlignedStyles, type Align } from "./aligned-styles";
import { STYLES, TABLE_STYLE } from "./palette";
import { valueOf, type Content, type SheetDraft } from "./sheet-draft";
import type { CellRange, CellStyle, CellValue } from "./sheet-spec";

/** A reference to the cell of another column in the same row. */
export type InRow = (key: string) => Expression;

/** A reference to a cell of the row before; null in the first row. */
export type InRowBefore = (key: string) => Expression | null;

/** One column of a list. */
export interface ListColumn<Row> {
  /** By which other columns and formulas find it. */
  readonly key: string;
  readonly header: string;
  /** Number format; absent for text. */
  readonly format?: string;
  /** Right where there is a format, else left. */
  readonly align?: Align;
  /** Look apart from alignment. */
  readonly style?: CellStyle | ((row: Row) => CellStyle);
  readonly content: (row: Row, inRow: InRow, inRowBefore: InRowBefore) => Content;
  readonly link?: (row: Row) => string | undefined;
}

/** A list that becomes a native table. */
export interface ListSpec<Row> {
  /** Name of the native table, unique in the workbook. */
  readonly name: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  /** What the first cell says where there are no rows: a table needs a row. */
  readonly none: string;
}

/** A list: its values are known at once, its place when it is written. */
export class ListTable<Row> {
  readonly #contents: Content[][] = [];
  readonly #positions: ReadonlyMap<string, number>;
  #place: { readonly row: number; readonly column: number } | null = null;

  /**
   * @param sheet name of the sheet that will hold the list
   * @param spec columns and rows; linear in their number
   */
  constructor(
    private readonly sheet: string,
    private readonly spec: ListSpec<Row>,
  ) {
    this.#positions = new Map(spec.columns.map((column, position) => [column.key, position]));
    spec.rows.forEach((row, index) => this.#contents.push(this.#rowContents(row, index)));
    if (spec.rows.length === 0) this.#contents.push(spec.columns.map((_, p) => (p === 0 ? spec.none : null)));
  }

  /** Rows below the header, at least one. */
  get bodyRows(): number {
    return this.#contents.length;
  }

  /** The cells of a column, without its header. */
  column(key: string): CellColumn {
    const position = this.#position(key);
    const rows = this.bodyRows;
    const values = this.#contents.map((row) => valueOf(row[position]!));
    const place = () => this.#placed();
    return {
      sheet: this.sheet,
      values,
      get range() {
        const { row, column } = place();
        return { row: row + 1, column: column + position, rows, columns: 1 };
      },
    };
  }

  /** A reference to one cell; `index` counts the rows below the header from 0. */
  cell(key: string, index: number): Expression {
    return this.#reference(this.#position(key), index, valueOf(this.#contents[index]![this.#position(key)]!));
  }

  /** Header and all rows of neighboring columns, once the list is written. */
  block(firstKey: string, lastKey: string): CellRange {
    const { row, column } = this.#placed();
    const first = this.#position(firstKey);
    const columns = this.#position(lastKey) - first + 1;
    return { row, column: column + first, rows: this.bodyRows + 1, columns };
  }

  /**
   * Writes the list at the draft's next row, as a native table.
   *
   * @param column 0-based column of its left edge
   */
  write(draft: SheetDraft, column = 0): void {
    const { columns, rows, name } = this.spec;
    const headerRow = draft.next;
    this.#place = { row: headerRow, column };
    const aligned = new AlignedStyles(
      columns.map(({ align, format }) => align ?? (format ? "right" : "left")),
    );
    columns.forEach(({ header }, position) => {
      draft.put(headerRow, column + position, header, { style: aligned.header(position) });
    });
    this.#contents.forEach((contents, index) => {
      const row = rows[index];
      columns.forEach(({ format, style = STYLES.body, link }, position) => {
        const look = row === undefined ? STYLES.body : typeof style === "function" ? style(row) : style;
        draft.put(headerRow + 1 + index, column + position, contents[position]!, {
          format: row === undefined ? undefined : format,
          style: aligned.body(position, look),
          link: row === undefined ? undefined : link?.(row),
        });
      });
    });
    draft.addTable({
      name,
      range: { row: headerRow, column, rows: this.bodyRows + 1, columns: columns.length },
      style: TABLE_STYLE,
    });
    draft.moveTo(headerRow + 1 + this.bodyRows);
  }

  /** Columns may refer to each other in any order, so each is computed when first asked for. */
  #rowContents(row: Row, index: number): Content[] {
    const { columns } = this.spec;
    const contents: Content[] = [];
    const contentAt = (position: number): Content => {
      if (!(position in contents)) contents[position] = columns[position]!.content(row, inRow, inRowBefore);
      return contents[position]!;
    };
    const inRow: InRow = (key) => {
      const position = this.#position(key);
      return this.#reference(position, index, valueOf(contentAt(position)));
    };
    const inRowBefore: InRowBefore = (key) => (index === 0 ? null : this.cell(key, index - 1));
    columns.forEach((_, position) => contentAt(position));
    return contents;
  }

  #reference(position: number, index: number, value: CellValue): Expression {
    return atom(typeof value === "number" ? value : null, (home) => {
      const { row, column } = this.#placed();
      return sheetPrefix(this.sheet, home) + cellAddress(row + 1 + index, column + position);
    });
  }

  #position(key: string): number {
    const position = this.#positions.get(key);
    if (position === undefined) throw new Error(`The table ${this.spec.name} has no column "${key}".`);
    return position;
  }

  #placed(): { readonly row: number; readonly column: number } {
    if (this.#place === null) throw new Error(`The table ${this.spec.name} was never written.`);
    return this.#place;
  }
}
