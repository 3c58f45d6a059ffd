/** A run of consecutive months. */
export interface Season {
  /** Index of its first and last month. */
  readonly from: number;
  readonly to: number;
  /** Days of use within it. */
  readonly days: number;
}

/**
 * The run of consecutive months that holds the most days of use; of several the earliest.
 *
 * @param daysByMonth days of use of each month, at least one month
 * @param length months of the run; all months where there are fewer
 * @example busiestMonths([1, 0, 4, 5, 0], 2) //=> { from: 2, to: 3, days: 9 }
 */
export function busiestMonths(daysByMonth: ArrayLike<number>, length: number): Season {
  const run = Math.min(length, daysByMonth.length);
  let busiest: Season = { from: 0, to: run - 1, days: -1 };
  for (let from = 0; from + run <= daysByMonth.length; from++) {
    let days = 0;
    for (let month = from; month < from + run; month++) days += daysByMonth[month]!;
    if (days > busiest.days) busiest = { from, to: from + run - 1, days };
  }
  return busiest;
}
