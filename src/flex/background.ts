import { descendingOrder } from "./amount-order";
import type { BackgroundTrap, BackgroundUse } from "./analysis";
import type { Charges } from "./charges";
import { selected } from "./gather";
import { lazy } from "./lazy";
import { roundTokens } from "./token-unit";
import type { Usage } from "./usage";
import { fileNames } from "./usage-files";

/**
 * Usage days on which nobody started a session: what background services alone consumed.
 *
 * @param usage its names, and whether it tells who started a session
 * @param charges charges of the same usage
 * @param byName pairs by name of their user, then of their product
 * @param totalTokens tokens of all days, the base of the share; credits may leave nothing that it could be a share of
 * @param tokenPrice currency per token
 * @returns null where the data does not tell who started a session
 * @source article, "Background Service Token Consumption"
 */
export function backgroundTrap(
  usage: Usage,
  charges: Charges,
  byName: () => Int32Array,
  totalTokens: number,
  tokenPrice: number,
): BackgroundTrap | null {
  if (usage.userInitiated === null) return null;
  const sums = backgroundDays(charges);
  let usageDays = 0;
  let tokens = 0;
  for (let pair = 0; pair < charges.pairs.count; pair++) {
    usageDays += sums.days[pair]!;
    tokens += sums.tokens[pair]!;
  }
  tokens = roundTokens(tokens);
  const uses = lazy(() => backgroundUses(usage, charges, sums, byName(), tokenPrice));
  return {
    measurable: true,
    tokens,
    cost: tokens * tokenPrice,
    share: totalTokens <= 0 ? null : tokens / totalTokens,
    usageDays,
    get uses() {
      return uses();
    },
  };
}

/** By pair: the usage days on which nobody started a session. */
interface BackgroundDays {
  readonly days: Int32Array;
  readonly tokens: Float64Array;
  readonly firstCharge: Int32Array;
  readonly lastDay: Int32Array;
}

function backgroundUses(
  usage: Usage,
  { pairs, day, firstRow }: Charges,
  { days, tokens, firstCharge, lastDay }: BackgroundDays,
  byName: Int32Array,
  tokenPrice: number,
): BackgroundUse[] {
  const fileOf = fileNames(usage);
  const uses: BackgroundUse[] = [];
  for (const pair of descendingOrder(tokens, selected(byName, days))) {
    const row = firstRow[firstCharge[pair]!]!;
    uses.push({
      user: usage.users[pairs.user[pair]!]!,
      product: usage.products[pairs.product[pair]!]!,
      usageDays: days[pair]!,
      tokens: tokens[pair]!,
      cost: tokens[pair]! * tokenPrice,
      firstDay: day[firstCharge[pair]!]!,
      lastDay: lastDay[pair]!,
      firstRow: usage.sourceRow[row]!,
      file: fileOf(row),
    });
  }
  return uses;
}

function backgroundDays({ count, pairs, pair, day, tokens: taken, userInitiated }: Charges): BackgroundDays {
  const days = new Int32Array(pairs.count);
  const tokens = new Float64Array(pairs.count);
  const firstCharge = new Int32Array(pairs.count);
  const lastDay = new Int32Array(pairs.count);
  for (let charge = 0; charge < count; charge++) {
    if (userInitiated[charge] === 1 || taken[charge]! <= 0) continue;
    const each = pair[charge]!;
    if (days[each]!++ === 0) firstCharge[each] = charge;
    tokens[each]! += taken[charge]!;
    lastDay[each] = day[charge]!;
  }
  return { days, tokens, firstCharge, lastDay };
}
