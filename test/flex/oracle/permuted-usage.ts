import type { Usage } from "../../../src/flex/usage";

/**
 * The same rows in another order, with users and products numbered in another way; every row keeps
 * its source row.
 *
 * @param order row indices of the given usage, each once
 */
export function permutedUsage(usage: Usage, order: readonly number[]): Usage {
  const lastUser = usage.users.length - 1;
  const lastProduct = usage.products.length - 1;
  const moved = <T extends Int32Array | Float64Array | Uint8Array>(column: T): T =>
    column.map((_, row) => column[order[row]!]!) as T;
  const movedOrNone = <T extends Int32Array | Float64Array | Uint8Array>(
    column: T | null | undefined,
  ): T | null => (column ? moved(column) : null);
  return {
    rows: usage.rows,
    day: moved(usage.day),
    user: moved(usage.user).map((user) => lastUser - user),
    product: moved(usage.product).map((product) => lastProduct - product),
    tokens: movedOrNone(usage.tokens),
    minutes: movedOrNone(usage.minutes),
    startMs: movedOrNone(usage.startMs),
    userInitiated: movedOrNone(usage.userInitiated),
    onFlex: movedOrNone(usage.onFlex),
    sourceRow: moved(usage.sourceRow),
    users: [...usage.users].reverse(),
    products: [...usage.products].reverse(),
  };
}
