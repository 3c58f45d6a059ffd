import { asString } from "../rich/arguments";
import { RichError } from "../rich/rich-error";

/** How many styles of each family Excel has. */
const FAMILIES: Readonly<Record<string, number>> = { Light: 21, Medium: 28, Dark: 11 };

/** The name of one of Excel's own table styles. */
export function asTableStyle(value: unknown): string {
  const style = asString(value);
  const [, family = "", number] = /^TableStyle(Light|Medium|Dark)([1-9]\d?)$/.exec(style) ?? [];
  if (Number(number) <= (FAMILIES[family] ?? 0)) return style;
  throw new RichError("InvalidArgument");
}
