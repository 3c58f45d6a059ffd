import { BooleanNumber } from "@univerjs/core";
import type { Univer, Workbook } from "@univerjs/core";
import { SetWorksheetRowIsAutoHeightCommand } from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type {
  CellLink,
  CellWrite,
  ChartInfo,
  GridStore,
  NameInfo,
  Rect,
  Scalar,
  SheetChange,
  SheetInfo,
  StoreEvents,
  StoreMeta,
  StoreStyle,
  TableInfo,
} from "../host/grid-store";
import {
  readFormulas,
  readNumberFormats,
  readStyle,
  readTexts,
  readValues,
  spillOf,
  usedRect,
} from "./cell-reading";
import { cellsNow, clearCells, writeCells, writeLink, writeNumberFormats, writeStyle } from "./cell-writing";
import { Calculation } from "./calculation";
import { Charts } from "./charts";
import { GridWatch } from "./grid-watch";
import { hideLines, isLineHidden } from "./hidden-lines";
import { linkOf } from "./links";
import { listMerges, mergeCells, unmergeCells } from "./merges";
import { addName, listNames, removeName } from "./names";
import { clip, toRange } from "./rects";
import { currentSelection, selectRange } from "./selection";
import {
  activateSheet,
  activeSheetId,
  addSheet,
  deleteSheet,
  freezePanes,
  frozenPanes,
  listSheets,
  setColumnWidths,
  setRowHeights,
  sizeOf,
  updateSheet,
} from "./sheets";
import { StoreEventEmitter } from "./store-events";
import { StoreMetaMap } from "./store-meta";
import { RowHeights } from "./row-heights";
import { Tables } from "./tables";
import { columnWidthFor } from "./text-width";
import type { UndoSteps } from "./undo-steps";
import { UniverBook } from "./univer-book";

/** The storage of the simulated Excel on the grid of the page. */
export class UniverStore implements GridStore {
  readonly meta: StoreMeta = new StoreMetaMap();
  private readonly book: UniverBook;
  private readonly tableList: Tables;
  private readonly chartList: Charts;
  private readonly rowHeights: RowHeights;
  private readonly calculation: Calculation;
  private readonly events = new StoreEventEmitter();
  private readonly watch: GridWatch;

  constructor(univer: Univer, workbook: Workbook, steps: UndoSteps) {
    this.book = new UniverBook(univer, workbook, steps);
    this.tableList = new Tables(this.book);
    this.chartList = new Charts(this.book);
    this.rowHeights = new RowHeights(this.book);
    this.calculation = new Calculation(this.book);
    this.watch = new GridWatch(this.book, this.events, this.calculation);
    // After the listeners of the grid itself, which draw the filter buttons.
    this.on("activated", ({ sheet }) => void setTimeout(() => this.rowHeights.fitShown(sheet), 0));
  }

  /** Univer's id of the workbook. */
  get unitId(): string {
    return this.book.unitId;
  }

  get title(): string {
    return `${this.book.workbook.getName()}.xlsx`;
  }

  // Sheets.

  sheets(): SheetInfo[] {
    return listSheets(this.book);
  }

  addSheet(name: string): string {
    return addSheet(this.book, name);
  }

  deleteSheet(id: string): void {
    deleteSheet(this.book, id);
  }

  updateSheet(id: string, change: SheetChange): void {
    updateSheet(this.book, id, change);
  }

  activeSheet(): string {
    return activeSheetId(this.book);
  }

  activate(id: string): void {
    activateSheet(this.book, id);
  }

  freeze(id: string, rows: number, columns: number): void {
    freezePanes(this.book, id, rows, columns);
  }

  frozen(id: string): { rows: number; columns: number } {
    return frozenPanes(this.book, id);
  }

  selection(): { sheet: string; areas: Rect[] } {
    return currentSelection(this.book);
  }

  select(sheet: string, rect: Rect): void {
    selectRange(this.book, sheet, rect);
  }

  editing(): boolean {
    return this.book.injector.get(IEditorBridgeService).isVisible().visible;
  }

  // Cells.

  values(sheet: string, rect: Rect): Scalar[][] {
    return readValues(this.book, sheet, rect);
  }

  formulas(sheet: string, rect: Rect): Scalar[][] {
    return readFormulas(this.book, sheet, rect);
  }

  texts(sheet: string, rect: Rect): string[][] {
    return readTexts(this.book, sheet, rect);
  }

  numberFormats(sheet: string, rect: Rect): string[][] {
    return readNumberFormats(this.book, sheet, rect);
  }

  write(sheet: string, rect: Rect, cells: readonly (readonly (CellWrite | null)[])[]): void {
    this.watch.as("addin", () => writeCells(this.book, sheet, rect, cells));
  }

  setNumberFormats(
    sheet: string,
    rect: Rect,
    formats: string | readonly (readonly (string | null)[])[],
  ): void {
    writeNumberFormats(this.book, sheet, rect, formats);
  }

