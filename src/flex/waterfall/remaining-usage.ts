import type { AnnualWindow } from "../analysis";
import type { Charges } from "../charges";
import { firstChargeFrom } from "../first-charge";
import { roundTokens } from "../token-unit";

/** Usage from which causes of spend are taken one after the other. What lies before the annual window stays. */
export interface RemainingUsage {
  /** All charges; those dropped have no tokens. */
  readonly charges: Charges;
  /** Those of the window, sharing their columns with `charges`. */
  readonly inWindow: Charges;
  /** By pool: net tokens of each day of the data. */
  readonly netTokens: readonly Float64Array[];
  /**
   * Takes charges of the window out.
   *
   * @param dropped indices within `inWindow`
   * @returns their tokens
   */
  drop(dropped: Int32Array): number;
}

/**
 * A copy of the usage from which charges can be dropped.
 *
 * @param charges none after the window
 * @param poolOfUser pool of each user
 * @param netTokensOfPools by pool: net tokens of each day of the same charges, from day `from` to the window's end
 * @param from first serial day of the data
 */
export function remainingUsage(
  charges: Charges,
  poolOfUser: Int32Array,
  netTokensOfPools: readonly Float64Array[],
  from: number,
  window: AnnualWindow,
): RemainingUsage {
  const all = { ...charges, tokens: charges.tokens.slice() };
  const inWindow = chargesFrom(all, window.from);
  const netTokens = netTokensOfPools.map((ofDay) => ofDay.slice());
  return {
    charges: all,
    inWindow,
    netTokens,
    drop(dropped) {
      const { pairs, pair, day, tokens } = inWindow;
      let total = 0;
      for (const charge of dropped) {
        const ofDay = netTokens[poolOfUser[pairs.user[pair[charge]!]!]!]!;
        const i = day[charge]! - from;
        ofDay[i] = roundTokens(ofDay[i]! - tokens[charge]!);
        total += tokens[charge]!;
        tokens[charge] = 0;
      }
      return roundTokens(total);
    },
  };
}

function chargesFrom(charges: Charges, from: number): Charges {
  const start = firstChargeFrom(charges, from);
  return {
    ...charges,
    count: charges.count - start,
    day: charges.day.subarray(start),
    pair: charges.pair.subarray(start),
    tokens: charges.tokens.subarray(start),
    userMinutes: charges.userMinutes.subarray(start),
    userInitiated: charges.userInitiated.subarray(start),
    firstRow: charges.firstRow.subarray(start),
  };
}
