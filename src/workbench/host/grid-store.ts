/**
 * What the simulated Excel needs from a spreadsheet: the storage below the object model.
 *
 * Two implementations: in memory (tests) and on the grid (workbench). Rectangles are 0-based; "" is a blank
 * cell, as in Excel's own `values`. Parsing what a user would type is the object model's work, not the store's.
 */

export type Scalar = string | number | boolean;

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A write to one cell: a formula, or a value ("" clears), each optionally with a number format. */
export interface CellWrite {
  readonly value?: Scalar;
  /** en-US, with "=". */
  readonly formula?: string;
  readonly numberFormat?: string;
}

/** Absent where not set; in an answer about several cells absent where they differ is written as `undefined`. */
export interface StoreStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  size?: number;
  fontName?: string;
  color?: string;
  /** null: no fill. */
  fill?: string | null;
  horizontalAlignment?: "General" | "Left" | "Center" | "Right";
  verticalAlignment?: "Top" | "Center" | "Bottom";
  wrapText?: boolean;
  /** Steps between the cell's edge and its text. */
  indent?: number;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly tabColor: string;
  /** Absent: shown. */
  readonly gridlines?: boolean;
  readonly protected: boolean;
}
export type SheetChange = Partial<Omit<SheetInfo, "id">> & { readonly position?: number };

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly rect: Rect;
  readonly style: string;
  /** Absent: true. */
  readonly showFilterButton?: boolean;
  /** Absent: true. */
  readonly showBandedRows?: boolean;
}

/** What a click on a cell opens: a place in the workbook ("'Flex Users'!A1") or an address of the web. */
export interface CellLink {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
}

export interface ChartInfo {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** Excel.ChartType, e.g. "ColumnClustered". */
  readonly type: string;
  readonly source: { readonly sheet: string; readonly rect: Rect };
  readonly seriesBy: "Auto" | "Columns" | "Rows";
  readonly title: string;
  readonly titleVisible: boolean;
  /** Excel.ChartLegendPosition. */
  readonly legend: string;
  readonly legendVisible: boolean;
  /** Pixels from the sheet's first cell. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface NameInfo {
  readonly name: string;
  /** A reference without "=", e.g. "Report!$B$4:$B$7". */
  readonly reference: string;
  /** Sheet id, or null for the workbook's scope. */
  readonly sheet: string | null;
  readonly comment: string;
}

export interface StoreEvents {
  changed: { readonly sheet: string; readonly rect: Rect; readonly source: "user" | "addin" };
  selection: { readonly sheet: string; readonly areas: readonly Rect[] };
  activated: { readonly sheet: string };
  /** Formulas were calculated. */
  calculated: Record<string, never>;
}

/** Key-value text kept with the workbook: settings, custom properties, custom XML. */
export interface StoreMeta {
  get(key: string): string | undefined;
  set(key: string, value: string | undefined): void;
  keys(): string[];
}

export interface GridStore {
  readonly title: string;
  /** Which day is serial 0: that of the 1900 system (absent), or 1904-01-01. */
  readonly dateSystem?: 1900 | 1904;

  sheets(): SheetInfo[];
  /** Adds without activating; returns the new id. */
  addSheet(name: string): string;
  deleteSheet(id: string): void;
  updateSheet(id: string, change: SheetChange): void;
  activeSheet(): string;
  activate(id: string): void;
  freeze(id: string, rows: number, columns: number): void;
  frozen(id: string): { rows: number; columns: number };

  /** Selected areas of the active sheet, at least one; whole columns have 1,048,576 rows, whole rows 16,384 columns. */
  selection(): { sheet: string; areas: Rect[] };
  select(sheet: string, rect: Rect): void;
  /** A cell is being edited: Excel refuses writes then. */
  editing(): boolean;

  values(sheet: string, rect: Rect): Scalar[][];
  /** The formula where there is one, else the value. */
  formulas(sheet: string, rect: Rect): Scalar[][];
  texts(sheet: string, rect: Rect): string[][];
  numberFormats(sheet: string, rect: Rect): string[][];
  /** null leaves a cell as it is. */
  write(sheet: string, rect: Rect, cells: readonly (readonly (CellWrite | null)[])[]): void;
  setNumberFormats(
    sheet: string,
    rect: Rect,
    formats: string | readonly (readonly (string | null)[])[],
  ): void;
  /** The smallest rectangle around every cell with content; with `formatted`, also around cells with a format alone. */
  used(sheet: string, formatted?: boolean): Rect | null;
  clear(sheet: string, rect: Rect, what: "All" | "Contents" | "Formats"): void;
  /** The range that the formula in a cell spills into, if it does. */
  spill(sheet: string, row: number, column: number): Rect | null;
  style(sheet: string, rect: Rect): StoreStyle;
  setStyle(sheet: string, rect: Rect, style: StoreStyle): void;
  /** Pixels. */
  size(sheet: string, axis: "row" | "column", index: number): number;
  setSize(sheet: string, axis: "row" | "column", index: number, count: number, pixels: number): void;
  autofit(sheet: string, rect: Rect, axis: "row" | "column"): void;
  /** Optional, as is `setHidden`: whether a row or column is hidden, or the row filtered out. */
  hidden?(sheet: string, axis: "row" | "column", index: number): boolean;
  setHidden?(sheet: string, axis: "row" | "column", index: number, count: number, hidden: boolean): void;
  /** Optional: a store without merged cells answers `merge` as not implemented. */
  merge?(sheet: string, rect: Rect): void;
  /** Splits every merged area that touches the rectangle. */
  unmerge?(sheet: string, rect: Rect): void;
  merges?(sheet: string): Rect[];
  /** Optional: a store without links answers `hyperlink` as not implemented. */
  link?(sheet: string, row: number, column: number): CellLink | null;
  /** null removes. */
  setLink?(sheet: string, rect: Rect, link: CellLink | null): void;

  tables(): TableInfo[];
  addTable(table: TableInfo): void | Promise<void>;
  updateTable(id: string, change: Partial<Omit<TableInfo, "id" | "sheet">>): void | Promise<void>;
  removeTable(id: string): void | Promise<void>;
  charts(): ChartInfo[];
  addChart(chart: ChartInfo): void | Promise<void>;
  updateChart(id: string, change: Partial<Omit<ChartInfo, "id" | "sheet">>): void;
  removeChart(id: string): void;
  names(): NameInfo[];
  addName(name: NameInfo): void;
  removeName(name: string, sheet: string | null): void;
  readonly meta: StoreMeta;

  /** Resolves when the formulas of earlier writes are calculated. */
  settle(): void | Promise<void>;
  /** Recalculates everything, forgetting cached results. */
  recalculate(): void;
  /** Runs `work` as one undo step. */
  transact<T>(label: string, work: () => Promise<T>): Promise<T>;
  /** Returns the function that stops listening. */
  on<K extends keyof StoreEvents>(event: K, listener: (event: StoreEvents[K]) => void): () => void;
}
