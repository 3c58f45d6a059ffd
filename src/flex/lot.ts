/** One purchase of tokens; a row of `FlexLots`. Days are serial days. */
export interface Lot {
  readonly purchased: number;
  /** Tokens bought, > 0. */
  readonly tokens: number;
  /** Units of the contract's currency per token, >= 0. */
  readonly price: number;
  /** Last day on which its tokens can be used, >= purchased. */
  readonly expires: number;
  /** Tokens left on the first day of the data, for a lot bought before it; null where unknown. */
  readonly leftAtStart: number | null;
  /** Team whose users draw from it; null or absent: it belongs to nobody in particular. */
  readonly team?: string | null;
  /** What the invoice says, in `currency`, >= 0; null or absent: tokens x price. `price` then follows from it. */
  readonly amountPaid?: number | null;
  /** ISO 4217 code of the amount paid; null or absent: the contract's. */
  readonly currency?: string | null;
  /** Units of the contract's currency for one of `currency`, > 0; null or absent where the two are the same. */
  readonly exchangeRate?: number | null;
  /** Row in its table or file, 1-based, the header being row 1. */
  readonly sourceRow: number;
}
