import { bounding } from "../cells/rect";
import type { ChartInfo, Rect } from "../grid-store";
import { RichError } from "../rich/rich-error";
import { RichObject } from "../rich/rich-object";
import { CHART } from "./chart-members";
import type { SeriesBy } from "./chart-source";
import type { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** A chart on a sheet. */
export class Chart extends RichObject {
  readonly type = CHART;

  constructor(
    readonly worksheet: Worksheet,
    readonly id: string,
  ) {
    super();
  }

  override get key(): string {
    return this.id;
  }

  /** @throws RichError ItemNotFound where the chart was deleted */
  get info(): ChartInfo {
    const info = this.worksheet.store.charts().find((chart) => chart.id === this.id);
    if (!info) throw new RichError("ItemNotFound");
    return info;
  }

  /** @throws RichError AccessDenied where the sheet is protected */
  update(change: Partial<Omit<ChartInfo, "id" | "sheet">>): void {
    this.worksheet.assertOpen();
    this.worksheet.store.updateChart(this.id, change);
  }

  /** Draws the chart over another block of cells. */
  setData(source: Range, seriesBy: SeriesBy): void {
    this.update({ source: { sheet: source.sheetId, rect: source.rect }, seriesBy });
  }

  /** Covers the cells from a first to a last one. */
  setPosition(first: Range, last: Range): void {
    this.update(this.placeOf(bounding(first.rect, last.rect)));
  }

  delete(): void {
    this.worksheet.assertOpen();
    this.worksheet.store.removeChart(this.id);
  }

  private placeOf({
    row,
    column,
    rows,
    columns,
  }: Rect): Pick<ChartInfo, "left" | "top" | "width" | "height"> {
    return {
      left: this.extent("column", 0, column),
      top: this.extent("row", 0, row),
      width: this.extent("column", column, columns),
      height: this.extent("row", row, rows),
    };
  }

  /** Pixels of some rows or columns. */
  private extent(axis: "row" | "column", start: number, count: number): number {
    let pixels = 0;
    for (let i = start; i < start + count; i++)
      pixels += this.worksheet.store.size(this.worksheet.id, axis, i);
    return pixels;
  }
}
