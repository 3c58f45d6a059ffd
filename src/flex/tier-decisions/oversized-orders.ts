import { exceeds } from "../exceeds";
import type { LotAccount } from "../ledger-accounts/account-ledger";
import type { Order, OrderCatalog } from "../plan/order-catalog";
import type { Tier } from "../tier";
import { tierOf } from "../tier-price";
import { roundTokens } from "../token-unit";

/** An expired lot that cost more than the tokens used of it needed to. */
export interface OversizedOrder {
  readonly purchased: number;
  readonly expires: number;
  /** Tokens bought. */
  readonly tokens: number;
  /** Currency, what all of them cost. */
  readonly paid: number;
  /** Tokens used of it, before the data as well. */
  readonly needed: number;
  /** The cheapest order of the price list that covers `needed`; null where nothing was used. */
  readonly smaller: Order | null;
  /** paid - cost of the smaller order, > 0; the most that it can be where the opening is not known. */
  readonly overpaid: number;
  /** The least that it can be, >= 0; `overpaid` where the opening is known. */
  readonly overpaidLow: number;
  /** Whether the order reached a lower price than the tokens used would have had: bought for the tier. */
  readonly forTier: boolean;
  readonly sourceRow: number;
}

/**
 * Expired lots where a smaller order would have been cheaper.
 *
 * What was paid is held against the cheapest order, at the price list of today, that would have covered the tokens used
 * of the lot: the other side of buying up to a tier. Lots in use are not judged.
 *
 * @param lots as the ledger leaves them
 * @param tiers ascending by `from`, at least one
 * @param catalog orders that the same tiers allow
 * @returns most overpaid first
 * @source article, "Token Expiration Waste": over-buying at year-end to qualify for volume pricing tiers
 * @example // 1,000 tokens at 4.25, 700 used: 700 at 5.00 cost 3,500 instead of 4,250
 */
export function oversizedOrders(
  lots: readonly LotAccount[],
  tiers: readonly Tier[],
  catalog: OrderCatalog,
): OversizedOrder[] {
  const cheapest = (needed: number): Order | null => (needed > 0 ? catalog.cheapest(needed) : null);
  return lots
    .filter(({ expired }) => expired > 0)
    .map(({ purchased, expires, tokens, cost, expired, expiredLow, sourceRow }): OversizedOrder => {
      const needed = roundTokens(tokens - expired);
      const smaller = cheapest(needed);
      const atMostNeeded = cheapest(roundTokens(tokens - Math.min(expired, expiredLow)));
      return {
        purchased,
        expires,
        tokens,
        paid: cost,
        needed,
        smaller,
        overpaid: cost - (smaller?.cost ?? 0),
        overpaidLow: Math.max(0, cost - (atMostNeeded?.cost ?? 0)),
        forTier: tierOf(tokens, tiers).price < tierOf(needed, tiers).price,
        sourceRow,
      };
    })
    .filter(({ paid, smaller }) => exceeds(paid, smaller?.cost ?? 0))
    .sort((a, b) => b.overpaid - a.overpaid || a.sourceRow - b.sourceRow);
}
