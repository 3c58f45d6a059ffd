import type { BenchRow } from "./usage-rows";

/** Columns of a bench row that hold text. */
const TEXT_COLUMNS = [1, 2, 5, 6, 7];

/**
 * The least that any reading of usage must do: look up the text columns of each row in a map and keep the index.
 *
 * @returns distinct texts, so that nothing can be optimized away
 */
export function internTexts(rows: readonly BenchRow[]): number {
  const known = TEXT_COLUMNS.map(() => new Map<string, number>());
  const columns = TEXT_COLUMNS.map(() => new Int32Array(rows.length));
  for (let row = 0; row < rows.length; row++) {
    for (let i = 0; i < TEXT_COLUMNS.length; i++) {
      const text = rows[row]![TEXT_COLUMNS[i]!] as string;
      let index = known[i]!.get(text);
      if (index === undefined) known[i]!.set(text, (index = known[i]!.size));
      columns[i]![row] = index;
    }
  }
  return known.reduce((sum, { size }) => sum + size, 0);
}
