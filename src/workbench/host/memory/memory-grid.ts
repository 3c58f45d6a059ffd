import { intersection } from "../cells/rect";
import { EventEmitter } from "../event-emitter";
import type {
  CellLink,
  CellWrite,
  Rect,
  Scalar,
  SheetChange,
  SheetInfo,
  StoreEvents,
  StoreStyle,
} from "../grid-store";
import { MemorySheet, placeOf } from "./memory-sheet";
import { shownText } from "./shown-text";

const FIRST_CELL: Rect = { row: 0, column: 0, rows: 1, columns: 1 };

/** Sheets, their cells and the selection, in memory. */
export class MemoryGrid {
  protected readonly emitter = new EventEmitter<StoreEvents>();
  protected sheetList: MemorySheet[] = [];
  /** Something was written since the last calculation. */
  protected isStale = false;
  private selected: { sheet: string; areas: Rect[] };
  private isEditing = false;
  private sheetNumber = 0;

  constructor() {
    this.selected = { sheet: this.addSheet("Sheet1"), areas: [FIRST_CELL] };
  }

  sheets(): SheetInfo[] {
    return this.sheetList.map(({ id, name, visible, tabColor, gridlines, protected: isProtected }) => ({
      id,
      name,
      visible,
      tabColor,
      gridlines,
      protected: isProtected,
    }));
  }

  addSheet(name: string): string {
    const id = `{sheet-${++this.sheetNumber}}`;
    this.sheetList.push(new MemorySheet(id, name));
    return id;
  }

  deleteSheet(id: string): void {
    this.sheetList = this.sheetList.filter((sheet) => sheet.id !== id);
    const next = this.sheetList.find((sheet) => sheet.visible);
    if (this.selected.sheet === id && next) this.activate(next.id);
  }

  updateSheet(id: string, { position, ...change }: SheetChange): void {
    const sheet = this.sheet(id);
    Object.assign(sheet, change);
    if (position === undefined) return;
    this.sheetList = this.sheetList.filter((other) => other !== sheet);
    this.sheetList.splice(position, 0, sheet);
  }

  activeSheet(): string {
    return this.selected.sheet;
  }

  activate(id: string): void {
    if (this.selected.sheet === id) return;
    this.selected = { sheet: id, areas: [FIRST_CELL] };
    this.emitter.emit("activated", { sheet: id });
  }

  freeze(id: string, rows: number, columns: number): void {
    this.sheet(id).frozen = { rows, columns };
  }

  frozen(id: string): { rows: number; columns: number } {
    return { ...this.sheet(id).frozen };
  }

  selection(): { sheet: string; areas: Rect[] } {
    return { sheet: this.selected.sheet, areas: [...this.selected.areas] };
  }

  select(sheet: string, rect: Rect): void {
    this.selectAreas(sheet, [rect]);
  }

  /** Selects as a user does with Ctrl. */
  selectAreas(sheet: string, areas: readonly Rect[]): void {
    this.activate(sheet);
    this.selected = { sheet, areas: [...areas] };
    this.emitter.emit("selection", this.selection());
  }

  editing(): boolean {
    return this.isEditing;
  }

  /** Begins or ends the editing of a cell. */
  setEditing(isEditing: boolean): void {
    this.isEditing = isEditing;
  }

  values(sheet: string, rect: Rect): Scalar[][] {
    return this.sheet(sheet).read(rect, (cell) => cell.value);
  }

  formulas(sheet: string, rect: Rect): Scalar[][] {
    return this.sheet(sheet).read(rect, (cell) => cell.formula || cell.value);
  }

  /** Numbers as the format General shows them, whatever their format. */
  texts(sheet: string, rect: Rect): string[][] {
    return this.sheet(sheet).read(rect, (cell) => shownText(cell.value));
  }

  numberFormats(sheet: string, rect: Rect): string[][] {
    return this.sheet(sheet).read(rect, (cell) => cell.numberFormat);
  }

  write(sheet: string, rect: Rect, cells: readonly (readonly (CellWrite | null)[])[]): void {
    this.change(sheet, rect, cells, "addin");
  }

