import type { Charges } from "./charges";

/**
 * The first charge on or after a day.
 *
 * @param charges in ascending order of day
 * @param day serial day
 * @returns their count where all lie before it
 */
export function firstChargeFrom({ day: days, count }: Charges, day: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
