/** Rows of cells as the custom-functions runtime passes them, blanks and data types included. */
export type RawMatrix = readonly (readonly unknown[])[];

/** Rows of a whole column: only then is a blank end no part of what the user selected. */
const WHOLE_COLUMN = 1_048_576;

/** Whether an argument arrived as a range or array. */
export function isMatrix(raw: unknown): raw is RawMatrix {
  return Array.isArray(raw) && raw.every((row) => Array.isArray(row));
}

/** Whether a cell holds nothing. 0 is not among them: what it means depends on the argument. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/**
 * The cells of an argument that takes one value, or an array in its place.
 *
 * @param raw as the runtime passes it
 * @param isBlankCell tells which cells at the end of a whole column are no part of it
 * @returns at least one row and column
 */
export function cellsOf(raw: unknown, isBlankCell: (value: unknown) => boolean): RawMatrix {
  if (!isMatrix(raw)) return [[raw]];
  if (raw.length === 0 || raw[0]!.length === 0) return [[null]];
  if (raw.length < WHOLE_COLUMN) return raw;
  let end = raw.length;
  while (end > 1 && raw[end - 1]!.every(isBlankCell)) end--;
  return raw.slice(0, end);
}
