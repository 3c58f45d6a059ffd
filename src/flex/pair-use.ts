import type { AnnualWindow } from "./analysis";
import type { Charges } from "./charges";
import { firstChargeFrom } from "./first-charge";
import { lazy } from "./lazy";
import { monthlyUse, type MonthlyUse } from "./monthly-use";

/** How much every user used every product, and when every user used anything; of usage days only. */
export interface PairUse extends UseDays, WindowUse {
  /** By month, counted when first asked for. */
  monthly(): MonthlyUse;
}

/** When in all of the data every user and product was in use; serial days, 0 where there is no usage day. */
interface UseDays {
  /** Usage days of all pairs. */
  readonly usageDays: number;
  /** By pair. */
  readonly lastDay: Int32Array;
  readonly firstDayOfUser: Int32Array;
  readonly lastDayOfUser: Int32Array;
}

/** By pair: usage days and their tokens within the annual window. */
interface WindowUse {
  readonly days: Int32Array;
  readonly tokens: Float64Array;
}

/**
 * Sums the usage days by pair and by user. Short passes are faster than one that keeps all columns at hand.
 *
 * @param users number of users
 * @param charges in ascending order of day
 * @param window annual window
 */
export function pairUse(users: number, charges: Charges, window: AnnualWindow): PairUse {
  return {
    ...useDays(users, charges),
    ...windowUse(charges, firstChargeFrom(charges, window.from)),
    monthly: lazy(() => monthlyUse(users, charges, window)),
  };
}

/** Forwards the last day of a pair is written last, backwards its first: neither has to be compared. */
function useDays(users: number, { count, pairs, pair, day, tokens }: Charges): UseDays {
  const firstDay = new Int32Array(pairs.count);
  const lastDay = new Int32Array(pairs.count);
  let usageDays = 0;
  for (let charge = 0; charge < count; charge++) {
    if (tokens[charge]! <= 0) continue;
    usageDays++;
    lastDay[pair[charge]!] = day[charge]!;
  }
  for (let charge = count - 1; charge >= 0; charge--) {
    if (tokens[charge]! > 0) firstDay[pair[charge]!] = day[charge]!;
  }
  const firstDayOfUser = new Int32Array(users);
  const lastDayOfUser = new Int32Array(users);
  for (let each = 0; each < pairs.count; each++) {
    if (lastDay[each] === 0) continue;
    const user = pairs.user[each]!;
    if (firstDayOfUser[user] === 0 || firstDay[each]! < firstDayOfUser[user]!)
      firstDayOfUser[user] = firstDay[each]!;
    if (lastDay[each]! > lastDayOfUser[user]!) lastDayOfUser[user] = lastDay[each]!;
  }
  return { usageDays, lastDay, firstDayOfUser, lastDayOfUser };
}

function windowUse({ count, pairs, pair, tokens: taken }: Charges, first: number): WindowUse {
  const days = new Int32Array(pairs.count);
  const tokens = new Float64Array(pairs.count);
  for (let charge = first; charge < count; charge++) {
    if (taken[charge]! <= 0) continue;
    const each = pair[charge]!;
    days[each]!++;
    tokens[each]! += taken[charge]!;
  }
  return { days, tokens };
}
