import { asString } from "../rich/arguments";
import { RichError } from "../rich/rich-error";

/** The names that our own code uses; Excel takes all of HTML's. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** A color as Excel answers it, "#RRGGBB" in capitals. */
export function asColor(value: unknown): string {
  const text = asString(value);
  const color = NAMED[text.toLowerCase()] ?? (text.startsWith("#") ? text : `#${text}`).toUpperCase();
  if (!/^#[0-9A-F]{6}$/.test(color)) throw new RichError("InvalidArgument");
  return color;
}
