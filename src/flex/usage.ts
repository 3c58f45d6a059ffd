/**
 * Usage in columns: one entry a used row, names interned.
 *
 * Columns that the data does not have are null. All columns have the length `rows`.
 */
export interface Usage {
  /** Used rows. */
  readonly rows: number;
  /** Serial day on which the usage started. */
  readonly day: Int32Array;
  /** Index into `users`. */
  readonly user: Int32Array;
  /** Index into `products`. */
  readonly product: Int32Array;
  /** Tokens as reported; zero, negative and fractional are legal. */
  readonly tokens: Float64Array | null;
  /** Minutes of the session, >= 0; NaN where the row does not say. */
  readonly minutes: Float64Array | null;
  /** 1 where a person started the session, 0 for a background service. */
  readonly userInitiated: Uint8Array | null;
  /** 1 where the row was used on Flex, 0 on a seat; null where the data does not tell (all Flex). */
  readonly onFlex: Uint8Array | null;
  /** Row of the sheet or file that the entry came from, 1-based. */
  readonly sourceRow: Int32Array;
  /** Display names, first spelling seen. */
  readonly users: readonly string[];
  readonly products: readonly string[];
}
