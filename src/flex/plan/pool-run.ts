import type { DemandPaths } from "../forecast/demand-paths";
import type { Supply } from "./supply";

/** Less than a millionth of a token is no token; see `token-unit.ts`. */
const DUST = 5e-7;

/**
 * Plays the demand of some days of one path against the pool.
 *
 * After the last day of a path demand is taken to go on as it was from the first. Demand that no supply covers is
 * missed; it is not caught up on. Of several pools each draws its own supplies, and then those that cover whatever is
 * wanted: tokens still to be bought go where they are missing.
 *
 * @param supplies in the order in which they are drawn
 * @param left tokens left of each supply; changed in place
 * @param paths demand
 * @param path number of the path
 * @param from first day played
 * @param to day after the last day played
 * @param missed takes the tokens missed on each day, added to what it holds; null where nobody asks
 * @returns the first day on which tokens were missed, of several pools by any of them, or null
 */
export function runPool(
  supplies: readonly Supply[],
  left: Float64Array,
  paths: DemandPaths,
  path: number,
  from: number,
  to: number,
  missed: Float64Array | null,
): number | null {
  const { cumulative, ofPools, days } = paths;
  const start = path * days;
  const own = (ofPools ?? []).map((_, pool) => supplies.filter((supply) => supply.pool === pool));
  const common = ofPools === undefined ? supplies : supplies.filter(({ pool }) => pool === null);
  const spent = { own: new Int32Array(own.length), common: 0 };
  let firstMissed: number | null = null;
  for (let day = from; day < to; day++) {
    const at = start + (day % days);
    let wanted = ofPools === undefined ? tokensAt(cumulative, at, start) : 0;
    for (let pool = 0; pool < own.length; pool++) {
      const ofPool = own[pool]!;
      const head = (spent.own[pool] = spentBy(day, ofPool, left, spent.own[pool]!));
      wanted += draw(ofPool, left, head, day, tokensAt(ofPools![pool]!, at, start));
    }
    spent.common = spentBy(day, common, left, spent.common);
    wanted = draw(common, left, spent.common, day, wanted);
    if (wanted <= DUST) continue;
    firstMissed ??= day;
    if (missed !== null) missed[day]! += wanted;
  }
  return firstMissed;
}

/** Number of supplies at the beginning that no later day can draw from. */
function spentBy(day: number, supplies: readonly Supply[], left: Float64Array, before: number): number {
  let spent = before;
  while (spent < supplies.length && isSpent(supplies[spent]!, left[supplies[spent]!.index]!, day)) spent++;
  return spent;
}

/** Draws from supplies on a day, those spent left out; returns what they did not have. */
function draw(
  supplies: readonly Supply[],
  left: Float64Array,
  spent: number,
  day: number,
  wanted: number,
): number {
  let rest = wanted;
  for (let i = spent; i < supplies.length && rest > 0; i++) {
    const { index, from, to } = supplies[i]!;
    if (from > day || to < day) continue;
    const drawn = Math.min(rest, left[index]!);
    left[index]! -= drawn;
    rest -= drawn;
  }
  return rest;
}

/** Tokens of one day of a path that begins at `start`. */
function tokensAt(cumulative: Float64Array, at: number, start: number): number {
  return at === start ? cumulative[at]! : cumulative[at]! - cumulative[at - 1]!;
}

function isSpent(supply: Supply, left: number, day: number): boolean {
  return supply.to < day || (left <= 0 && supply.from <= day);
}
