import type { Cell as FileCell, CellValue as FileValue } from "hucre/xlsx";
import { rangeAddress } from "../report/a1";
import type { Cell, CellValue, SheetSpec } from "../report/sheet-spec";
import type { CellLooks } from "./cell-look";
import { storedFormula } from "./stored-formula";

/** A sheet's cells as the writer takes them: values in rows, and whatever is more than a value by "row,column". */
export interface FileCells {
  readonly rows: FileValue[][];
  readonly cells: Map<string, Partial<FileCell>>;
}

/** Texts that the writer would take for error values. */
const ERROR_TEXT = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** LibreOffice shows a boolean without a format of its own as 1 or 0; Excel does not mind the format. */
const BOOLEAN_FORMAT = '"TRUE";"TRUE";"FALSE"';

/** Turns a sheet's cells into those of the file. Linear in the number of cells. */
export function fileCells(cells: SheetSpec["cells"], looks: CellLooks): FileCells {
  const result: FileCells = { rows: [], cells: new Map() };
  cells.forEach((row, rowIndex) => {
    result.rows.push(row.map((cell) => (cell === null ? null : finite(cell.value))));
    row.forEach((cell, column) => {
      const more = cell === null ? null : fileCell(cell, rowIndex, column, looks);
      if (more !== null) result.cells.set(`${rowIndex},${column}`, more);
    });
  });
  return result;
}

/** What a cell is beyond its value; null where it is nothing more. */
function fileCell(cell: Cell, row: number, column: number, looks: CellLooks): Partial<FileCell> | null {
  const isBoolean = typeof cell.value === "boolean";
  const style = looks.of(cell.style, cell.numberFormat ?? (isBoolean ? BOOLEAN_FORMAT : undefined));
  const isErrorText =
    cell.formula === undefined && typeof cell.value === "string" && ERROR_TEXT.test(cell.value);
  const more: Partial<FileCell> = {
    ...(style === undefined ? {} : { style }),
    ...(cell.formula === undefined ? {} : formulaOf(cell, cell.formula, row, column)),
    ...(cell.link === undefined ? {} : { hyperlink: hyperlink(cell.link) }),
    // Rich text is the one kind of cell in which "#N/A" stays a text.
    ...(isErrorText ? { richText: [{ text: String(cell.value) }] } : {}),
  };
  return Object.keys(more).length === 0 ? null : more;
}

function formulaOf(cell: Cell, formula: string, row: number, column: number): Partial<FileCell> {
  const stored = { formula: storedFormula(formula), formulaResult: finite(cell.value) };
  if (cell.spill === undefined) return stored;
  return {
    ...stored,
    formulaType: "array",
    formulaDynamic: true,
    formulaRef: rangeAddress({ row, column, ...cell.spill }),
  };
}

function hyperlink(link: string): NonNullable<FileCell["hyperlink"]> {
  return link.startsWith("#") ? { target: "", location: link.slice(1) } : { target: link };
}

/** A number that is none (NaN, infinite) would break the file; a blank says as much. */
function finite(value: CellValue): CellValue {
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}