  used(sheet: string, formatted?: boolean): Rect | null {
    return usedRect(this.book, sheet, formatted);
  }

  clear(sheet: string, rect: Rect, what: "All" | "Contents" | "Formats"): void {
    this.watch.as("addin", () => clearCells(this.book, sheet, rect, what));
  }

  spill(sheet: string, row: number, column: number): Rect | null {
    return spillOf(this.book, sheet, row, column);
  }

  style(sheet: string, rect: Rect): StoreStyle {
    return readStyle(this.book, sheet, rect);
  }

  setStyle(sheet: string, rect: Rect, style: StoreStyle): void {
    writeStyle(this.book, sheet, rect, style);
    if (style.size !== undefined || style.wrapText) this.rowHeights.touch(sheet);
  }

  merge(sheet: string, rect: Rect): void {
    mergeCells(this.book, sheet, rect);
  }

  unmerge(sheet: string, rect: Rect): void {
    unmergeCells(this.book, sheet, rect);
  }

  merges(sheet: string): Rect[] {
    return listMerges(this.book, sheet);
  }

  link(sheet: string, row: number, column: number): CellLink | null {
    return linkOf(this.book.sheet(sheet).getCellMatrix().getValue(row, column));
  }

  setLink(sheet: string, rect: Rect, link: CellLink | null): void {
    writeLink(this.book, sheet, rect, link);
  }

  size(sheet: string, axis: "row" | "column", index: number): number {
    return sizeOf(this.book, sheet, axis, index);
  }

  setSize(sheet: string, axis: "row" | "column", index: number, count: number, pixels: number): void {
    if (axis === "row") {
      setRowHeights(this.book, sheet, index, count, pixels);
      return;
    }
    setColumnWidths(this.book, sheet, index, count, pixels);
    this.rowHeights.touch(sheet);
  }

  hidden(sheet: string, axis: "row" | "column", index: number): boolean {
    return isLineHidden(this.book, sheet, axis, index);
  }

  setHidden(sheet: string, axis: "row" | "column", index: number, count: number, hidden: boolean): void {
    hideLines(this.book, sheet, { axis, first: index, count }, hidden);
  }

  autofit(sheet: string, rect: Rect, axis: "row" | "column"): void {
    const used = this.used(sheet);
    if (!used) return;
    const area = clip(this.book, sheet, rect);
    if (axis === "row") {
      const ranges = [toRange(area)];
      this.book.run(SetWorksheetRowIsAutoHeightCommand.id, {
        subUnitId: sheet,
        ranges,
        autoHeightInfo: BooleanNumber.TRUE,
      });
      return;
    }
    for (let column = area.column; column < area.column + area.columns; column++) {
      const texts = this.texts(sheet, { ...used, column, columns: 1 }).map(([text]) => text!);
      this.setSize(sheet, "column", column, 1, columnWidthFor(texts));
    }
  }

  // Objects.

  tables(): TableInfo[] {
    return this.tableList.list();
  }

  addTable(table: TableInfo): void {
    this.tableList.add(table);
    this.calculation.expect();
  }

  updateTable(id: string, change: Partial<Omit<TableInfo, "id" | "sheet">>): void {
    this.tableList.update(id, change);
    this.calculation.expect();
  }

  removeTable(id: string): void {
    this.tableList.remove(id);
    this.calculation.expect();
  }

  charts(): ChartInfo[] {
    return this.chartList.list();
  }

  addChart(chart: ChartInfo): void {
    this.chartList.add(chart);
  }

  updateChart(id: string, change: Partial<Omit<ChartInfo, "id" | "sheet">>): void {
    this.chartList.update(id, change);
  }

  removeChart(id: string): void {
    this.chartList.remove(id);
  }

  names(): NameInfo[] {
    return listNames(this.book);
  }

  addName(name: NameInfo): void {
    addName(this.book, name);
    this.calculation.expect();
  }

  removeName(name: string, sheet: string | null): void {
    removeName(this.book, name, sheet);
    this.calculation.expect();
  }

  // Engine.

  settle(): Promise<void> {
    return this.calculation.settle();
  }

  recalculate(): void {
    this.calculation.restart();
  }

  /** Calls back before a full recalculation, so that results kept from earlier ones are dropped. */
  onRecalculate(listener: () => void): void {
    this.calculation.onRestart(listener);
  }

  transact<T>(_label: string, work: () => Promise<T>): Promise<T> {
    const { book } = this;
    const beforeEnd = () => {
      this.rowHeights.fitTouched();
      this.chartList.drawPending();
    };
    return book.steps.run(book.unitId, work, beforeEnd, (sheet, cells) => cellsNow(book, sheet, cells));
  }

  on<K extends keyof StoreEvents>(event: K, listener: (event: StoreEvents[K]) => void): () => void {
    return this.events.on(event, listener);
  }

  /** Runs edits that count as the user's own. */
  asUser(edit: () => void): void {
    this.book.steps.apart(() => this.watch.as("user", edit));
  }
}
