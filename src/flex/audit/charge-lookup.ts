import type { Charges } from "../charges";
import { ascendingOrder, keyStarts } from "../counting-sort";
import { lazy } from "../lazy";
import { normalizeName } from "../rate-card";
import type { Usage } from "../usage";
import { eachRowByDay } from "./each-row-by-day";

/** What stands for no charge. */
export const NO_CHARGE = -1;

/** Finds charges by what other tables and rows know of them. What a look-up rests on is made when it is first used. */
export interface ChargeLookup {
  /** The pairs of a user and product, by name in any case and spacing; none where they never occur together. */
  pairsOf(user: string, product: string): readonly number[];
  /** Users by name in any case and spacing. */
  usersOf(name: string): readonly number[];
  /** The charge of a pair on a day, NO_CHARGE where there is none. */
  chargeOn(pair: number, day: number): number;
  /** The charge of each row's user, product and day, NO_CHARGE where there is none. */
  ofRow(): Int32Array;
}

const NONE: readonly number[] = [];

/**
 * Look-ups into the charges of a usage.
 *
 * @param usage rows in any order
 * @param charges charges of the same usage, in ascending order of day
 */
export function chargeLookup(usage: Usage, charges: Charges): ChargeLookup {
  const { pairs } = charges;
  const users = lazy(() => indicesByName(usage.users));
  const products = lazy(() => indicesByName(usage.products));
  const pairsOfUsers = lazy(() => grouped(pairs.user, usage.users.length));
  // Of each pair the charges stand together, and their days ascend.
  const chargesOfPairs = lazy(() => grouped(charges.pair, pairs.count));

  const usersOf = (name: string): readonly number[] => users().get(normalizeName(name)) ?? NONE;
  return {
    usersOf,
    pairsOf: (user, product) => {
      const wanted = products().get(normalizeName(product)) ?? NONE;
      const { order, start } = pairsOfUsers();
      return usersOf(user).flatMap((index) =>
        Array.from(order.subarray(start[index], start[index + 1])).filter((pair) =>
          wanted.includes(pairs.product[pair]!),
        ),
      );
    },
    chargeOn: (pair, day) => {
      const { order, start } = chargesOfPairs();
      const end = start[pair + 1]!;
      let low = start[pair]!;
      let high = end;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (charges.day[order[middle]!]! < day) low = middle + 1;
        else high = middle;
      }
      return low < end && charges.day[order[low]!] === day ? order[low]! : NO_CHARGE;
    },
    ofRow: lazy(() => chargesOfRows(usage, charges)),
  };
}

/** Charges and rows both come by day, so the charges of one day alone have to be known at a time. */
function chargesOfRows(usage: Usage, charges: Charges): Int32Array {
  const { pairs } = charges;
  const chargeOfPair = new Int32Array(pairs.count);
  const dayOfPair = new Int32Array(pairs.count).fill(-1);
  const found = new Int32Array(usage.rows);
  let next = 0;
  eachRowByDay(usage.day, (row) => {
    const day = usage.day[row]!;
    for (; next < charges.count && charges.day[next]! <= day; next++) {
      chargeOfPair[charges.pair[next]!] = next;
      dayOfPair[charges.pair[next]!] = charges.day[next]!;
    }
    const pair = pairs.ofRow[row]!;
    found[row] = dayOfPair[pair] === day ? chargeOfPair[pair]! : NO_CHARGE;
  });
  return found;
}

/** Positions of keys from 0 on, those of a key side by side from its start on. */
function grouped(
  keys: Int32Array,
  count: number,
): { readonly order: Int32Array; readonly start: Int32Array } {
  return { order: ascendingOrder(keys, 0, count), start: keyStarts(keys, 0, count) };
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
