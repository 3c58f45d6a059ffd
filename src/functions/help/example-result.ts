import type { Example, ExampleCell } from "./function-help";

/**
 * What an example shows, as text: of a spill its rows, separated by semicolons, as in an array constant; a blank is "".
 *
 * @example shownResult([["Revit", 8]]) //=> "Revit, 8"
 */
export function shownResult(shows: Example["shows"]): string {
  if (typeof shows !== "object") return shownCell(shows);
  return shows.map((row) => row.map(shownCell).join(", ")).join("; ");
}

const DIGITS = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 10, useGrouping: false });

function shownCell(cell: ExampleCell): string {
  if (typeof cell === "number") return DIGITS.format(cell);
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  return cell === "" ? '""' : cell;
}
