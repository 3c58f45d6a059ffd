import type { PoolMonth, Uncovered } from "./analysis";
import { sumOfTokens } from "./token-unit";

/**
 * The months of several pools as those of one.
 *
 * @param pools at least one, all over the same months
 */
export function monthsTogether(pools: readonly (readonly PoolMonth[])[]): readonly PoolMonth[] {
  const [first, ...others] = pools;
  if (others.length === 0) return first!;
  return first!.map(({ month }, m): PoolMonth => {
    const sum = (of: (month: PoolMonth) => number): number =>
      sumOfTokens(pools.map((months) => of(months[m]!)));
    return {
      month,
      opening: sum(({ opening }) => opening),
      bought: sum(({ bought }) => bought),
      used: sum(({ used }) => used),
      expired: sum(({ expired }) => expired),
      closing: sum(({ closing }) => closing),
    };
  });
}

/** What several pools could not cover, or place, and when it first happened in one of them. */
export function uncoveredTogether(pools: readonly Uncovered[]): Uncovered {
  const dates = pools.map(({ firstDate }) => firstDate).filter((date) => date !== null);
  return {
    tokens: sumOfTokens(pools.map(({ tokens }) => tokens)),
    firstDate: dates.length === 0 ? null : Math.min(...dates),
  };
}
