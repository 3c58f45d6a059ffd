import { readXlsx } from "hucre/xlsx";
import type { CellValue as FileValue, Sheet } from "hucre/xlsx";
import { rangeAddress } from "../report/a1";
import type { CellValue } from "../report/sheet-spec";

/** The cells of one sheet, and what they do not tell. */
export interface SheetCells {
  readonly name: string;
  /** From cell A1 on; dates are serial numbers of the file's own date system. */
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
  if (value instanceof Date) return value.getTime() / MS_PER_DAY + SERIAL_OF_1970;
  return value ?? null;
}
