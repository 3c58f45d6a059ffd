/** A named-user subscription that somebody holds; a row of `FlexSeats`. Days are serial days. */
export interface Seat {
  readonly user: string;
  /** A product or a Collection of the rate card. */
  readonly product: string;
  readonly team: string | null;
  readonly start: number | null;
  /** First day that is not paid for yet; null where unknown. */
  readonly renewal: number | null;
  /** Currency per year, > 0; the card's seat cost where the table leaves it blank. */
  readonly costPerYear: number;
  /** Row in its table or file, 1-based, the header being row 1. */
  readonly sourceRow: number;
}
