import type { BackgroundTrap, BackgroundUse } from "./analysis";
import type { Charges } from "./charges";
import { pairsByName } from "./pair-order";
import type { Usage } from "./usage";

/**
 * Usage days on which nobody started a session: what background services alone consumed.
 *
 * @param usage its names, and whether it tells who started a session
 * @param charges charges of the same usage
 * @param totalTokens tokens of all days, the base of the share; credits may leave nothing that it could be a share of
 * @param tokenPrice currency per token
 * @returns null where the data does not tell who started a session
 * @source article, "Background Service Token Consumption"
 */
export function backgroundTrap(
  usage: Usage,
  charges: Charges,
  totalTokens: number,
  tokenPrice: number,
): BackgroundTrap | null {
  if (usage.userInitiated === null) return null;
  const { pairs } = charges;
  const days = new Int32Array(pairs.count);
  const tokens = new Float64Array(pairs.count);
  const firstCharge = new Int32Array(pairs.count);
  const lastDay = new Int32Array(pairs.count);
  for (let charge = 0; charge < charges.count; charge++) {
    if (charges.userInitiated[charge] === 1 || charges.tokens[charge]! <= 0) continue;
    const pair = charges.pair[charge]!;
    if (days[pair]!++ === 0) firstCharge[pair] = charge;
    tokens[pair]! += charges.tokens[charge]!;
    lastDay[pair] = charges.day[charge]!;
  }

  const uses: BackgroundUse[] = [];
  let allDays = 0;
  let allTokens = 0;
  for (const pair of pairsByName(pairs, usage)) {
    if (days[pair] === 0) continue;
    allDays += days[pair]!;
    allTokens += tokens[pair]!;
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
  uses.sort((a, b) => b.tokens - a.tokens);
  return {
    measurable: true,
    tokens: allTokens,
    cost: allTokens * tokenPrice,
    share: totalTokens <= 0 ? null : allTokens / totalTokens,
    usageDays: allDays,
    uses,
  };
}
