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
  let firstMissed: number | null = null;
  let head = 0;
  const draw = (wanted: number, day: number, pool: number | null): number => {
    let rest = wanted;
    for (let i = head; i < supplies.length && rest > 0; i++) {
      const supply = supplies[i]!;
      if (supply.pool !== pool || supply.from > day || supply.to < day) continue;
      const drawn = Math.min(rest, left[i]!);
      left[i]! -= drawn;
      rest -= drawn;
    }
    return rest;
  };
  const miss = (tokens: number, day: number): void => {
    if (tokens <= DUST) return;
    firstMissed ??= day;
    if (missed !== null) missed[day]! += tokens;
  };
  for (let day = from; day < to; day++) {
    const at = start + (day % days);
    while (head < supplies.length && isSpent(supplies[head]!, left[head]!, day)) head++;
    if (ofPools === undefined) miss(draw(tokensAt(cumulative, at, start), day, null), day);
    else {
      for (let pool = 0; pool < ofPools.length; pool++) {
        const rest = draw(tokensAt(ofPools[pool]!, at, start), day, pool);
        miss(draw(rest, day, null), day);
      }
    }
  }
  return firstMissed;
}

/** Tokens of one day of a path that begins at `start`. */
function tokensAt(cumulative: Float64Array, at: number, start: number): number {
  return at === start ? cumulative[at]! : cumulative[at]! - cumulative[at - 1]!;
}

function isSpent(supply: Supply, left: number, day: number): boolean {
  return supply.to < day || (left <= 0 && supply.from <= day);
}
