/** What a typed text means. */
export interface Typed {
  readonly value: number;
  /** The format that the cell takes if it has none. */
  readonly numberFormat: string;
  /** The value is a serial day, which depends on the workbook's date system. */
  readonly isDay?: boolean;
}

const SHAPE =
  /^(?<open>\()?(?<sign>[+-])?(?<dollar>\$)?(?<sign2>[+-])?(?<digits>\d{1,3}(?:,\d{3})+|\d*)(?<fraction>\.\d*)?(?<exponent>e[+-]?\d+)?(?<percent>%)?(?<close>\))?$/i;
const MIXED_FRACTION = /^([+-])?(\d+) (\d{1,2})\/([1-9]\d?)$/;

/**
 * A number as one types it in an en-US Excel: 1,234.5, (12), $3.50, 12%, 1.5e3, 1 1/2.
 *
 * @returns null where the text is no number
 */
export function typedNumber(text: string): Typed | null {
  return mixedFraction(text) ?? decimal(text);
}

function decimal(text: string): Typed | null {
  const parts = SHAPE.exec(text)?.groups;
  if (!parts) return null;
  const { open, close, sign, sign2, dollar, digits = "", fraction = "", exponent = "", percent } = parts;
  const isBare = digits === "" && fraction.length < 2;
  if (isBare || Boolean(open) !== Boolean(close) || (sign && sign2) || (open && (sign ?? sign2))) return null;
  const size = Number(digits.replaceAll(",", "") + fraction + exponent) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return null;
  const isNegative = open !== undefined || sign === "-" || sign2 === "-";
  const decimals = fraction.length > 1 ? ".00" : "";
  return { value: isNegative ? -size : size, numberFormat: numberFormat() };

  function numberFormat(): string {
    if (percent) return `0${decimals}%`;
    if (exponent) return "0.00E+00";
    if (dollar) return `$#,##0${decimals}`;
    return digits.includes(",") ? `#,##0${decimals}` : "General";
  }
}

function mixedFraction(text: string): Typed | null {
  const [, sign, whole, numerator, denominator] = MIXED_FRACTION.exec(text) ?? [];
  if (whole === undefined) return null;
  const size = Number(whole) + Number(numerator) / Number(denominator);
  const digits = denominator?.length === 1 ? "?" : "??";
  return { value: sign === "-" ? -size : size, numberFormat: `# ${digits}/${digits}` };
}
