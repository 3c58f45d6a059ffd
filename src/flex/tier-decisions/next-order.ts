import { exceeds } from "../exceeds";
import type { OrderCatalog } from "../plan/order-catalog";
import type { Tier } from "../tier";
import { tierOf } from "../tier-price";

/** One size of the next order, weighed against the tokens of it that may expire. */
export interface OrderCandidate {
  /** Q. */
  readonly tokens: number;
  /** p_Q, currency per token. */
  readonly price: number;
  /** p_Q Q */
  readonly cost: number;
  /** Q p_Q / p_n: a certain need above it makes this order the cheaper one. */
  readonly threshold: number;
  /** E[(D - Q)+], tokens still to be bought. */
  readonly topUpTokens: number;
  /** p_n E[(D - Q)+] */
  readonly topUpCost: number;
  /** p_Q Q + p_n E[(D - Q)+] */
  readonly expectedCost: number;
  /** E[(Q - D)+], tokens that expire, and what they cost. */
  readonly expiryTokens: number;
  readonly expiryCost: number;
  /** Share of the samples in which some expire. */
  readonly expiryProbability: number;
  /** What it saves against buying as needed; negative where it costs more. */
  readonly saving: number;
}

/** The next order: as much as is needed, or up to a tier. */
export interface NextOrder {
  /** E[D], tokens of a year. */
  readonly expectedTokens: number;
  /** p_n, currency per token without buying up. */
  readonly price: number;
  /** E[p_n D] */
  readonly asNeededCost: number;
  /** In ascending order of tokens. */
  readonly candidates: readonly OrderCandidate[];
  /** The candidate that saves most, of several the smallest; null where none saves anything. */
  readonly best: OrderCandidate | null;
}

/** What the next order is weighed with. */
export interface NextOrderInput {
  /** Tokens that a year needs from this order, >= 0 and each as likely as the others: net of what the lots in hand will serve. */
  readonly demand: Float64Array;
  /** Ascending by `from`, at least one. */
  readonly tiers: readonly Tier[];
  /** Orders that the same tiers allow. */
  readonly catalog: OrderCatalog;
  /** Sizes to weigh, > 0; null: the tiers' own. */
  readonly quantities: readonly number[] | null;
  /** Currency per token without buying up, > 0; null: the price of the tier that the expected need falls into. */
  readonly price: number | null;
}

/**
 * Weighs the sizes of the next order against the demand of a year that is not certain.
 *
 * Buying Q tokens at p_Q and topping up at p_n costs p_Q Q + p_n E[(D - Q)+]; buying as needed costs E[p_n D].
 *
 * @returns null without demand samples
 * @source article, "Tier Inefficiency at the Volume Boundary"; domain notes, "Method notes", tier boundary
 * @example // 800 or 1,000 tokens, evenly likely, at 5.00; 1,000 at 4.25: 4,250 against 4,500
 */
export function nextOrder({ demand, tiers, catalog, quantities, price }: NextOrderInput): NextOrder | null {
  if (demand.length === 0) return null;
  const expectedTokens = mean(demand, (tokens) => tokens);
  const topUpPrice = price ?? tierOf(expectedTokens, tiers).price;
  const asNeededCost = topUpPrice * expectedTokens;
  const orders = new Map(
    (quantities ?? tiers.map(({ from }) => from)).map((quantity) => {
      const order = catalog.cheapest(quantity);
      return [order.tokens, order];
    }),
  );
  const candidates = [...orders.values()]
    .sort((a, b) => a.tokens - b.tokens)
    .map((order): OrderCandidate => {
      const topUpTokens = mean(demand, (tokens) => Math.max(0, tokens - order.tokens));
      const expiryTokens = mean(demand, (tokens) => Math.max(0, order.tokens - tokens));
      const expectedCost = order.cost + topUpPrice * topUpTokens;
      return {
        ...order,
        threshold: order.cost / topUpPrice,
        topUpTokens,
        topUpCost: topUpPrice * topUpTokens,
        expectedCost,
        expiryTokens,
        expiryCost: order.price * expiryTokens,
        expiryProbability: mean(demand, (tokens) => (tokens < order.tokens ? 1 : 0)),
        saving: asNeededCost - expectedCost,
      };
    });
  const best = candidates.reduce<OrderCandidate | null>(
    (most, candidate) =>
      exceeds(most?.expectedCost ?? asNeededCost, candidate.expectedCost) ? candidate : most,
    null,
  );
  return { expectedTokens, price: topUpPrice, asNeededCost, candidates, best };
}

function mean(samples: Float64Array, of: (sample: number) => number): number {
  let sum = 0;
  for (const sample of samples) sum += of(sample);
  return sum / samples.length;
}
