/** What a sheet shows, as data: written by `src/excel` into a workbook and by `src/xlsx` into a file. */

export type CellValue = string | number | boolean | null;

/** Look of a cell. Colors are "#RRGGBB". Share one object between cells that look alike: writers group by identity. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly verticalAlign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Steps of about three digits' width between the cell's edge and its text. */
  readonly indent?: number;
}

/** One cell. Text that looks like a formula stays text: only `formula` makes one. */
export interface Cell {
  /** The value, or what the formula yields. */
  readonly value: CellValue;
  /** en-US formula with "=", or absent. */
  readonly formula?: string;
  /** Size of the spilled array, of a formula that spills from this cell. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** Excel number format, "General" where absent. */
  readonly numberFormat?: string;
  readonly style?: CellStyle;
  /** "#'Sheet'!A1" for a place in the workbook, or an address of the web. */
  readonly link?: string;
}

/** A rectangle of cells, 0-based. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A native table; its first row holds the headers, which are text and differ from each other. */
export interface TableSpec {
  /** Unique in the workbook, e.g. "FlexTrapTable". */
  readonly name: string;
  readonly range: CellRange;
  /** Excel's style name, e.g. "TableStyleMedium2". */
  readonly style: string;
}

export type ChartType = "columnClustered" | "columnStacked" | "barClustered" | "line" | "pie";

/** A native chart over one block of cells: first row the series' names, first column the categories. */
export interface ChartSpec {
  readonly type: ChartType;
  readonly title: string;
  /** On the same sheet as the chart. */
  readonly source: CellRange;
  /** Cells that the chart covers. */
  readonly anchor: CellRange;
  readonly legend: "none" | "bottom" | "right";
}

export interface SheetSpec {
  readonly name: string;
  /** The mark under which a later run finds the sheet again, e.g. "summary"; "" for a sheet that is not ours. */
  readonly kind: string;
  /** Rows from row 0 on; a row may be short, a cell null. */
  readonly cells: readonly (readonly (Cell | null)[])[];
  /** Widths in characters, from column 0 on; null for the default. */
  readonly columnWidths: readonly (number | null)[];
  readonly tables: readonly TableSpec[];
  readonly charts: readonly ChartSpec[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** "#RRGGBB" or null. */
  readonly tabColor: string | null;
  readonly merges?: readonly CellRange[];
  /** Shown where absent. */
  readonly gridlines?: boolean;
}
