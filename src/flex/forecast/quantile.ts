/**
 * The least of the values that at least a share of them does not exceed.
 *
 * @param sorted ascending, at least one
 * @param share 0 to 1
 * @example quantileOf(Float64Array.of(1, 2, 3, 4), 0.5) //=> 2
 */
export function quantileOf(sorted: Float64Array, share: number): number {
  return sorted[quantileRank(sorted.length, share)]!;
}

/**
 * Position of a quantile among sorted values.
 *
 * @param count number of values, > 0
 * @param share 0 to 1
 */
export function quantileRank(count: number, share: number): number {
  // 0.9 * 10 is 9.000000000000002 in other products of the kind: dust must not move the rank up.
  return Math.min(count - 1, Math.max(0, Math.ceil(share * count - 1e-9) - 1));
}

/**
 * Quantiles across paths, day by day.
 *
 * @param values value of day `d` on path `p` at `p * days + d`
 * @param days length of a path, > 0
 * @param shares 0 to 1
 * @returns for each share its quantile of each day
 */
export function quantilesByDay(
  values: Float64Array,
  days: number,
  shares: readonly number[],
): Float64Array[] {
  const paths = values.length / days;
  const ranks = shares.map((share) => quantileRank(paths, share));
  const quantiles = shares.map(() => new Float64Array(days));
  const ofDay = new Float64Array(paths);
  for (let day = 0; day < days; day++) {
    for (let path = 0; path < paths; path++) ofDay[path] = values[path * days + day]!;
    ofDay.sort();
    ranks.forEach((rank, index) => (quantiles[index]![day] = ofDay[rank]!));
  }
  return quantiles;
}