  /** Writes as a user who types. */
  type(sheet: string, rect: Rect, cells: readonly (readonly (CellWrite | null)[])[]): void {
    this.change(sheet, rect, cells, "user");
  }

  setNumberFormats(
    sheet: string,
    rect: Rect,
    formats: string | readonly (readonly (string | null)[])[],
  ): void {
    this.sheet(sheet).change(rect, (cell, row, column) => {
      const format = typeof formats === "string" ? formats : formats[row - rect.row]?.[column - rect.column];
      cell.numberFormat = format ?? cell.numberFormat;
    });
  }

  used(sheet: string, formatted = false): Rect | null {
    return this.sheet(sheet).used(formatted);
  }

  clear(sheet: string, rect: Rect, what: "All" | "Contents" | "Formats"): void {
    this.sheet(sheet).clear(rect, what);
    if (what === "Formats") return;
    this.isStale = true;
    this.emitter.emit("changed", { sheet, rect, source: "addin" });
  }

  spill(sheet: string, row: number, column: number): Rect | null {
    return this.sheet(sheet).spills.get(placeOf(row, column)) ?? null;
  }

  style(sheet: string, rect: Rect): StoreStyle {
    return this.sheet(sheet).style(rect);
  }

  setStyle(sheet: string, rect: Rect, style: StoreStyle): void {
    this.sheet(sheet).change(rect, (cell) => {
      cell.style = { ...cell.style, ...style };
    });
  }

  size(sheet: string, axis: "row" | "column", index: number): number {
    return this.sheet(sheet).size(axis, index);
  }

  setSize(sheet: string, axis: "row" | "column", index: number, count: number, pixels: number): void {
    for (let i = index; i < index + count; i++) this.sheet(sheet).setSize(axis, i, pixels);
  }

  hidden(sheet: string, axis: "row" | "column", index: number): boolean {
    return this.sheet(sheet).hidden[axis].has(index);
  }

  setHidden(sheet: string, axis: "row" | "column", index: number, count: number, hidden: boolean): void {
    const lines = this.sheet(sheet).hidden[axis];
    for (let i = index; i < index + count; i++) {
      if (hidden) lines.add(i);
      else lines.delete(i);
    }
  }

  /** Columns by the longest text, seven pixels a character; rows stay as they are. */
  autofit(sheet: string, rect: Rect, axis: "row" | "column"): void {
    if (axis === "row") return;
    const used = this.used(sheet);
    const part = used && intersection(used, rect);
    if (!part) return;
    const texts = this.texts(sheet, part);
    for (let j = 0; j < part.columns; j++) {
      const longest = texts.reduce((length, line) => Math.max(length, line[j]?.length ?? 0), 0);
      this.sheet(sheet).setSize("column", part.column + j, 7 * longest + 14);
    }
  }

  merge(sheet: string, rect: Rect): void {
    this.unmerge(sheet, rect);
    this.sheet(sheet).merges.push(rect);
  }

  unmerge(sheet: string, rect: Rect): void {
    const { merges } = this.sheet(sheet);
    const kept = merges.filter((merged) => !intersection(merged, rect));
    merges.splice(0, merges.length, ...kept);
  }

  merges(sheet: string): Rect[] {
    return [...this.sheet(sheet).merges];
  }

  link(sheet: string, row: number, column: number): CellLink | null {
    return this.sheet(sheet).get(row, column).link;
  }

  setLink(sheet: string, rect: Rect, link: CellLink | null): void {
    this.sheet(sheet).change(rect, (cell) => {
      cell.link = link;
    });
  }

  /** Returns the function that stops listening. */
  on<K extends keyof StoreEvents>(event: K, listener: (event: StoreEvents[K]) => void): () => void {
    return this.emitter.on(event, listener);
  }

  protected sheet(id: string): MemorySheet {
    const sheet = this.sheetList.find((candidate) => candidate.id === id);
    if (!sheet) throw new Error(`The workbook has no sheet "${id}".`);
    return sheet;
  }

  private change(
    sheet: string,
    rect: Rect,
    cells: readonly (readonly (CellWrite | null)[])[],
    source: "user" | "addin",
  ): void {
    this.sheet(sheet).write(rect, cells);
    this.isStale = true;
    this.emitter.emit("changed", { sheet, rect, source });
  }
}
