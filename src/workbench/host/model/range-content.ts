import type { InputPlace } from "../cells/cell-input";
import { parseInput } from "../cells/cell-input";
import { dateShift } from "../cells/date-system";
import type { CellWrite, Scalar } from "../grid-store";
import { asString } from "../rich/arguments";
import { RichError } from "../rich/rich-error";
import type { Range } from "./range";

const MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Values once the formulas written before are calculated; "" is a blank cell. */
export async function readValues(range: Range): Promise<Scalar[][]> {
  range.assertWithinLimit();
  await range.store.settle();
  return range.store.values(range.sheetId, range.rect);
}

/** What cells show, by their number formats and column widths. */
export async function readTexts(range: Range): Promise<string[][]> {
  range.assertWithinLimit();
  await range.store.settle();
  return range.store.texts(range.sheetId, range.rect);
}

/** Formulas, and values where there is none. */
export async function readFormulas(range: Range): Promise<Scalar[][]> {
  range.assertWithinLimit();
  await range.store.settle();
  return range.store.formulas(range.sheetId, range.rect);
}

/** Number formats, in en-US. */
export function readNumberFormats(range: Range): string[][] {
  range.assertWithinLimit();
  return range.store.numberFormats(range.sheetId, range.rect);
}

/** Kinds of the values, in the words of Excel.RangeValueType. */
export async function readValueTypes(range: Range): Promise<string[][]> {
  return (await readValues(range)).map((line) => line.map(valueType));
}

const ERROR_VALUE =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

function valueType(value: Scalar): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR_VALUE.test(value) ? "Error" : "String";
}

/**
 * Writes values or formulas as if they were typed: one for all cells, or an array of the range's size in which null
 * leaves a cell as it is and "" clears it.
 */
export function writeContent(range: Range, content: unknown): void {
  range.assertWritable();
  range.assertWithinLimit();
  const cells = toGrid(range, content);
  const formats = needsFormats(cells) ? range.store.numberFormats(range.sheetId, range.rect) : null;
  const shift = dateShift(range.store);
  const writes = cells.map((line, i) =>
    line.map((cell, j) => toWrite(cell, { numberFormat: formats?.[i]?.[j] ?? "General", dateShift: shift })),
  );
  range.store.write(range.sheetId, range.rect, writes);
}

/** Writes number formats: one for all cells, or an array in which null leaves a cell as it is. */
export function writeNumberFormats(range: Range, formats: unknown): void {
  range.assertWritable();
  if (!Array.isArray(formats)) {
    range.store.setNumberFormats(range.sheetId, range.rect, asString(formats));
    return;
  }
  range.assertWithinLimit();
  const grid = toGrid(range, formats);
  const cells = grid.map((line) => line.map((format) => (format === null ? null : asString(format))));
  range.store.setNumberFormats(range.sheetId, range.rect, cells);
}

/** @throws RichError InvalidArgument where an array of this size does not fit the range */
export function assertSize(range: Range, rows: number, columns: number): void {
  if (rows !== range.rect.rows || columns !== range.rect.columns) {
    throw new RichError("InvalidArgument", MISMATCH);
  }
}

function toGrid(range: Range, content: unknown): readonly (readonly unknown[])[] {
  const { rows, columns } = range.rect;
  if (!Array.isArray(content))
    return new Array<unknown[]>(rows).fill(new Array<unknown>(columns).fill(content));
  assertSize(range, content.length, columns);
  return content.map((line: unknown) => {
    if (!Array.isArray(line)) throw new RichError("InvalidArgument", MISMATCH);
    assertSize(range, rows, line.length);
    return line;
  });
}

/** Only text is read by the format of its cell. */
function needsFormats(cells: readonly (readonly unknown[])[]): boolean {
  return cells.some((line) => line.some((cell) => typeof cell === "string" && cell !== ""));
}

function toWrite(cell: unknown, place: InputPlace): CellWrite | null {
  if (cell === null || cell === undefined) return null;
  return parseInput(cell, place);
}
