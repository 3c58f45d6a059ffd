import { descendingOrder } from "./amount-order";
import type { BackgroundTrap, BackgroundUse } from "./analysis";
import type { Charges } from "./charges";
import type { Usage } from "./usage";

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
  byName: Int32Array,
  totalTokens: number,
  tokenPrice: number,
): BackgroundTrap | null {
  if (usage.userInitiated === null) return null;
  const { pairs } = charges;
  const { days, tokens, firstCharge, lastDay } = backgroundDays(charges);
  const order = byName.filter((pair) => days[pair]! > 0);
  let allDays = 0;
  let allTokens = 0;
  for (const pair of order) {
    allDays += days[pair]!;
    allTokens += tokens[pair]!;
  }
  const uses: BackgroundUse[] = [];
  for (const pair of descendingOrder(tokens, order)) {
    uses.push({
      user: usage.users[pairs.user[pair]!]!,
      product: usage.products[pairs.product[pair]!]!,
      usageDays: days[pair]!,
      tokens: tokens[pair]!,
      cost: tokens[pair]! * tokenPrice,
      firstDay: charges.day[firstCharge[pair]!]!,
      lastDay: lastDay[pair]!,
      firstRow: charges.firstRow[firstCharge[pair]!]!,
    });
  }
  return {
    measurable: true,
    tokens: allTokens,
    cost: allTokens * tokenPrice,
    share: totalTokens <= 0 ? null : allTokens / totalTokens,
    usageDays: allDays,
    uses,
  };
}

/** By pair: the usage days on which nobody started a session, their tokens, the first charge of them and the last day. */
function backgroundDays({ count, pairs, pair, day, tokens, userInitiated }: Charges) {
  const sums = {
    days: new Int32Array(pairs.count),
    tokens: new Float64Array(pairs.count),
    firstCharge: new Int32Array(pairs.count),
    lastDay: new Int32Array(pairs.count),
  };
  for (let charge = 0; charge < count; charge++) {
    if (userInitiated[charge] === 1 || tokens[charge]! <= 0) continue;
    const each = pair[charge]!;
    if (sums.days[each]!++ === 0) sums.firstCharge[each] = charge;
    sums.tokens[each]! += tokens[charge]!;
    sums.lastDay[each] = day[charge]!;
  }
  return sums;
}
