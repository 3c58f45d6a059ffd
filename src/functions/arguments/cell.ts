import type { CellValue } from "../../flex/data-issue";

/** An error in a cell, under the name the sheet shows. */
export class CellError {
  /** @param kind e.g. "#N/A" */
  constructor(readonly kind: string) {}
}

/** Errors as Excel spells them, by the names that its data types give them. */
const KIND_BY_ERROR_TYPE: Readonly<Record<string, string>> = {
  Blocked: "#BLOCKED!",
  Busy: "#BUSY!",
  Calc: "#CALC!",
  Connect: "#CONNECT!",
  Div0: "#DIV/0!",
  External: "#EXTERNAL!",
  Field: "#FIELD!",
  GettingData: "#GETTING_DATA",
  Name: "#NAME?",
  NotAvailable: "#N/A",
  Null: "#NULL!",
  Num: "#NUM!",
  Placeholder: "#BUSY!",
  Ref: "#REF!",
  Spill: "#SPILL!",
  Value: "#VALUE!",
};

const ERROR_KINDS: ReadonlySet<string> = new Set([...Object.values(KIND_BY_ERROR_TYPE), "#UNKNOWN!"]);

/** A cell as Excel passes its data types (formatted numbers, linked entities) and errors. */
interface DataTypeCell {
  readonly type?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
  readonly errorType?: unknown;
  readonly code?: unknown;
}

/**
 * What one cell of an argument holds.
 *
 * Excel passes blanks as null or 0, errors as text or as objects, and data types as objects around a basic value.
 *
 * @param raw a value as the custom-functions runtime passes it
 * @returns the plain value, null for a blank, or the error in the cell
 * @example readCell({ type: "FormattedNumber", basicValue: 5, basicType: "Double" }) //=> 5
 */
export function readCell(raw: unknown): CellValue | CellError {
  switch (typeof raw) {
    case "string":
      return raw.startsWith("#") && ERROR_KINDS.has(raw) ? new CellError(raw) : raw;
    case "number":
      return Number.isFinite(raw) ? raw : new CellError("#NUM!");
    case "boolean":
      return raw;
    case "object":
      return raw === null ? null : readDataType(raw);
    default:
      return raw === undefined ? null : new CellError("#VALUE!");
  }
}

function readDataType(cell: DataTypeCell): CellValue | CellError {
  if (isError(cell)) return new CellError(errorKind(cell));
  // A basic value is never itself a data type; anything else is no cell.
  return typeof cell.basicValue === "object" ? new CellError("#VALUE!") : readCell(cell.basicValue);
}

function isError(cell: DataTypeCell): boolean {
  // A linked entity has a basic error too: it has no value that a calculation could use.
  return cell.basicType === "Error" || cell.type === "Error" || cell.type === "CustomFunctionError";
}

function errorKind({ basicValue, code, errorType }: DataTypeCell): string {
  if (typeof basicValue === "string") return basicValue;
  if (typeof code === "string") return code;
  return (typeof errorType === "string" && KIND_BY_ERROR_TYPE[errorType]) || "#VALUE!";
}
