import { readXlsx } from "hucre/xlsx";
import type { CellValue as FileValue, Sheet } from "hucre/xlsx";
import { rangeAddress } from "../report/a1";
import type { CellValue } from "../report/sheet-spec";

/** The cells of one sheet, and what they do not tell. */
export interface SheetCells {
  readonly name: string;
  /**
   * From cell A1 on; dates are serial numbers of the file's own date system, times of day and lengths of time without a
   * date are text such as "9:30:00".
   */
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows that are hidden or filtered out, 1-based. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Addresses such as "A1:B1". */
  readonly mergedCells: readonly string[];
}

/** The sheets of a workbook file. */
export interface WorkbookCells {
  readonly sheets: readonly SheetCells[];
  /** Whether its serial numbers count days from 1904. */
  readonly date1904: boolean;
}

const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25569;
const SERIAL_OF_MARCH_1900 = 61;
const SECONDS_PER_DAY = 86_400;

/**
 * Reads the cells of an .xlsx file.
 *
 * @param bytes of the file
 * @returns its sheets from left to right
 * @throws (rejects) where the file is no workbook that can be opened
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookCells> {
  const { dateSystem } = await readXlsx(bytes, { sheets: [] });
  // Numbers that are not formatted as dates are left alone by the library, dates are shifted: read both unshifted.
  const { sheets } = await readXlsx(bytes, { dateSystem: "1900" });
  return { sheets: sheets.map(sheetCells), date1904: dateSystem === "1904" };
}

function sheetCells({ name, rows, rowDefs, merges = [] }: Sheet): SheetCells {
  const hidden = [...(rowDefs ?? [])].filter(([, row]) => row.hidden).map(([index]) => index + 1);
  return {
    name,
    rows: rows.map((row) => row.map(cellValue)),
    hiddenRows: new Set(hidden),
    mergedCells: merges.map(({ startRow, startCol, endRow, endCol }) =>
      rangeAddress({
        row: startRow,
        column: startCol,
        rows: endRow - startRow + 1,
        columns: endCol - startCol + 1,
      }),
    ),
  };
}

function cellValue(value: FileValue | undefined): CellValue {
  if (!(value instanceof Date)) return value ?? null;
  const serial = value.getTime() / MS_PER_DAY + SERIAL_OF_1970;
  // Excel counts a 29 February 1900 that never was, and the library leaves it out.
  return serial < SERIAL_OF_MARCH_1900 ? clockText(serial - 1) : serial;
}

/**
 * A number so low that is formatted as a date is a time of day or a length of time: as a plain number it would be read
 * as minutes, or as a day of 1900.
 */
function clockText(days: number): string {
  const seconds = Math.round(days * SECONDS_PER_DAY);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [hours, ...[minutes, seconds % 60].map((part) => String(part).padStart(2, "0"))].join(":");
}
