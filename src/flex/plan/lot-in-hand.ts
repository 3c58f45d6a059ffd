/** Tokens of one purchase that are still to be used. An outcome of the expiry trap is one. */
export interface LotInHand {
  readonly purchased: number;
  /** Serial day, the last on which its tokens can be used. */
  readonly expires: number;
  /** Tokens bought: of two lots that expire together the smaller is drawn first. */
  readonly bought: number;
  /** Tokens left, >= 0. */
  readonly left: number;
  /** Currency per token. */
  readonly price: number;
  /** Pool of the paths that it covers, and no other; absent where it covers whatever is wanted. */
  readonly pool?: number;
}

/**
 * Positions of the lots in the order in which the pool draws them.
 *
 * @param lots in any order
 * @source domain notes, "Mechanics", pool order: earliest expiry first, on a tie the smallest pack
 */
export function drawOrder(lots: readonly Omit<LotInHand, "left" | "price">[]): number[] {
  return lots
    .map((_, index) => index)
    .sort((a, b) => {
      const [x, y] = [lots[a]!, lots[b]!];
      return x.expires - y.expires || x.bought - y.bought || x.purchased - y.purchased || a - b;
    });
}
