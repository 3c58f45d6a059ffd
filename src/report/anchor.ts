import { atom, cellRef, type Expression } from "./expression";

/** A cell to which formulas refer before it has its place. */
export class Anchor {
  #place: { readonly row: number; readonly column: number } | null = null;
  readonly #sheet: string;

  /** Reference to the cell, from any sheet. */
  readonly reference: Expression;

  /**
   * @param sheet name of the sheet that will hold the cell
   * @param value what it will hold; null for a blank or a text
   */
  constructor(sheet: string, value: number | null) {
    this.#sheet = sheet;
    this.reference = atom(value, (home) => {
      if (this.#place === null) throw new Error(`A cell of "${sheet}" is referred to and was never placed.`);
      const { row, column } = this.#place;
      return cellRef(this.#sheet, row, column, value).text(home);
    });
  }

  /** Settles where the cell is; 0-based. */
  place(row: number, column: number): void {
    this.#place = { row, column };
  }
}
