import { writeXlsx } from "hucre/xlsx";
import type { WriteOptions } from "hucre/xlsx";
import { quotedSheet, rangeAddress } from "../report/a1";
import type { CellRange, SheetSpec, TableSpec } from "../report/sheet-spec";
import { CellLooks, fileColor } from "./cell-look";
import { fileCells } from "./file-cells";
import { fileChart } from "./file-charts";
import { rowHeights } from "./row-heights";

/** The file counts the 5 pixels beside the text as well, in widths of a digit of 7. */
const CELL_PADDING = 5 / 7;

type FileSheet = WriteOptions["sheets"][number];
type FileNames = NonNullable<WriteOptions["namedRanges"]>;

/**
 * Writes sheets as an .xlsx file with native tables, charts, links and formulas, each formula with its value.
 *
 * Text stays text whatever it starts with. Add-in functions are written as Excel writes them, so that they compute
 * where the add-in is installed and show their value where it is not.
 *
 * @param sheets at least one, from left to right
 * @returns bytes of the file
 * @throws Error if a sheet's name is not valid in Excel, or two are the same
 */
export async function writeWorkbook(sheets: readonly SheetSpec[]): Promise<Uint8Array> {
  const looks = new CellLooks();
  return writeXlsx({
    sheets: sheets.map((sheet) => fileSheet(sheet, looks)),
    namedRanges: sheets.flatMap(printTitles),
    properties: { creator: "FlexLens" },
    activeSheet: 0,
  });
}

function fileSheet(sheet: SheetSpec, looks: CellLooks): FileSheet {
  const { rows, columns } = sheet.freeze;
  return {
    name: sheet.name,
    ...fileCells(sheet.cells, looks),
    columns: sheet.columnWidths.map((width) => (width === null ? {} : { width: width + CELL_PADDING })),
    rowDefs: rowHeights(sheet),
    ...(rows > 0 || columns > 0 ? { freezePane: { rows, columns } } : {}),
    merges: (sheet.merges ?? []).map(mergeOf),
    tables: sheet.tables.map((table) => fileTable(table, sheet)),
    charts: sheet.charts.map((chart) => fileChart(chart, sheet.cells)),
    view: {
      ...(sheet.gridlines === false ? { showGridLines: false } : {}),
      ...(sheet.tabColor === null ? {} : { tabColor: { rgb: fileColor(sheet.tabColor) } }),
    },
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: "&L&A&RPage &P of &N" },
  };
}

/**
 * Repeats the header of the lowest table on the pages over which its rows run; the page above does not show it.
 *
 * As a name of its own: of the page setup the writer makes one too, but does not quote the sheet's name in it.
 */
function printTitles({ name, tables }: SheetSpec): FileNames {
  if (tables.length === 0) return [];
  const row = Math.max(...tables.map(({ range }) => range.row)) + 1;
  return [{ name: "_xlnm.Print_Titles", range: `${quotedSheet(name)}!$${row}:$${row}`, scope: name }];
}

function mergeOf({ row, column, rows, columns }: CellRange) {
  return { startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + columns - 1 };
}

function fileTable({ name, range, style }: TableSpec, { cells }: SheetSpec) {
  const header = cells[range.row] ?? [];
  return {
    name,
    range: rangeAddress(range),
    style,
    columns: Array.from({ length: range.columns }, (_, index) => ({
      name: String(header[range.column + index]?.value ?? `Column${index + 1}`),
    })),
  };
}
