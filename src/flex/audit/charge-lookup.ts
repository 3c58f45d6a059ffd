import type { Charges } from "../charges";
import { ascendingOrder } from "../counting-sort";
import { normalizeName } from "../rate-card";
import type { Usage } from "../usage";

/** Finds charges by what other tables and rows know of them. */
export interface ChargeLookup {
  /** The pairs of a user and product, by name in any case and spacing; none where they never occur together. */
  pairsOf(user: string, product: string): readonly number[];
  /** Users by name in any case and spacing. */
  usersOf(name: string): readonly number[];
  /** The charge of a pair on a day, -1 where there is none. */
  chargeOn(pair: number, day: number): number;
  /** The charge of each row's user, product and day, -1 where there is none. */
  readonly ofRow: Int32Array;
}

const NONE: readonly number[] = [];

/**
 * Look-ups into the charges of a usage, built once.
 *
 * @param usage rows in any order
 * @param charges charges of the same usage, in ascending order of day
 */
export function chargeLookup(usage: Usage, charges: Charges): ChargeLookup {
  const { pairs } = charges;
  const users = indicesByName(usage.users);
  const products = indicesByName(usage.products);
  const pairAt = new Map<number, number>();
  for (let pair = 0; pair < pairs.count; pair++) {
    pairAt.set(pairs.user[pair]! * usage.products.length + pairs.product[pair]!, pair);
  }
  // Of each pair the charges stand together, and their days ascend.
  const byPair = ascendingOrder(charges.pair, 0, Math.max(0, pairs.count - 1));
  const start = startsOf(charges.pair, pairs.count);

  // Rows mostly come by day, so the charge found last for a pair and the one after it are tried first.
  const cursor = start.slice();
  const chargeOn = (pair: number, day: number): number => {
    const end = start[pair + 1]!;
    for (let at = cursor[pair]!; at < Math.min(cursor[pair]! + 2, end); at++) {
      if (charges.day[byPair[at]!] !== day) continue;
      cursor[pair] = at;
      return byPair[at]!;
    }
    let low = start[pair]!;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (charges.day[byPair[middle]!]! < day) low = middle + 1;
      else high = middle;
    }
    if (low === end || charges.day[byPair[low]!] !== day) return -1;
    cursor[pair] = low;
    return byPair[low]!;
  };

  const usersOf = (name: string): readonly number[] => users.get(normalizeName(name)) ?? NONE;
  return {
    usersOf,
    chargeOn,
    pairsOf: (user, product) =>
      usersOf(user).flatMap((userIndex) =>
        (products.get(normalizeName(product)) ?? NONE).flatMap(
          (productIndex) => pairAt.get(userIndex * usage.products.length + productIndex) ?? [],
        ),
      ),
    ofRow: usage.day.map((day, row) => chargeOn(pairs.ofRow[row]!, day)),
  };
}

function startsOf(keys: Int32Array, count: number): Int32Array {
  const start = new Int32Array(count + 1);
  for (const key of keys) start[key + 1]!++;
  for (let key = 0; key < count; key++) start[key + 1]! += start[key]!;
  return start;
}

function indicesByName(names: readonly string[]): ReadonlyMap<string, number[]> {
  const byName = new Map<string, number[]>();
  names.forEach((name, index) => {
    const key = normalizeName(name);
    const known = byName.get(key);
    if (known) known.push(index);
    else byName.set(key, [index]);
  });
  return byName;
}
