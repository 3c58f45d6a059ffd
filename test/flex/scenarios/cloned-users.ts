import type { Usage } from "../../../src/flex/usage";

/** The usage of a company with so many users in place of each one, all doing the same. */
export function clonedUsers(usage: Usage, copies: number): Usage {
  const repeat = <T>(column: ArrayLike<T>): T[] =>
    Array.from({ length: copies }, () => Array.from(column)).flat();
  const count = usage.users.length;
  return {
    rows: usage.rows * copies,
    day: Int32Array.from(repeat(usage.day)),
    user: Int32Array.from(repeat(usage.user), (user, row) => user + count * Math.floor(row / usage.rows)),
    product: Int32Array.from(repeat(usage.product)),
    tokens: usage.tokens && Float64Array.from(repeat(usage.tokens)),
    minutes: usage.minutes && Float64Array.from(repeat(usage.minutes)),
    startMs: usage.startMs && Int32Array.from(repeat(usage.startMs)),
    userInitiated: usage.userInitiated && Uint8Array.from(repeat(usage.userInitiated)),
    onFlex: usage.onFlex && Uint8Array.from(repeat(usage.onFlex)),
    sourceRow: Int32Array.from(repeat(usage.sourceRow)),
    users: repeat(usage.users).map((user, index) => `${Math.floor(index / count)}-${user}`),
    products: usage.products,
  };
}
