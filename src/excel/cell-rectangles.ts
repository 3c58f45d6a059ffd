import type { CellRange } from "../report/sheet-spec";

/** A rectangle of cells that share a key. */
export interface KeyedRectangle<K> {
  readonly key: K;
  readonly range: CellRange;
}

/**
 * Covers the cells that have a key with few rectangles of equal key, so that a format is set once a rectangle.
 *
 * Runs of equal key within a row are joined with the run of the same columns in the row above. One pass.
 *
 * @param rows cells; a row may be short
 * @param keyOf key of a cell, compared by identity; undefined for a cell to leave out
 * @returns rectangles that do not overlap
 */
export function cellRectangles<T, K>(
  rows: readonly (readonly T[])[],
  keyOf: (cell: T) => K | undefined,
): KeyedRectangle<K>[] {
  const closed: KeyedRectangle<K>[] = [];
  let above = new Map<number, KeyedRectangle<K>>();
  rows.forEach((cells, row) => {
    const open = new Map<number, KeyedRectangle<K>>();
    for (const run of keyRuns(cells, keyOf)) {
      const upper = above.get(run.column);
      const joins = upper !== undefined && upper.key === run.key && upper.range.columns === run.columns;
      open.set(run.column, joins ? oneRowLonger(upper) : { key: run.key, range: rangeOf(run, row) });
      if (joins) above.delete(run.column);
    }
    closed.push(...above.values());
    above = open;
  });
  return [...closed, ...above.values()];
}

interface KeyRun<K> {
  readonly key: K;
  readonly column: number;
  readonly columns: number;
}

function keyRuns<T, K>(cells: readonly T[], keyOf: (cell: T) => K | undefined): KeyRun<K>[] {
  const runs: KeyRun<K>[] = [];
  const keys = cells.map(keyOf);
  for (let start = 0; start < keys.length;) {
    const key = keys[start];
    let end = start + 1;
    while (end < keys.length && keys[end] === key) end++;
    if (key !== undefined) runs.push({ key, column: start, columns: end - start });
    start = end;
  }
  return runs;
}

function rangeOf<K>({ column, columns }: KeyRun<K>, row: number): CellRange {
  return { row, column, rows: 1, columns };
}

function oneRowLonger<K>({ key, range }: KeyedRectangle<K>): KeyedRectangle<K> {
  return { key, range: { ...range, rows: range.rows + 1 } };
}
