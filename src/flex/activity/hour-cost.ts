import type { NotMeasurable } from "../analysis";
import type { Charges } from "../charges";
import { compareText } from "../compare-text";
import type { Usage } from "../usage";

/** What an hour of work costs: usage days whose minutes are known, and those whose are not. */
export interface HourCost {
  /** Usage days on which every session that a person started says how long it was. */
  readonly usageDays: number;
  /** Tokens of these days; days on which only background services ran are among them. */
  readonly tokens: number;
  /** `tokens` at the token price. */
  readonly cost: number;
  /** Hours of the sessions that a person started on these days. */
  readonly activeHours: number;
  /** cost / activeHours; null where nobody was active. */
  readonly costPerActiveHour: number | null;
  /** Usage days left out because a session does not say how long it was, and their tokens. */
  readonly unmeasuredDays: number;
  readonly unmeasuredTokens: number;
}

export interface ProductHourCost extends HourCost {
  readonly product: string;
}

export interface UserHourCost extends HourCost {
  readonly user: string;
}

/** Cost per active hour of all usage, and by product and user, both highest cost first. */
export interface HourCosts {
  readonly measurable: true;
  readonly total: HourCost;
  readonly products: readonly ProductHourCost[];
  readonly users: readonly UserHourCost[];
}

const MINUTES_PER_HOUR = 60;

/**
 * What an hour in which a person worked costs, by product and by user.
 *
 * All that the usage days were charged is spread over the hours of the sessions that a person started on them: the
 * day rate makes short days dear, and days with background services only add cost and no hours.
 *
 * @param usage its names, and whether it tells minutes
 * @param charges charges of the same usage
 * @param tokenPrice currency per token
 * @returns not measurable where the data tells no minutes
 * @source article, "Per-Day Pricing Structure": "even brief sessions are expensive on a per-hour basis"
 */
export function hourCosts(usage: Usage, charges: Charges, tokenPrice: number): HourCosts | NotMeasurable {
  if (usage.minutes === null) return { measurable: false, needs: "minutes" };
  const { pairs } = charges;
  const byPair = sumsByPair(charges);
  const products = together(byPair, pairs.product, usage.products.length);
  const users = together(byPair, pairs.user, usage.users.length);
  const total = together(byPair, new Int32Array(pairs.count), 1);
  return {
    measurable: true,
    total: hourCost(total, 0, tokenPrice),
    products: used(products, usage.products)
      .map((index) => ({ product: usage.products[index]!, ...hourCost(products, index, tokenPrice) }))
      .sort((a, b) => b.cost - a.cost || compareText(a.product, b.product)),
    users: used(users, usage.users)
      .map((index) => ({ user: usage.users[index]!, ...hourCost(users, index, tokenPrice) }))
      .sort((a, b) => b.cost - a.cost || compareText(a.user, b.user)),
  };
}

/** One entry a pair, product or user. */
interface HourSums {
  readonly days: Float64Array;
  readonly tokens: Float64Array;
  readonly minutes: Float64Array;
  readonly unmeasuredDays: Float64Array;
  readonly unmeasuredTokens: Float64Array;
}

function sumsOf(count: number): HourSums {
  return {
    days: new Float64Array(count),
    tokens: new Float64Array(count),
    minutes: new Float64Array(count),
    unmeasuredDays: new Float64Array(count),
    unmeasuredTokens: new Float64Array(count),
  };
}

function sumsByPair({ count, pair, pairs, tokens: taken, userMinutes }: Charges): HourSums {
  const sums = sumsOf(pairs.count);
  const { days, tokens, minutes, unmeasuredDays, unmeasuredTokens } = sums;
  for (let charge = 0; charge < count; charge++) {
    const charged = taken[charge]!;
    if (charged <= 0) continue;
    const each = pair[charge]!;
    const active = userMinutes[charge]!;
    if (Number.isNaN(active)) {
      unmeasuredDays[each]!++;
      unmeasuredTokens[each]! += charged;
    } else {
      days[each]!++;
      tokens[each]! += charged;
      minutes[each]! += active;
    }
  }
  return sums;
}

/** Adds up the sums that belong to the same product or user. */
function together(sums: HourSums, index: Int32Array, count: number): HourSums {
  const added = sumsOf(count);
  for (const column of Object.keys(sums) as (keyof HourSums)[]) {
    const from = sums[column];
    const to = added[column];
    for (let i = 0; i < from.length; i++) to[index[i]!]! += from[i]!;
  }
  return added;
}

function used(sums: HourSums, names: readonly string[]): number[] {
  return [...names.keys()].filter((index) => sums.days[index]! + sums.unmeasuredDays[index]! > 0);
}

function hourCost(sums: HourSums, index: number, tokenPrice: number): HourCost {
  const activeHours = sums.minutes[index]! / MINUTES_PER_HOUR;
  const cost = sums.tokens[index]! * tokenPrice;
  return {
    usageDays: sums.days[index]!,
    tokens: sums.tokens[index]!,
    cost,
    activeHours,
    costPerActiveHour: activeHours === 0 ? null : cost / activeHours,
    unmeasuredDays: sums.unmeasuredDays[index]!,
    unmeasuredTokens: sums.unmeasuredTokens[index]!,
  };
}
