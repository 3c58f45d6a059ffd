import { compareText } from "../compare-text";
import type { HeldSeats } from "./held-seats";
import type { SeatCatalog } from "./seat-catalog";
import { ON_FLEX } from "./seat-choices";
import { eachLineOf, type SeatLines } from "./seat-lines";
import type { SeatUses } from "./seat-use";

/** Why a seat is not renewed. */
export type RenewalReason = "duplicate" | "unused" | "replaced" | "under-used";

/** A seat held that the cheapest mix does without. */
export interface SeatNotRenewed {
  readonly user: string;
  readonly product: string;
  readonly team: string | null;
  /** Serial day as in the seats table; null where unknown. */
  readonly renewal: number | null;
  /** Currency per year. */
  readonly costPerYear: number;
  /**
   * duplicate: the user has the same seat once more; unused: no day in the window; replaced: another seat covers its
   * products; under-used: its products are cheaper on Flex.
   */
  readonly reason: RenewalReason;
  /** Usage days of its products on seats within the window; null where not known. */
  readonly usedDays: number | null;
  /** Flex tokens of a year that take its place. */
  readonly flexTokens: number;
  readonly sourceRow: number;
}

/**
 * The seats held that the cheapest mix does without.
 *
 * @param seatsAfter product ranks by user rank
 * @param placeAfter ON_FLEX or otherwise, by line
 * @returns next renewal first, unknown ones last
 */
export function seatsNotRenewed(
  lines: SeatLines,
  catalog: SeatCatalog,
  held: HeldSeats,
  uses: SeatUses,
  seatsAfter: readonly (readonly number[])[],
  placeAfter: Uint8Array,
): SeatNotRenewed[] {
  const dropped: SeatNotRenewed[] = [];
  for (const seat of held.all) {
    const { user, product, source } = seat;
    const isKept = seatsAfter[user]!.includes(product);
    if (source === null || (isKept && held.find(user, product) === seat)) continue;
    const usedDays = uses.daysOf(seat);
    let flexTokens = 0;
    let servedElsewhere = false;
    eachLineOf(lines, catalog, seat, (line) => {
      if (placeAfter[line] === ON_FLEX) flexTokens += lines.tokens[line]!;
      else servedElsewhere = true;
    });
    dropped.push({
      user: source.user,
      product: source.product,
      team: source.team,
      renewal: source.renewal,
      costPerYear: source.costPerYear,
      reason: isKept ? "duplicate" : usedDays === 0 ? "unused" : servedElsewhere ? "replaced" : "under-used",
      usedDays,
      flexTokens,
      sourceRow: source.sourceRow,
    });
  }
  return dropped.sort(
    (a, b) =>
      (a.renewal ?? Infinity) - (b.renewal ?? Infinity) ||
      compareText(a.user, b.user) ||
      compareText(a.product, b.product) ||
      a.sourceRow - b.sourceRow,
  );
}
