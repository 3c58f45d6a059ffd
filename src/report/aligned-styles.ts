import { STYLES } from "./palette";
import type { CellStyle } from "./sheet-spec";

export type Align = "left" | "center" | "right";

/** Looks of one table's cells, aligned by column; equal looks are one object. */
export class AlignedStyles {
  readonly #made = new Map<CellStyle, Map<string, CellStyle>>();

  /** @param columns alignment of each column */
  constructor(private readonly columns: readonly Align[]) {}

  /** Look of a column's header. */
  header(column: number): CellStyle {
    return this.#aligned(STYLES.header, column, this.columns[column]!);
  }

  /**
   * Look of a column's other cells.
   *
   * @param style look apart from alignment
   */
  body(column: number, style: CellStyle): CellStyle {
    // Numbers stand right by themselves, and so a text in their column shows as one.
    const align = this.columns[column] === "right" ? undefined : this.columns[column];
    return this.#aligned(style, column, align);
  }

  /** A text that follows a number is indented: the number ends where the text begins. */
  #aligned(style: CellStyle, column: number, align: Align | undefined): CellStyle {
    const indented = this.columns[column] === "left" && this.columns[column - 1] === "right";
    if (align === undefined) return style;
    const key = indented ? "indented" : align;
    const made = this.#made.get(style) ?? new Map<string, CellStyle>();
    this.#made.set(style, made);
    const look = made.get(key) ?? { ...style, align, ...(indented ? { indent: 1 } : {}) };
    made.set(key, look);
    return look;
  }
}
