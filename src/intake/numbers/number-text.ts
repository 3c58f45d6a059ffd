/** What stands between whole and fraction. */
export type DecimalMark = "." | ",";

/** A number as text. Its value depends on the decimal mark of its column where `point` and `comma` differ. */
export interface NumberText {
  /** Value where the decimal mark is a point; NaN where that is impossible. */
  readonly point: number;
  /** Value where the decimal mark is a comma; NaN where that is impossible. */
  readonly comma: number;
}

/** Blanks and apostrophes that part thousands: space, no-break, thin, narrow no-break, figure space; ' ’ ʼ. */
const GROUP_MARK = "[ \\u00a0\\u2009\\u202f\\u2007'\\u2019\\u02bc]";
const NEUTRAL_GROUPS = new RegExp(`(?<=\\d)${GROUP_MARK}(?=\\d{3}(?!\\d))`, "g");
const MINUS = /[-\u2212]/;
const CURRENCY = /\p{Sc}/gu;
const PARENTHESES = /^\((.*)\)$/;
const DIGITS = /^\d+$/;
const EXPONENT = /^(\d+[.,]?\d*|[.,]\d+)e[+-]?\d+$/i;

/**
 * Reads a number written as text: with a decimal point or comma, thousands parted by the other mark, a blank or an
 * apostrophe, a sign on either side, a currency sign, a percent sign, or parentheses for a negative.
 *
 * @param text as written
 * @returns null where it is no number in either convention
 * @example readNumberText("1.234,5") //=> { point: NaN, comma: 1234.5 }
 * @example readNumberText("(1'200 €)") //=> { point: -1200, comma: -1200 }
 */
export function readNumberText(text: string): NumberText | null {
  let rest = text.replace(CURRENCY, "").trim();
  const inParentheses = PARENTHESES.exec(rest);
  if (inParentheses) rest = inParentheses[1]!.trim();
  let scale = inParentheses ? -1 : 1;
  if (rest.endsWith("%")) {
    rest = rest.slice(0, -1).trim();
    scale /= 100;
  }
  const sign = signOf(rest);
  if (sign === null || (sign.negative && inParentheses)) return null;
  if (sign.negative) scale = -scale;
  const digits = sign.rest.trim().replace(NEUTRAL_GROUPS, "");
  const point = scaled(valueOf(digits, ".", ","), scale);
  const comma = scaled(valueOf(digits, ",", "."), scale);
  return Number.isNaN(point) && Number.isNaN(comma) ? null : { point, comma };
}

/** The sign at one end; null where there is one at both. */
function signOf(text: string): { readonly negative: boolean; readonly rest: string } | null {
  const leading = text[0] === "+" || MINUS.test(text[0] ?? "");
  const trailing = text.length > 1 && MINUS.test(text[text.length - 1]!);
  if (leading && trailing) return null;
  if (leading) return { negative: text[0] !== "+", rest: text.slice(1) };
  return trailing ? { negative: true, rest: text.slice(0, -1) } : { negative: false, rest: text };
}

/** The value with one decimal mark, the other one parting thousands; NaN where the text is none. */
function valueOf(text: string, decimal: DecimalMark, group: DecimalMark): number {
  if (DIGITS.test(text)) return Number(text);
  if (EXPONENT.test(text)) return text.includes(group) ? NaN : Number(text.replace(decimal, "."));
  const [whole = "", fraction = "", ...more] = text.split(decimal);
  if (more.length > 0 || (fraction !== "" && !DIGITS.test(fraction))) return NaN;
  if (whole === "") return fraction === "" ? NaN : Number(`0.${fraction}`);
  const groups = whole.split(group);
  if (groups.length > 1 && !areGroups(groups)) return NaN;
  const digits = groups.join("");
  return DIGITS.test(digits) ? Number(`${digits}.${fraction || "0"}`) : NaN;
}

/** One to three digits that do not begin with 0, then always three. */
function areGroups([first = "", ...others]: readonly string[]): boolean {
  return /^[1-9]\d{0,2}$/.test(first) && others.every((group) => /^\d{3}$/.test(group));
}

/** Dividing keeps 7.5 % exact where multiplying by 0.01 would not. */
function scaled(value: number, scale: number): number {
  const exact = Math.abs(scale) === 1 ? value * scale : value / (1 / scale);
  return Number.isFinite(exact) ? exact || 0 : NaN;
}
