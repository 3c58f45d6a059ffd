import { parseAddress } from "../cells/address";
import { COLUMN_COUNT, ROW_COUNT } from "../cells/rect";
import type { GridStore, Rect, SheetInfo } from "../grid-store";
import { propertiesOf } from "./custom-property-collection";
import { asSheetName } from "./name-rules";
import { sameName } from "./keyed-collection";
import { RichError } from "../rich/rich-error";
import { RichObject } from "../rich/rich-object";
import { NamedItemCollection } from "./named-item-collection";
import { Range } from "./range";
import type { Workbook } from "./workbook";
import { WORKSHEET } from "./worksheet-members";

/** One sheet of the workbook. */
export class Worksheet extends RichObject {
  readonly type = WORKSHEET;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
  ) {
    super();
  }

  override get key(): string {
    return this.id;
  }

  get eventTarget(): string {
    return this.id;
  }

  get store(): GridStore {
    return this.workbook.store;
  }

  /** @throws RichError ItemNotFound where the sheet was deleted */
  get info(): SheetInfo {
    const info = this.store.sheets().find((sheet) => sheet.id === this.id);
    if (!info) throw new RichError("ItemNotFound");
    return info;
  }

  /** @throws RichError AccessDenied where the sheet is protected */
  assertOpen(): void {
    if (this.info.protected) throw new RichError("AccessDenied");
  }

  /** @throws RichError InvalidArgument, ItemAlreadyExists or, in a protected workbook, AccessDenied */
  rename(value: unknown): void {
    this.workbook.assertStructureOpen();
    const name = asSheetName(value);
    const taken = this.store.sheets().some((sheet) => sheet.id !== this.id && sameName(sheet.name, name));
    if (taken) throw new RichError("ItemAlreadyExists");
    this.store.updateSheet(this.id, { name });
  }

  /** @throws RichError InvalidOperation for the last visible sheet, AccessDenied in a protected workbook */
  setVisible(visible: boolean): void {
    this.workbook.assertStructureOpen();
    if (!visible) this.assertNotLastVisible();
    this.store.updateSheet(this.id, { visible });
  }

  /** @param position 0-based, among all sheets */
  moveTo(position: number): void {
    this.workbook.assertStructureOpen();
    if (position < 0 || position >= this.store.sheets().length) throw new RichError("InvalidArgument");
    this.store.updateSheet(this.id, { position });
  }

  /** @throws RichError InvalidOperation for the last visible sheet, AccessDenied in a protected workbook */
  delete(): void {
    this.workbook.assertStructureOpen();
    this.assertNotLastVisible();
    this.store.deleteSheet(this.id);
    propertiesOf(this).clear();
  }

  /** @throws RichError InvalidOperation where the sheet is hidden */
  activate(): void {
    if (!this.info.visible) throw new RichError("InvalidOperation");
    this.store.activate(this.id);
  }

  /** @param reference an address without a sheet, a name, or nothing for the whole sheet */
  range(reference = ""): Range {
    if (reference === "") return this.rangeOf({ row: 0, column: 0, rows: ROW_COUNT, columns: COLUMN_COUNT });
    const rect = parseAddress(reference);
    if (rect) return this.rangeOf(rect);
    const name =
      new NamedItemCollection(this.workbook, this).find(reference) ??
      new NamedItemCollection(this.workbook, null).find(reference);
    if (!name) throw new RichError("InvalidArgument");
    return name.range();
  }

  rangeOf(rect: Rect): Range {
    return new Range(this, rect);
  }

  /** Null where the sheet is blank. */
  usedRange(valuesOnly: boolean): Range | null {
    const rect = this.store.used(this.id, !valuesOnly);
    return rect && this.rangeOf(rect);
  }

  private assertNotLastVisible(): void {
    const others = this.store.sheets().filter((sheet) => sheet.visible && sheet.id !== this.id);
    if (others.length === 0) {
      throw new RichError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
  }
}
