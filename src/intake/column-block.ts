import type { Grid } from "./grid";

/** Rows of a block: few enough that their cells stay at hand from one column to the next. */
export const BLOCK_ROWS = 256;

/** Consecutive rows that are read one column after another. */
export interface ColumnBlock {
  readonly rows: Grid;
  /** Index of the block's first row in `rows`. */
  readonly from: number;
  /** Rows of the block, at most {@link BLOCK_ROWS}. */
  readonly count: number;
  /** By row of the block: 0 where a cell needs more than a look at itself, so that its row is read by itself. */
  readonly isPlain: Uint8Array;
}
