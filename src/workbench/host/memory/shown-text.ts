import type { Scalar } from "../grid-store";

/** What a cell of the format General shows, in a column that is wide enough. */
export function shownText(value: Scalar): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
