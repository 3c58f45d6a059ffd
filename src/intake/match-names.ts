import { normalizeName } from "../flex/rate-card";
import type { Usage } from "../flex/usage";
import { usedNames } from "./usage/used-names";

/** How the usage shows a user whom another table names by id, e-mail or name; undefined for one it does not know. */
export type ShownUsers = (name: string) => string | undefined;

/**
 * Rows of another table with their users named as the usage shows them; a user whom the usage does not know keeps the
 * name of the table.
 */
export function withKnownUsers<T extends { readonly user: string }>(
  rows: readonly T[],
  shown: ShownUsers,
): readonly T[] {
  return rows.map((row) => ({ ...row, user: shown(row.user) ?? row.user }));
}

/**
 * Other usage of the same users and products, named as the first usage names them.
 *
 * @param other its products are named by the same rate card
 * @param products of the first usage
 */
export function withKnownNames(other: Usage, shown: ShownUsers, products: readonly string[]): Usage {
  const user = renamed(other.user, other.users, shown);
  const known = new Map(products.map((name) => [normalizeName(name), name]));
  const product = renamed(other.product, other.products, (name) => known.get(normalizeName(name)));
  return { ...other, user: user.index, users: user.names, product: product.index, products: product.names };
}

/** Two names that become one are one. */
function renamed(
  index: Int32Array,
  names: readonly string[],
  shown: (name: string) => string | undefined,
): { readonly index: Int32Array; readonly names: readonly string[] } {
  const texts = names.map((name) => shown(name) ?? name);
  const first = new Map<string, number>();
  const same = Int32Array.from(texts, (text, position) => {
    const key = normalizeName(text);
    const known = first.get(key);
    if (known === undefined) first.set(key, position);
    return known ?? position;
  });
  return usedNames(index, texts, same);
}
