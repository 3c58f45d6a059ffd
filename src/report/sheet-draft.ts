import type { Expression } from "./expression";
import { TAB_COLORS } from "./palette";
import type { SheetKind } from "./sheet-names";
import type { Cell, CellStyle, CellValue, ChartSpec, SheetSpec, TableSpec } from "./sheet-spec";

/** What goes into a cell: a value, or a formula with its value. */
export type Content = CellValue | Expression;

/** How a cell looks and where it leads. */
export interface Appearance {
  readonly format?: string;
  readonly style?: CellStyle;
  readonly link?: string;
}

/** What stays in sight while the user scrolls, and how wide columns are, in characters. */
export interface SheetLayout {
  readonly columnWidths: readonly number[];
  readonly freeze: { readonly rows: number; readonly columns: number };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface DraftCell extends Appearance {
  readonly content: Content;
}

/** The value that a content shows; a formula without a number shows an empty text. */
export function valueOf(content: Content): CellValue {
  return isExpression(content) ? (content.value ?? "") : content;
}

/** Whether the content of a cell is a formula. */
function isExpression(content: Content): content is Expression {
  return typeof content === "object" && content !== null;
}

/**
 * A sheet while it is filled from top to bottom.
 *
 * Formulas may refer to what is placed later, on this sheet or another: their texts are made by `finish`.
 */
export class SheetDraft {
  readonly #rows: (DraftCell | undefined)[][] = [];
  readonly #tables: TableSpec[] = [];
  readonly #charts: ChartSpec[] = [];
  #next = 0;

  /**
   * @param name name of the sheet in the workbook
   * @param kind which sheet of the report it is
   */
  constructor(
    readonly name: string,
    readonly kind: SheetKind,
    private readonly layout: SheetLayout,
  ) {}

  /** The row, 0-based, at which the next part begins. */
  get next(): number {
    return this.#next;
  }

  /** Takes the next row for a part. */
  takeRow(): number {
    return this.#next++;
  }

  /** Lets the next part begin at a row, above or below. */
  moveTo(row: number): void {
    this.#next = row;
  }

  /** Leaves rows free. */
  skip(rows = 1): void {
    this.#next += rows;
  }

  /**
   * Fills one cell.
   *
   * @param row 0-based
   * @param column 0-based
   * @param content a value, or a formula with its value
   * @throws Error if the cell is filled already: two parts overlap
   */
  put(row: number, column: number, content: Content, appearance: Appearance = {}): void {
    const cells = (this.#rows[row] ??= []);
    if (cells[column] !== undefined) {
      throw new Error(`Two parts of the sheet "${this.name}" fill row ${row + 1}, column ${column + 1}.`);
    }
    cells[column] = {
      content,
      format: appearance.format,
      style: appearance.style,
      link: appearance.link,
    };
  }

  addTable(table: TableSpec): void {
    this.#tables.push(table);
  }

  addChart(chart: ChartSpec): void {
    this.#charts.push(chart);
  }

  /** The finished sheet. Everything that its formulas refer to must be placed by now. */
  finish(): SheetSpec {
    return {
      name: this.name,
      kind: this.kind,
      cells: Array.from(this.#rows, (row) =>
        row === undefined ? [] : Array.from(row, (cell) => (cell === undefined ? null : this.#cell(cell))),
      ),
      columnWidths: this.layout.columnWidths,
      tables: this.#tables,
      charts: this.#charts,
      freeze: this.layout.freeze,
      tabColor: TAB_COLORS[tabOf(this.kind)],
      gridlines: false,
    };
  }

  #cell({ content, format, style, link }: DraftCell): Cell {
    const cell: Mutable<Cell> = { value: valueOf(content) };
    if (isExpression(content)) cell.formula = `=${content.text(this.name)}`;
    if (format !== undefined) cell.numberFormat = format;
    if (style !== undefined) cell.style = style;
    if (link !== undefined) cell.link = link;
    return cell;
  }
}

function tabOf(kind: SheetKind): keyof typeof TAB_COLORS {
  return kind === "summary" || kind === "users" || kind === "issues" ? kind : "detail";
}
