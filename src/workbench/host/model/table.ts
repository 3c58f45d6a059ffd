import type { TableInfo } from "../grid-store";
import { RichError } from "../rich/rich-error";
import { RichObject } from "../rich/rich-object";
import { asDefinedName } from "./name-rules";
import { Range } from "./range";
import { assertNameFree } from "./name-space";
import { TABLE } from "./table-members";
import { assertNoOverlap } from "./table-overlap";
import type { Workbook } from "./workbook";
import { Worksheet } from "./worksheet";

/** A table: a header row and rows of data below it. */
export class Table extends RichObject {
  readonly type = TABLE;

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

  /** @throws RichError ItemNotFound where the table was deleted */
  get info(): TableInfo {
    const info = this.workbook.store.tables().find((table) => table.id === this.id);
    if (!info) throw new RichError("ItemNotFound");
    return info;
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.workbook, this.info.sheet);
  }

  get range(): Range {
    return new Range(this.worksheet, this.info.rect);
  }

  get headerRow(): Range {
    return this.range.part(0, 0, 1, this.info.rect.columns);
  }

  get dataBody(): Range {
    const { rows, columns } = this.info.rect;
    return this.range.part(1, 0, rows - 1, columns);
  }

  /** @throws RichError InvalidArgument where Excel does not allow the name or it is taken */
  async rename(value: unknown): Promise<void> {
    const name = asDefinedName(value);
    assertNameFree(this.workbook.store, name, this.id);
    await this.update({ name });
  }

  /** @throws RichError InvalidArgument where the header row would move or another table is in the way */
  async resize(range: Range): Promise<void> {
    const { rect } = this.info;
    const keepsHeader = range.rect.row === rect.row && range.rect.column < rect.column + rect.columns;
    if (range.sheetId !== this.info.sheet || !keepsHeader || range.rect.rows < 2) {
      throw new RichError("InvalidArgument");
    }
    assertNoOverlap(range, this.id);
    await this.update({ rect: range.rect });
  }

  /** @throws RichError AccessDenied where the sheet is protected */
  async update(change: Partial<Omit<TableInfo, "id" | "sheet">>): Promise<void> {
    this.worksheet.assertOpen();
    await this.workbook.store.updateTable(this.id, change);
  }

  /** Removes the table and its cells. */
  async delete(): Promise<void> {
    const range = await this.convertToRange();
    range.store.clear(range.sheetId, range.rect, "All");
  }

  /** Removes the table; its cells stay. */
  async convertToRange(): Promise<Range> {
    this.worksheet.assertOpen();
    const { range } = this;
    await this.workbook.store.removeTable(this.id);
    return range;
  }
}
