import type { UndecidedNumber } from "../numbers/number-reader";
import { growingFloats, growingInts } from "./growing-column";
import type { GrowingColumn } from "./growing-column";

/** A number that waits, and the row it stands in. */
export interface WaitingNumber {
  /** Position of the row among the usable ones. */
  readonly position: number;
  readonly number: UndecidedNumber;
  /** 0-based column of its cell. */
  readonly column: number;
}

/** The numbers of one field, row by row: NaN where the row has none, or where it waits for its decimal mark. */
export class NumberField {
  readonly values: GrowingColumn<Float64Array>;
  private blank = false;
  private readonly positions = growingInts();
  private readonly columns = growingInts();
  private readonly numbers: UndecidedNumber[] = [];

  /** @param expected rows that will probably come */
  constructor(expected?: number) {
    this.values = growingFloats(expected);
  }

  /** Whether some row may have no number. */
  get mayHaveBlanks(): boolean {
    return this.blank;
  }

  /** @param column of the cell, 0-based; needed only for a number that waits */
  push(value: number | UndecidedNumber, column: number): void {
    if (typeof value === "number") {
      if (Number.isNaN(value)) this.blank = true;
      this.values.push(value);
    } else {
      this.positions.push(this.values.length);
      this.columns.push(column);
      this.numbers.push(value);
      this.values.push(NaN);
    }
  }

  /** Numbers whose value their column's decimal mark decides. */
  *waiting(): Iterable<WaitingNumber> {
    const positions = this.positions.view();
    const columns = this.columns.view();
    for (let i = 0; i < this.numbers.length; i++)
      yield { position: positions[i]!, number: this.numbers[i]!, column: columns[i]! };
  }
}
