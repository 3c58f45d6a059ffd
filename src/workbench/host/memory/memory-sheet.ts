import { COLUMN_COUNT, ROW_COUNT, bounding, contains, intersection, mapCells } from "../cells/rect";
import type { CellLink, CellWrite, Rect, Scalar, StoreStyle } from "../grid-store";

/** A cell that holds anything. */
export interface MemoryCell {
  value: Scalar;
  formula: string;
  numberFormat: string;
  style: StoreStyle;
  link: CellLink | null;
  /** Place of the formula that spilled into the cell. */
  spilledFrom: number | null;
}

const BLANK: Readonly<MemoryCell> = {
  value: "",
  formula: "",
  numberFormat: "General",
  style: {},
  link: null,
  spilledFrom: null,
};
/** What a formula shows that nothing has calculated. */
const UNKNOWN_FORMULA = "#NAME?";
const DEFAULT_SIZE = { row: 20, column: 64 };

/** The cells of one sheet. */
export class MemorySheet {
  readonly cells = new Map<number, MemoryCell>();
  /** The cells that formulas fill, by the place of the formula. */
  readonly spills = new Map<number, Rect>();
  readonly merges: Rect[] = [];
  readonly hidden = { row: new Set<number>(), column: new Set<number>() };
  frozen = { rows: 0, columns: 0 };
  visible = true;
  tabColor = "";
  gridlines = true;
  protected = false;
  private readonly sizes = { row: new Map<number, number>(), column: new Map<number, number>() };

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** The cell, or a blank one. */
  get(row: number, column: number): Readonly<MemoryCell> {
    return this.cells.get(placeOf(row, column)) ?? BLANK;
  }

  /** The cell to change; it is made where there is none. */
  cell(row: number, column: number): MemoryCell {
    const place = placeOf(row, column);
    let cell = this.cells.get(place);
    if (!cell) this.cells.set(place, (cell = { ...BLANK }));
    return cell;
  }

  read<T>(rect: Rect, part: (cell: Readonly<MemoryCell>) => T): T[][] {
    return mapCells(rect, (row, column) => part(this.get(row, column)));
  }

  write(rect: Rect, writes: readonly (readonly (CellWrite | null)[])[]): void {
    for (const [i, line] of writes.entries()) {
      for (const [j, write] of line.entries()) {
        if (write) this.put(rect.row + i, rect.column + j, write);
      }
    }
  }

  private put(row: number, column: number, { value = "", formula = "", numberFormat }: CellWrite): void {
    const cell = this.cell(row, column);
    cell.value = formula === "" ? value : UNKNOWN_FORMULA;
    cell.formula = formula;
    cell.spilledFrom = null;
    if (numberFormat !== undefined) cell.numberFormat = numberFormat;
  }

  /** Changes every cell of a rectangle; of whole rows and columns those up to the last used cell. */
  change(rect: Rect, change: (cell: MemoryCell, row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.clipped(rect);
    for (let i = row; i < row + rows; i++) {
      for (let j = column; j < column + columns; j++) change(this.cell(i, j), i, j);
    }
  }

  /** Calls back for the cells of a rectangle that hold anything. */
  eachHeld(rect: Rect, visit: (cell: MemoryCell, place: number) => void): void {
    for (const [place, cell] of this.cells) {
      if (contains(rect, rectOf(place))) visit(cell, place);
    }
  }

  /** The smallest rectangle around what is used; with formats, cells that only have a format count. */
  used(withFormats: boolean): Rect | null {
    let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
    for (const [place, cell] of this.cells) {
      if (cell.value === "" && cell.formula === "" && !(withFormats && hasFormat(cell))) continue;
      const { row, column } = rectOf(place);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  clear(rect: Rect, what: "All" | "Contents" | "Formats"): void {
    this.eachHeld(rect, (cell, place) => {
      if (what !== "Formats") Object.assign(cell, { value: "", formula: "", spilledFrom: null });
      if (what !== "Contents") Object.assign(cell, { numberFormat: "General", style: {} });
      if (what === "All") this.cells.delete(place);
    });
  }

  /** The style on which the cells agree; a name is undefined where they differ. */
  style(rect: Rect): StoreStyle {
    const { row, column, rows, columns } = this.clipped(rect);
    let common: StoreStyle = this.get(row, column).style;
    for (let i = row; i < row + rows; i++) {
      for (let j = column; j < column + columns; j++) common = agreement(common, this.get(i, j).style);
    }
    return { ...common };
  }

  size(axis: "row" | "column", index: number): number {
    return this.sizes[axis].get(index) ?? DEFAULT_SIZE[axis];
  }

  setSize(axis: "row" | "column", index: number, pixels: number): void {
    this.sizes[axis].set(index, pixels);
  }

  private clipped(rect: Rect): Rect {
    if (rect.rows < ROW_COUNT && rect.columns < COLUMN_COUNT) return rect;
    const first = { ...rect, rows: 1, columns: 1 };
    const used = this.used(true);
    return (used && intersection(rect, bounding(first, used))) ?? first;
  }
}

export function placeOf(row: number, column: number): number {
  return row * COLUMN_COUNT + column;
}

export function rectOf(place: number): Rect {
  return { row: Math.floor(place / COLUMN_COUNT), column: place % COLUMN_COUNT, rows: 1, columns: 1 };
}

function hasFormat({ numberFormat, style }: MemoryCell): boolean {
  return numberFormat !== "General" || Object.keys(style).length > 0;
}

function agreement(a: StoreStyle, b: StoreStyle): StoreStyle {
  if (a === b) return a;
  const names = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof StoreStyle)[]);
  return Object.fromEntries([...names].map((name) => [name, a[name] === b[name] ? a[name] : undefined]));
}
