import type { Charges } from "../charges";
import { MS_PER_DAY } from "../rolling-windows";
import type { Usage } from "../usage";
import type { ChargeLookup } from "./charge-lookup";

const MS_PER_MINUTE = 60_000;

/** What the monitoring saw of a charge's user and product on its day; the more telling is the greater. */
export const Seen = { nothing: 0, background: 1, byUser: 2 } as const;

export interface MonitoredCharges {
  /** By charge, one of {@link Seen}. */
  readonly seen: Uint8Array;
  /** First and last serial day of the monitoring. */
  readonly from: number;
  readonly to: number;
}

/**
 * Holds charges against independent monitoring, user and product by name.
 *
 * A session counts on every day that it runs; without its start time only on the day on which it started.
 *
 * @param charges what was charged
 * @param monitoring at least one row
 */
export function monitoredCharges(
  charges: Charges,
  lookup: ChargeLookup,
  monitoring: Usage,
): MonitoredCharges {
  const seen = new Uint8Array(charges.count);
  const pairsOf = monitoredPairs(monitoring, lookup);
  let from = Infinity;
  let to = -Infinity;
  for (let row = 0; row < monitoring.rows; row++) {
    const day = monitoring.day[row]!;
    if (day < from) from = day;
    if (day > to) to = day;
    const pairs = pairsOf(row);
    if (pairs.length === 0) continue;
    const what = monitoring.userInitiated?.[row] === 0 ? Seen.background : Seen.byUser;
    const last = lastDayOf(monitoring, row);
    for (const pair of pairs) {
      for (let each = day; each <= last; each++) {
        const charge = lookup.chargeOn(pair, each);
        if (charge >= 0 && seen[charge]! < what) seen[charge] = what;
      }
    }
  }
  return { seen, from, to };
}

/** The charged pairs of a monitoring row; each combination of names is looked up once. */
function monitoredPairs(monitoring: Usage, lookup: ChargeLookup): (row: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (row) => {
    const user = monitoring.user[row]!;
    const product = monitoring.product[row]!;
    const key = user * monitoring.products.length + product;
    let pairs = known.get(key);
    if (pairs === undefined) {
      pairs = lookup.pairsOf(monitoring.users[user]!, monitoring.products[product]!);
      known.set(key, pairs);
    }
    return pairs;
  };
}

function lastDayOf({ day, startMs, minutes }: Usage, row: number): number {
  const start = startMs?.[row] ?? -1;
  const length = minutes?.[row] ?? NaN;
  if (start < 0 || !(length > 0)) return day[row]!;
  // A session that ends at midnight does not run on the next day.
  return day[row]! + Math.ceil((start + length * MS_PER_MINUTE) / MS_PER_DAY) - 1;
}
