import type { CellWrite } from "../grid-store";
import { RichError } from "../rich/rich-error";
import { MAX_TEXT } from "../limits";
import { typedDate } from "./typed-date";
import { typedNumber } from "./typed-number";

/** Where something is typed. */
export interface InputPlace {
  /** The cell's number format: "@" keeps text, "General" takes the format of what is typed. */
  readonly numberFormat: string;
  /** See {@link dateShift}. */
  readonly dateShift: number;
}

/**
 * What a cell holds after a value was typed into it in an en-US Excel, which is how the API takes values.
 *
 * Numbers and booleans are taken as they are. Text becomes what typing it would give: a formula after `=`, `+`, `-`
 * or `@`, a number, a percentage, an amount, a date or time, TRUE or FALSE, else text; an apostrophe in front, or the
 * format "@", keeps it as text.
 *
 * @throws RichError InvalidArgument for what Excel would not accept: a broken formula, text over 32,767 characters
 * @example parseInput("12%", { numberFormat: "General", dateShift: 0 }) //=> { value: 0.12, numberFormat: "0%" }
 */
export function parseInput(input: unknown, place: InputPlace): CellWrite {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  if (typeof input !== "string" || input.length > MAX_TEXT) throw new RichError("InvalidArgument");
  if (place.numberFormat === "@") return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  return formulaOf(input) ?? valueOf(input, place) ?? { value: input };
}

/** The cell with a number, date or boolean that a text stands for, or null. */
function valueOf(input: string, place: InputPlace): CellWrite | null {
  const text = input.trim();
  if (/^(?:true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  const typed = typedNumber(text) ?? typedDate(text);
  if (!typed) return null;
  const value = typed.isDay ? typed.value - place.dateShift : typed.value;
  return place.numberFormat === "General" && typed.numberFormat !== "General"
    ? { value, numberFormat: typed.numberFormat }
    : { value };
}

/** The cell with the formula that a text stands for, or null. */
function formulaOf(text: string): CellWrite | null {
  const formula = formulaText(text);
  if (formula === null) return null;
  if (!isComplete(formula)) throw new RichError("InvalidArgument");
  return { formula };
}

function formulaText(text: string): string | null {
  if (/^=./.test(text)) return text;
  if (/^[+-]./.test(text)) return typedNumber(text) ? null : `=${text}`;
  if (/^@./.test(text)) return `=${text.slice(1)}`;
  return null;
}

/** Whether quotes and brackets of a formula are closed and it does not end with an operator. */
function isComplete(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "0");
  if (/["']/.test(bare) || /[-+*/^&=<>,(]\s*$/.test(bare)) return false;
  let depth = 0;
  for (const sign of bare) {
    if (sign === "(") depth++;
    if (sign === ")" && --depth < 0) return false;
  }
  return depth === 0;
}
