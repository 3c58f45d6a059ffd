import type { OrderCheck } from "../analysis";
import type { LotAccount } from "../ledger-accounts/account-ledger";
import { orderCatalog } from "../plan/order-catalog";
import type { Tier } from "../tier";
import { nextOrder, type NextOrder } from "./next-order";
import { oversizedOrders, type OversizedOrder } from "./oversized-orders";

/** What the orders are held against. */
export interface TierDecisionsInput {
  /** Orders made, as the tier boundary trap checks them. */
  readonly orders: readonly OrderCheck[];
  /** What became of the lots; empty without a ledger. */
  readonly lots: readonly LotAccount[];
  /** Ascending by `from`, at least one. */
  readonly tiers: readonly Tier[];
  /** Tokens of each pack, whole; null where the price list names none: then the tiers' `from` are the packs. */
  readonly packSizes: readonly number[] | null;
  /** Samples of the tokens that a year needs beyond the lots in hand; null without a forecast. */
  readonly demand: Float64Array | null;
  /** Sizes of the next order to weigh; null: the tiers' own. */
  readonly quantities: readonly number[] | null;
  /** Currency per token without buying up; null: the price of the tier that the expected need falls into. */
  readonly price: number | null;
}

/** The tier boundary from both sides, and the next order. */
export interface TierDecisions {
  /** Orders that cost more than buying up to the next tier, most overpaid first. */
  readonly undersized: readonly OrderCheck[];
  /** Expired lots that cost more than a smaller order, most overpaid first. */
  readonly oversized: readonly OversizedOrder[];
  /** null without a forecast. */
  readonly nextOrder: NextOrder | null;
}

/**
 * The tier boundary both ways: orders that stopped short of a tier, orders that went up to one for tokens that then
 * expired, and what that means for the next order.
 *
 * @source article, "Tier Inefficiency at the Volume Boundary" and "Token Expiration Waste"
 */
export function tierDecisions(input: TierDecisionsInput): TierDecisions {
  const { orders, lots, tiers, packSizes, demand, quantities, price } = input;
  const catalog = orderCatalog(tiers, packSizes);
  return {
    undersized: orders
      .filter(({ overpaid }) => (overpaid ?? 0) > 0)
      .sort((a, b) => b.overpaid! - a.overpaid! || a.sourceRow - b.sourceRow),
    oversized: oversizedOrders(lots, tiers, catalog),
    nextOrder: demand === null ? null : nextOrder({ demand, tiers, catalog, quantities, price }),
  };
}
