import { BooleanNumber, HorizontalAlign, LocaleType, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type {
  ICellData,
  IObjectArrayPrimitiveType,
  IColumnData,
  IObjectMatrixPrimitiveType,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from "@univerjs/core";
import type { Cell, CellStyle, SheetSpec } from "../report/sheet-spec";
import { widthInPixels } from "./column-width";
import { cellDataOf } from "./grid/cell-values";
import { linkData } from "./grid/links";
import { linkFromSpec } from "./link-spec";
import { toRange } from "./grid/rects";
import { NEW_SHEET, SHEET_DEFAULTS } from "./grid/sheets";

const FONT_SIZE = 10;
/** Pixels of a row for each point of its largest letters. */
const ROW_HEIGHT_PER_POINT = 1.7;
const FONT: IStyleData = { ff: "Arial", fs: FONT_SIZE, vt: VerticalAlign.BOTTOM };

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

function styleData(style: CellStyle | undefined, numberFormat: string | undefined): IStyleData {
  const data: IStyleData = {};
  if (style?.bold) data.bl = BooleanNumber.TRUE;
  if (style?.italic) data.it = BooleanNumber.TRUE;
  if (style?.underline) data.ul = { s: BooleanNumber.TRUE };
  if (style?.size !== undefined) data.fs = style.size;
  if (style?.color !== undefined) data.cl = { rgb: style.color };
  if (style?.fill !== undefined) data.bg = { rgb: style.fill };
  if (style?.align !== undefined) data.ht = HORIZONTAL[style.align];
  if (style?.verticalAlign !== undefined) data.vt = VERTICAL[style.verticalAlign];
  if (style?.wrap) data.tb = WrapStrategy.WRAP;
  if (numberFormat !== undefined && numberFormat !== "General") data.n = { pattern: numberFormat };
  return data;
}

/** The styles of a workbook, each held once; cells name them. */
class StyleBook {
  readonly styles: Record<string, IStyleData> = {};
  private readonly names = new Map<string, string>();

  nameOf(cell: Cell): string | undefined {
    if (cell.style === undefined && cell.numberFormat === undefined) return undefined;
    const data = styleData(cell.style, cell.numberFormat);
    const key = JSON.stringify(data);
    let name = this.names.get(key);
    if (name === undefined) {
      name = `style${this.names.size}`;
      this.names.set(key, name);
      this.styles[name] = data;
    }
    return name;
  }
}

function cellData(cell: Cell, styles: StyleBook): ICellData {
  const value = cellDataOf({ value: cell.value ?? "" });
  const data: ICellData = cell.formula === undefined ? value : { ...value, f: cell.formula };
  const style = styles.nameOf(cell);
  if (style !== undefined) data.s = style;
  if (cell.link !== undefined) Object.assign(data, linkData(null, linkFromSpec(cell.link)));
  // Null means "remove" in a change; in a snapshot it is only weight.
  return Object.fromEntries(Object.entries(data).filter(([, entry]) => entry !== null));
}

function cellMatrix(spec: SheetSpec, styles: StyleBook): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  spec.cells.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.forEach((cell, c) => {
      if (cell) line[c] = cellData(cell, styles);
    });
    cells[r] = line;
  });
  return cells;
}

function columnData(spec: SheetSpec): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  spec.columnWidths.forEach((width, column) => {
    if (width !== null) columns[column] = { w: widthInPixels(width) };
  });
  return columns;
}

/** Rows that hold letters larger than the default are as high as these need. */
function rowData(spec: SheetSpec): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  spec.cells.forEach((cells, row) => {
    const size = Math.max(0, ...cells.map((cell) => cell?.style?.size ?? 0));
    if (size > FONT_SIZE) rows[row] = { h: Math.round(size * ROW_HEIGHT_PER_POINT), ia: BooleanNumber.TRUE };
  });
  return rows;
}

function worksheet(id: string, spec: SheetSpec, styles: StyleBook): Partial<IWorksheetData> {
  const { rows, columns } = spec.freeze;
  const width = Math.max(spec.columnWidths.length, ...spec.cells.map((row) => row.length));
  return {
    ...SHEET_DEFAULTS,
    id,
    name: spec.name,
    tabColor: spec.tabColor ?? "",
    rowCount: Math.max(NEW_SHEET.rowCount, spec.cells.length + 50),
    columnCount: Math.max(NEW_SHEET.columnCount, width + 5),
    cellData: cellMatrix(spec, styles),
    columnData: columnData(spec),
    rowData: rowData(spec),
    mergeData: (spec.merges ?? []).map(toRange),
    freeze: { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns },
    showGridlines: spec.gridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
  };
}

/**
 * Sheets in the form in which the grid opens a workbook: the fast way for many cells.
 *
 * Tables and charts are no part of it; they are added to the open workbook.
 *
 * @param name the workbook's, without an extension
 * @returns a snapshot whose sheets have the ids "sheet-1", "sheet-2" and so on
 */
export function workbookSnapshot(name: string, specs: readonly SheetSpec[]): IWorkbookData {
  const styles = new StyleBook();
  const sheets = specs.map((spec, index) => worksheet(`sheet-${index + 1}`, spec, styles));
  return {
    id: "workbook",
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    sheetOrder: sheets.map(({ id }) => id!),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id!, sheet])),
    styles: styles.styles,
    defaultStyle: FONT,
  };
}
