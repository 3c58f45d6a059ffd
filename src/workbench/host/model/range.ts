import {
  bounding,
  cellCount,
  contains,
  COLUMN_COUNT,
  intersection,
  isOnSheet,
  ROW_COUNT,
} from "../cells/rect";
import { formatAddress, quoteSheetName } from "../cells/address";
import type { GridStore, Rect } from "../grid-store";
import { RichError } from "../rich/rich-error";
import { RichObject } from "../rich/rich-object";
import { MAX_CELLS } from "../limits";
import { RANGE } from "./range-members";
import { usedPart } from "./used-part";
import type { Worksheet } from "./worksheet";

/** A rectangle of cells of a sheet. */
export class Range extends RichObject {
  readonly type = RANGE;

  /** @throws RichError InvalidArgument where the rectangle is empty or leaves the sheet */
  constructor(
    readonly worksheet: Worksheet,
    readonly rect: Rect,
  ) {
    super();
    if (!isOnSheet(rect)) throw new RichError("InvalidArgument");
  }

  get store(): GridStore {
    return this.worksheet.store;
  }

  get sheetId(): string {
    return this.worksheet.id;
  }

  /** With the name of the sheet, e.g. "'Flex Users'!A1:B2". */
  get address(): string {
    return `${quoteSheetName(this.worksheet.info.name)}!${formatAddress(this.rect)}`;
  }

  /** As formulas and names keep it, e.g. "'Flex Users'!$A$1:$B$2". */
  get absoluteAddress(): string {
    return `${quoteSheetName(this.worksheet.info.name)}!${formatAddress(this.rect, "$")}`;
  }

  get isEntireColumn(): boolean {
    return this.rect.rows === ROW_COUNT;
  }

  get isEntireRow(): boolean {
    return this.rect.columns === COLUMN_COUNT;
  }

  /** @throws RichError RangeExceedsLimit above what Excel reads or writes at once */
  assertWithinLimit(): void {
    if (cellCount(this.rect) > MAX_CELLS) throw new RichError("RangeExceedsLimit");
  }

  /** @throws RichError where Excel would refuse a change: a protected sheet, too many cells */
  assertWritable(): void {
    this.worksheet.assertOpen();
  }

  /** A range of the same sheet. */
  at(rect: Rect): Range {
    return new Range(this.worksheet, rect);
  }

  /** A part of this size that begins so many rows and columns from the first cell. */
  part(rowOffset: number, columnOffset: number, rows: number, columns: number): Range {
    return this.at({
      row: this.rect.row + rowOffset,
      column: this.rect.column + columnOffset,
      rows,
      columns,
    });
  }

  entireColumn(): Range {
    return this.at({ row: 0, column: this.rect.column, rows: ROW_COUNT, columns: this.rect.columns });
  }

  entireRow(): Range {
    return this.at({ row: this.rect.row, column: 0, rows: this.rect.rows, columns: COLUMN_COUNT });
  }

  /** @throws RichError InvalidArgument where the ranges are on different sheets */
  boundingRect(other: Range): Range {
    if (other.sheetId !== this.sheetId) throw new RichError("InvalidArgument");
    return this.at(bounding(this.rect, other.rect));
  }

  /** Null where the ranges share no cell. */
  intersectionWith(other: Range): Range | null {
    const shared = other.sheetId === this.sheetId ? intersection(this.rect, other.rect) : null;
    return shared && this.at(shared);
  }

  contains(other: Range): boolean {
    return other.sheetId === this.sheetId && contains(this.rect, other.rect);
  }

  /** Null where no cell is used. */
  used(valuesOnly: boolean): Range | null {
    const rect = usedPart(this.store, this.sheetId, this.rect, valuesOnly);
    return rect && this.at(rect);
  }

  /** The range that a range or an address given as an argument stands for. */
  resolve(argument: unknown): Range {
    if (argument instanceof Range) return argument;
    if (typeof argument !== "string" || argument === "") throw new RichError("InvalidArgument");
    return this.worksheet.workbook.resolve(argument, this.worksheet);
  }
}
