/** A value that a spilled cell may hold: null, NaN and infinities would show as 0. */
export type SpillValue = string | number | boolean;

export type Spill = SpillValue[][];

/**
 * Rows as Excel may be given them.
 *
 * @param rows of equal length
 * @returns a new matrix in which whatever Excel would show as 0 without being 0 is blank text
 * @example spilled([["Trap", null, NaN]]) //=> [["Trap", "", ""]]
 */
export function spilled(rows: readonly (readonly (SpillValue | null | undefined)[])[]): Spill {
  return rows.map((row) => row.map(spillValue));
}

function spillValue(value: SpillValue | null | undefined): SpillValue {
  if (value === null || value === undefined) return "";
  return typeof value === "number" && !Number.isFinite(value) ? "" : value;
}
