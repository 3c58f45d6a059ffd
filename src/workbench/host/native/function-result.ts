import type { Scalar } from "../grid-store";

/** What a custom function gave: a value, an array that spills, or an error value with its reason. */
export type FunctionResult =
  | { readonly value: Scalar | Scalar[][] }
  | {
      /** As a cell shows it, e.g. "#N/A". */
      readonly error: string;
      /** "" where the function gave none. */
      readonly message: string;
    };

/** Error numbers of the custom-functions runtime; every other one is #VALUE!. */
const ERROR_VALUES: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** Reads one entry of the runtime's answer, `[id, succeeded, value, errorNumber]`. */
export function functionResult(succeeded: boolean, value: unknown, errorNumber: unknown): FunctionResult {
  if (!succeeded) {
    const message = typeof value === "string" ? value : "";
    return { error: ERROR_VALUES[Number(errorNumber)] ?? "#VALUE!", message };
  }
  if (isObject(value) && "errorType" in value) return returnedError(value);
  if (!Array.isArray(value)) return { value: cellValue(value) };
  const rows: unknown[] = value.some(Array.isArray) ? value : [value];
  const grid = rows.map((row) => (Array.isArray(row) ? row : [row]).map(cellValue));
  const width = grid[0]?.length ?? 0;
  const isRectangle = width > 0 && grid.every((row) => row.length === width);
  return isRectangle ? { value: grid } : { error: "#VALUE!", message: "" };
}

function returnedError(value: object): FunctionResult {
  const { message } = value as { message?: unknown };
  return { error: String(cellValue(value)), message: typeof message === "string" ? message : "" };
}

/**
 * What a cell shows of an element. Nothing is 0, as in Excel: NaN, Infinity, null and undefined have become null on
 * their way here.
 */
function cellValue(value: unknown): Scalar {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (isObject(value) && "basicValue" in value) return cellValue(value.basicValue);
  return value === null || value === undefined ? 0 : "#VALUE!";
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
