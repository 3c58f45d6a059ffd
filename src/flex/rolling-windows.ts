/** Milliseconds of a day, and of what one charge covers under the rolling rule. */
export const MS_PER_DAY = 86_400_000;

/** Finds the charge that covers each session; sessions come in ascending order of day, those of a day in any order. */
export interface RollingWindows {
  /**
   * The charge that covers a session.
   *
   * @param pair user and product
   * @param day serial day of the session
   * @param startMs milliseconds after midnight; below 0 where unknown, which counts as midnight
   * @returns -1 where the session opens a charge of its own
   */
  covering(pair: number, day: number, startMs: number): number;
  /** Opens a charge with the session that was just asked for. */
  open(pair: number, day: number, startMs: number, charge: number): void;
}

/**
 * The rolling 24-hour rule: a charge covers the user's sessions of the product that start less than 24 hours after it
 * opens, and is booked to the day on which it opens.
 *
 * Since two charges of a user and product open at least 24 hours apart, one day opens one at most. What the charge of
 * an earlier day does not cover belongs to the charge of its own day, which opens with the first such session: so the
 * sessions of a day need no order.
 *
 * @param pairs number of users and products that occur together
 * @source the vendor: 24 hours from the first launch, per user and product, booked to the start day
 */
export function rollingWindows(pairs: number): RollingWindows {
  const openDay = new Int32Array(pairs).fill(-1);
  const openedAt = new Float64Array(pairs);
  const openCharge = new Int32Array(pairs);
  const coveredUntil = new Float64Array(pairs).fill(-Infinity);
  const earlierCharge = new Int32Array(pairs);
  return {
    covering(pair, day, startMs) {
      if (openDay[pair]! >= 0 && openDay[pair] !== day) {
        coveredUntil[pair] = openedAt[pair]! + MS_PER_DAY;
        earlierCharge[pair] = openCharge[pair]!;
        openDay[pair] = -1;
      }
      const instant = instantOf(day, startMs);
      if (instant < coveredUntil[pair]!) return earlierCharge[pair]!;
      if (openDay[pair] !== day) return -1;
      if (instant < openedAt[pair]!) openedAt[pair] = instant;
      return openCharge[pair]!;
    },
    open(pair, day, startMs, charge) {
      openDay[pair] = day;
      openedAt[pair] = instantOf(day, startMs);
      openCharge[pair] = charge;
    },
  };
}

function instantOf(day: number, startMs: number): number {
  return day * MS_PER_DAY + Math.max(0, startMs);
}
