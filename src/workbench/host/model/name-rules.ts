import { asString } from "../rich/arguments";
import { RichError } from "../rich/rich-error";

const MAX_SHEET_NAME = 31;
const MAX_NAME = 255;
const CELL_LIKE = /^(?:[A-Z]{1,3}\d{1,7}|R\d*(?:C\d*)?|C\d*)$/i;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/**
 * Refuses what Excel refuses as the name of a sheet: empty, longer than 31 characters, one of `: \ / ? * [ ]`, an
 * apostrophe at either end, and "History", which Excel keeps for itself.
 *
 * @source https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9
 */
export function asSheetName(value: unknown): string {
  const name = asString(value);
  const allowed =
    name.length > 0 &&
    name.length <= MAX_SHEET_NAME &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!allowed) throw new RichError("InvalidArgument");
  return name;
}

/**
 * Refuses what Excel refuses as the name of a table or a cell range: a first character other than a letter, `_` or
 * `\`, spaces and most signs, more than 255 characters, and what reads like a cell ("DAY1", "R1C1").
 *
 * @source https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1
 */
export function asDefinedName(value: unknown): string {
  const name = asString(value);
  const allowed = name.length <= MAX_NAME && NAME.test(name) && !CELL_LIKE.test(name);
  if (!allowed) throw new RichError("InvalidArgument");
  return name;
}
