import type { DemandPaths } from "../forecast/demand-paths";
import type { Supply } from "./supply";

/** Less than a millionth of a token is no token; see `token-unit.ts`. */
const DUST = 5e-7;

/**
 * Plays the demand of some days of one path against the pool.
 *
 * After the last day of a path demand is taken to go on as it was from the first. Demand that no supply covers is
 * missed; it is not caught up on.
 *
 * @param supplies in the order in which they are drawn
 * @param left tokens left of each supply; changed in place
 * @param paths demand
 * @param path number of the path
 * @param from first day played
 * @param to day after the last day played
 * @param missed takes the tokens missed on each day, added to what it holds; null where nobody asks
 * @returns the first day on which tokens were missed, or null
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
  const { cumulative, days } = paths;
  const start = path * days;
  let firstMissed: number | null = null;
  let head = 0;
  for (let day = from; day < to; day++) {
    const ofPath = day % days;
    const through = cumulative[start + ofPath]!;
    let wanted = ofPath === 0 ? through : through - cumulative[start + ofPath - 1]!;
    while (head < supplies.length && isSpent(supplies[head]!, left[head]!, day)) head++;
    for (let i = head; i < supplies.length && wanted > 0; i++) {
      const supply = supplies[i]!;
      if (supply.from > day || supply.to < day) continue;
      const drawn = Math.min(wanted, left[i]!);
      left[i]! -= drawn;
      wanted -= drawn;
    }
    if (wanted <= DUST) continue;
    firstMissed ??= day;
    if (missed !== null) missed[day]! += wanted;
  }
  return firstMissed;
}

function isSpent(supply: Supply, left: number, day: number): boolean {
  return supply.to < day || (left <= 0 && supply.from <= day);
}
