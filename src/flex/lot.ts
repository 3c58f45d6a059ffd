/** One purchase of tokens; a row of `FlexLots`. Days are serial days. */
export interface Lot {
  readonly purchased: number;
  /** Tokens bought, > 0. */
  readonly tokens: number;
  /** Currency per token, > 0. */
  readonly price: number;
  /** Last day on which its tokens can be used, >= purchased. */
  readonly expires: number;
  /** Tokens left on the first day of the data, for a lot bought before it; null where unknown. */
  readonly leftAtStart: number | null;
  /** Row in its table or file, 1-based, the header being row 1. */
  readonly sourceRow: number;
}
