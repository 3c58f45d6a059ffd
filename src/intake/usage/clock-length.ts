const HOURS_MINUTES_SECONDS = /^\s*(\d+):([0-5]\d):([0-5]\d)\s*$/;

/**
 * A length of time as clocks show it, in minutes.
 *
 * Of two parts alone nothing tells whether they are hours and minutes or minutes and seconds.
 *
 * @returns NaN where the cell is no such text
 * @example clockLength("1:30:00") //=> 90
 * @example clockLength("1:30") //=> NaN
 */
export function clockLength(cell: unknown): number {
  const parts = typeof cell === "string" ? HOURS_MINUTES_SECONDS.exec(cell) : null;
  if (parts === null) return NaN;
  return Number(parts[1]) * 60 + Number(parts[2]) + Number(parts[3]) / 60;
}
