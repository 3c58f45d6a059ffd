import type { CellValue } from "../../flex/data-issue";
import { isoDate } from "../../flex/dates";
import { normalizeName } from "../../flex/rate-card";
import { readDay } from "../../intake/date-cell";
import { FunctionFailure } from "../function-failure";
import { isBlank } from "../matrix";
import type {
  BroadcastArgument,
  DateArgument,
  NameArgument,
  NumberArgument,
  WordArgument,
} from "./argument-contract";
import { CellError, readCell } from "./cell";

/** The last day that Excel has: 31 December 9999. */
const LAST_DAY = 2_958_465;

/**
 * One value of an argument, checked against its contract.
 *
 * @param raw one cell as the runtime passes it
 * @throws FunctionFailure with a sentence that names argument, value and cure
 */
export function readScalar(contract: BroadcastArgument, raw: unknown): string | number | null {
  switch (contract.kind) {
    case "name":
      return readName(contract, raw);
    case "number":
      return readNumber(contract, raw);
    case "date":
      return readDate(contract, raw);
  }
}

function readName({ name: argument, example }: NameArgument, raw: unknown): string {
  const value = readValue(argument, raw);
  // 0 is how the desktop passes a blank cell.
  if (value === null || value === 0 || (typeof value === "string" && value.trim() === "")) {
    throw new FunctionFailure("notAvailable", "functions.nameBlank", { argument, example });
  }
  if (typeof value !== "string") {
    throw new FunctionFailure("value", "functions.nameKind", { argument, example, value: shown(value) });
  }
  return value.trim();
}

function readNumber(contract: NumberArgument, raw: unknown): number | null {
  const { name: argument, unit, example, above, atLeast, atMost, whole, empty } = contract;
  if ((raw === null || raw === undefined) && empty !== "refused") return empty;
  const value = readValue(argument, raw);
  const params = { argument, unit, example };
  if (isBlank(value)) {
    if (empty === null) return null;
    throw new FunctionFailure(contract.blank ?? "value", "functions.numberMissing", params);
  }
  const refuse = (code: string, bound = 0): never => {
    throw new FunctionFailure("value", code, { ...params, bound, value: shown(value!) });
  };
  if (typeof value !== "number") return refuse("functions.numberKind");
  if (above !== undefined && value <= above) return refuse("functions.numberAbove", above);
  if (atLeast !== undefined && value < atLeast) return refuse("functions.numberAtLeast", atLeast);
  if (atMost !== undefined && value > atMost) return refuse("functions.numberAtMost", atMost);
  if (whole === true && !Number.isInteger(value)) return refuse("functions.numberWhole");
  return value;
}

/** A day; a time of day is dropped. A date of 0 is how the desktop passes a blank cell. */
function readDate({ name: argument }: DateArgument, raw: unknown): number | null {
  const value = readValue(argument, raw);
  if (value === null || value === 0 || (typeof value === "string" && value.trim() === "")) return null;
  const day = readDay(value);
  if (Number.isNaN(day) || day < 1 || day > LAST_DAY) {
    throw new FunctionFailure("value", "functions.dateKind", { argument, value: shown(value) });
  }
  return day;
}

/**
 * A word of a list, whatever its case and spacing; null where it is left empty and nothing stands for that.
 *
 * @param raw one cell as the runtime passes it
 * @throws FunctionFailure that lists the words
 */
export function readWord<W extends string>(contract: WordArgument<W>, raw: unknown): W | null {
  const { name: argument, words, empty } = contract;
  const value = readValue(argument, raw);
  if (value === null || value === 0 || (typeof value === "string" && value.trim() === "")) return empty;
  const given = typeof value === "string" ? normalizeName(value) : null;
  const found = words.find(({ word }) => normalizeName(word) === given);
  if (found !== undefined) return found.word;
  const known = words.map(({ word }) => `"${word}"`).join(", ");
  throw new FunctionFailure("value", "functions.wordUnknown", { argument, value: shown(value), known });
}

/**
 * What one cell of an argument holds.
 *
 * @param argument as messages name it
 * @throws FunctionFailure where it holds an error
 */
export function readValue(argument: string, raw: unknown): CellValue {
  const value = readCell(raw);
  if (value instanceof CellError) {
    throw new FunctionFailure("value", "functions.errorCell", { argument, error: value.kind });
  }
  return value;
}

/** A value as a sentence shows it. */
export function shown(value: string | number | boolean): string {
  if (typeof value === "string") return `"${value}"`;
  return typeof value === "number" ? String(value) : String(value).toUpperCase();
}

/** A span as a sentence shows it. */
export function shownSpan({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${isoDate(from)} to ${isoDate(to)}`;
}
