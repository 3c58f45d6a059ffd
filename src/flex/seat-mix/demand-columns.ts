import { RECOMMENDATIONS, type AnnualWindow } from "../analysis";
import { gather } from "../gather";
import type { JudgedPairs } from "../judged-pairs";
import type { Usage } from "../usage";
import { isUnjudged, windowScale, type SeatDemand } from "./seat-demand";

/** Demands of a year in columns, names interned. */
export interface DemandColumns {
  readonly count: number;
  /** Names; those that no demand has mean nothing. */
  readonly users: readonly string[];
  readonly products: readonly string[];
  /** Index of each demand's user and product among the names. */
  readonly user: Int32Array;
  readonly product: Int32Array;
  /** As in {@link SeatDemand}. */
  readonly tokens: Float64Array;
  /** NaN where no day was. */
  readonly effectiveRate: Float64Array;
  readonly staysOnFlex: Uint8Array;
}

/** Demands of pairs. */
export interface PairDemands extends DemandColumns {
  /** Pair of each demand. */
  readonly pair: Int32Array;
}

/** Demands in columns, in their order. */
export function demandColumns(demands: readonly SeatDemand[]): DemandColumns {
  const users = interned(demands.map(({ user }) => user));
  const products = interned(demands.map(({ product }) => product));
  return {
    count: demands.length,
    users: users.names,
    products: products.names,
    user: users.index,
    product: products.index,
    tokens: Float64Array.from(demands, ({ tokens }) => tokens),
    effectiveRate: Float64Array.from(demands, ({ effectiveRate }) => effectiveRate ?? NaN),
    staysOnFlex: Uint8Array.from(demands, (demand) => Number(demand.staysOnFlex)),
  };
}

function interned(texts: readonly string[]): {
  readonly names: readonly string[];
  readonly index: Int32Array;
} {
  const indexOf = new Map<string, number>();
  const index = Int32Array.from(texts, (text) => {
    if (!indexOf.has(text)) indexOf.set(text, indexOf.size);
    return indexOf.get(text)!;
  });
  return { names: [...indexOf.keys()], index };
}

/**
 * The demand of a year that judged pairs stand for: that of `seatDemands`, without an object for each.
 *
 * @param isWanted by pair: 0 where it is not wanted, as it is where it is not judged
 * @param usage its names
 * @param window annual window of the judgement
 */
export function pairDemands(
  { pairs, use, annualDays, effectiveRate, recommendation }: JudgedPairs,
  isWanted: Int32Array,
  usage: Usage,
  window: AnnualWindow,
): PairDemands {
  const scale = windowScale(window);
  const unjudged = Uint8Array.from(RECOMMENDATIONS, (each) => Number(isUnjudged(each)));
  const notEligible = RECOMMENDATIONS.indexOf("Not eligible");
  const all = new Int32Array(pairs.count);
  let count = 0;
  for (let each = 0; each < pairs.count; each++) {
    const isDemand = recommendation[each] !== notEligible || use.days[each]! > 0;
    if (isDemand && isWanted[each] !== 0) all[count++] = each;
  }
  const pair = all.subarray(0, count);
  const tokens = new Float64Array(count);
  const rate = new Float64Array(count);
  const staysOnFlex = new Uint8Array(count);
  for (let demand = 0; demand < count; demand++) {
    const each = pair[demand]!;
    rate[demand] = effectiveRate[each]!;
    staysOnFlex[demand] = unjudged[recommendation[each]!]!;
    if (staysOnFlex[demand] === 1) tokens[demand] = use.tokens[each]! * scale;
    // Without a day of use there is no rate, and no tokens.
    else if (use.days[each]! > 0) tokens[demand] = annualDays[each]! * rate[demand]!;
  }
  return {
    count,
    users: usage.users,
    products: usage.products,
    pair,
    user: gather(pairs.user, pair),
    product: gather(pairs.product, pair),
    tokens,
    effectiveRate: rate,
    staysOnFlex,
  };
}
