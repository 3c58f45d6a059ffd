import type { CellInput } from "./cell-inputs";

/**
 * Characters of one write. A character is at most three bytes of UTF-8, so a request stays under Excel's 5 MB.
 */
const MOST_CHARACTERS = 1_500_000;

/** So many cells are written in a second or so: a canceled run ends soon. */
const MOST_CELLS = 100_000;

export interface RowChunk {
  /** Index of its first row. */
  readonly row: number;
  /** Rows of equal length. */
  readonly rows: readonly (readonly CellInput[])[];
}

/**
 * Cuts rows into blocks that one request can carry. A single row too large for that makes a block of its own.
 *
 * @param rows rows of equal length
 * @param limits for tests
 */
export function* rowChunks(
  rows: readonly (readonly CellInput[])[],
  limits: { readonly characters: number; readonly cells: number } = {
    characters: MOST_CHARACTERS,
    cells: MOST_CELLS,
  },
): Generator<RowChunk> {
  let start = 0;
  let characters = 0;
  let cells = 0;
  for (let row = 0; row < rows.length; row++) {
    const inputs = rows[row] ?? [];
    const length = JSON.stringify(inputs).length;
    const full = characters + length > limits.characters || cells + inputs.length > limits.cells;
    if (row > start && full) {
      yield { row: start, rows: rows.slice(start, row) };
      start = row;
      characters = 0;
      cells = 0;
    }
    characters += length;
    cells += inputs.length;
  }
  if (start < rows.length) yield { row: start, rows: rows.slice(start) };
}
