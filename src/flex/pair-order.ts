import { compareText } from "./compare-text";
import { ascendingOrder } from "./counting-sort";
import { gather } from "./gather";
import type { Pairs } from "./pairs";
import type { Usage } from "./usage";

/**
 * The pairs by name of their user, then of their product.
 *
 * Lists that are ordered by an amount and then by name begin in this order and sort by the amount alone: a sort keeps
 * the order of equals, and comparing names pair by pair would cost more than everything else.
 *
 * @param usage names of the users and products
 * @returns pairs, each once
 */
export function pairsByName(pairs: Pairs, usage: Pick<Usage, "users" | "products">): Int32Array {
  const productRank = ranksOf(usage.products);
  const userRank = ranksOf(usage.users);
  const byProduct = ascendingOrder(gather(productRank, pairs.product), 0, usage.products.length);
  const users = gather(gather(userRank, pairs.user), byProduct);
  return gather(byProduct, ascendingOrder(users, 0, usage.users.length));
}

/** By index: how many names come before it; equal names in the order of their index. */
function ranksOf(names: readonly string[]): Int32Array {
  const order = [...names.keys()].sort((a, b) => compareText(names[a]!, names[b]!));
  const ranks = new Int32Array(names.length);
  order.forEach((name, rank) => (ranks[name] = rank));
  return ranks;
}
