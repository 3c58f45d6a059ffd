/** What tells users apart, the surest first. */
export type UserKeyKind = "id" | "hash" | "email" | "name";

/** Ranks of the kinds: a lower one is surer. */
export const KEY_RANK: Readonly<Record<UserKeyKind, number>> = { id: 0, hash: 1, email: 2, name: 3 };
