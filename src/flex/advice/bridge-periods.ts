import type { BridgePeriod } from "../activity/consumption-bridge";
import type { Period } from "../analysis";

const MOST_DAYS = 90;

/**
 * The two periods that are compared where nobody names others: the last 90 days and the 90 before them, or the halves
 * of a shorter period.
 *
 * @param period first and last day of the data
 * @param asOf serial day on which the later period ends
 * @returns null for a single day
 */
export function bridgePeriods(
  { from }: Period,
  asOf: number,
): { readonly a: BridgePeriod; readonly b: BridgePeriod } | null {
  const days = Math.min(MOST_DAYS, Math.floor((asOf - from + 1) / 2));
  if (days === 0) return null;
  return {
    a: { from: asOf - 2 * days + 1, to: asOf - days },
    b: { from: asOf - days + 1, to: asOf },
  };
}
