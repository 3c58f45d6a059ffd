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
  /**
   * When on its day a row started: milliseconds after midnight, -1 where the row does not say. Absent or null where
   * no row does. Only the rolling 24-hour rule asks for it.
   */
  readonly startMs?: Int32Array | null;
  /** 1 where the row was used on Flex, 0 on a seat; null where the data does not tell (all Flex). */
  readonly onFlex: Uint8Array | null;
  /** Row of the sheet or file that the entry came from, 1-based. */
  readonly sourceRow: Int32Array;
  /** The sheets or files that the rows come from, one after the other; absent or null where they come from one. */
  readonly files?: readonly UsageFile[] | null;
  /** Display names, first spelling seen. */
  readonly users: readonly string[];
  readonly products: readonly string[];
  /** Team of each user, null where unknown; null or absent where the data names no teams. */
  readonly teamOfUser?: readonly (string | null)[] | null;
  /** Where each row sums up the days of a period; absent or null where each is a day or a session. */
  readonly aggregate?: Aggregate | null;
}

/** One of several sheets or files that usage was read from. */
export interface UsageFile {
  readonly name: string;
  /** Used rows. */
  readonly rows: number;
}

/**
 * What a usage report has in the place of days: each row is a user and product over the whole period.
 *
 * The column `day` then tells nothing; what is measured day by day cannot be.
 */
export interface Aggregate {
  /** Days on which the product was used, by row, >= 0. */
  readonly daysUsed: Float64Array;
  /** First and last serial day that the rows cover; null where the report does not say. */
  readonly period: { readonly from: number; readonly to: number } | null;
}
