import { KEY_RANK } from "./key-ranks";

/** Keys joined to persons. */
export interface JoinedKeys {
  /** By key: the key that stands for the person. */
  readonly personOf: Int32Array;
  /** Keys that stand beside several surer ones of a kind, so that they name nobody for certain, ascending. */
  readonly ambiguous: readonly number[];
}

/** Keys by the keys that rows carry beside them. */
type KeySets = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * Joins the keys of each person: a hash to its id, an e-mail to its id or hash.
 *
 * Where an e-mail goes with an id in some rows and with a hash in others, the hash is that id's, too. A key that goes
 * with several ids, or without an id with several hashes, stays a person of its own: it may be a shared mailbox.
 *
 * @param ranks by key: rank of its kind
 * @param beside by key: keys of the same rows that may be surer
 */
export function joinKeys(ranks: Uint8Array, beside: KeySets): JoinedKeys {
  const personOf = new Int32Array(ranks.length);
  for (let key = 0; key < personOf.length; key++) personOf[key] = key;
  if (beside.size === 0) return { personOf, ambiguous: [] };
  const ambiguous = new Set<number>();
  const surerOf = (key: number): number[] =>
    [...(beside.get(key) ?? [])].filter((other) => ranks[other]! < ranks[key]!);
  const keysOf = (rank: number): number[] => [...ranks.keys()].filter((key) => ranks[key] === rank);

  for (const hash of keysOf(KEY_RANK.hash)) {
    const ids = surerOf(hash);
    if (ids.length === 1) personOf[hash] = ids[0]!;
    if (ids.length > 1) ambiguous.add(hash);
  }
  const idsOfHash = new Map<number, Set<number>>();
  for (const email of keysOf(KEY_RANK.email)) {
    if (!beside.has(email)) continue;
    const persons = [...new Set(surerOf(email).map((key) => personOf[key]!))];
    const ids = persons.filter((person) => ranks[person] === KEY_RANK.id);
    const hashes = persons.filter((person) => ranks[person] === KEY_RANK.hash);
    if (persons.length === 0) continue;
    const [hash] = hashes;
    if (ids.length > 1 || hashes.length > 1 || (hash !== undefined && ambiguous.has(hash))) {
      ambiguous.add(email);
      continue;
    }
    personOf[email] = ids[0] ?? hash!;
    if (ids.length === 1 && hash !== undefined)
      idsOfHash.set(hash, (idsOfHash.get(hash) ?? new Set()).add(ids[0]!));
  }
  for (const [hash, ids] of idsOfHash) {
    if (ids.size > 1) ambiguous.add(hash);
    else for (const id of ids) personOf[hash] = id;
  }
  // An e-mail may have been joined to a hash that an e-mail has joined to an id.
  for (let key = 0; key < personOf.length; key++) personOf[key] = personOf[personOf[key]!]!;
  return { personOf, ambiguous: [...ambiguous].sort((a, b) => a - b) };
}
