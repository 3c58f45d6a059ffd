import type { Charges } from "../charges";
import { MS_PER_DAY, rollingWindows } from "../rolling-windows";
import type { Usage } from "../usage";
import type { ChargeLookup } from "./charge-lookup";
import { eachRowByDay } from "./each-row-by-day";

/** The rolling rule over what was charged. */
export interface RollingCharges {
  /** By charge: the earlier charge that covers all of its day's sessions, -1 where one of them opens it. */
  readonly coveredBy: Int32Array;
  /** By charge: when it opened, in milliseconds since serial day 0; NaN where it is covered. */
  readonly openedAt: Float64Array;
}

/**
 * Which charges the rolling rule allows.
 *
 * Sessions open one on days with net tokens above 0: a day that was free or credited covers nothing. Which row of a day
 * bears its tokens tells nothing of when the charge opened, so that a row of 0 tokens is a session like the others; a
 * negative one is a credit. A row without a start time counts as charged at midnight, the earliest that it can have
 * been, so it covers only its own day; it is never found to be covered.
 *
 * @param usage with tokens and start times
 * @param charges charges of the same usage
 */
export function rollingCharges(usage: Usage, charges: Charges, lookup: ChargeLookup): RollingCharges {
  const { day, tokens } = usage;
  const startMs = usage.startMs!;
  const windows = rollingWindows(charges.pairs.count);
  const coveredBy = new Int32Array(charges.count).fill(-1);
  const openedAt = new Float64Array(charges.count).fill(NaN);
  const untimed = new Uint8Array(charges.count);
  const chargeOfRow = lookup.ofRow();
  const visit = (row: number): void => {
    const charge = chargeOfRow[row]!;
    if (charge < 0 || tokens![row]! < 0 || charges.tokens[charge]! <= 0 || usage.onFlex?.[row] === 0) return;
    const pair = charges.pair[charge]!;
    const start = Math.max(0, startMs[row]!);
    if (startMs[row]! < 0) untimed[charge] = 1;
    const covering = windows.covering(pair, day[row]!, start);
    if (covering >= 0 && covering !== charge) {
      coveredBy[charge] = covering;
      return;
    }
    const instant = day[row]! * MS_PER_DAY + start;
    if (covering < 0) windows.open(pair, day[row]!, start, charge);
    openedAt[charge] = covering < 0 ? instant : Math.min(openedAt[charge]!, instant);
  };
  eachRowByDay(usage.day, visit);
  for (let charge = 0; charge < charges.count; charge++) {
    if (!Number.isNaN(openedAt[charge]) || untimed[charge] === 1) coveredBy[charge] = -1;
  }
  return { coveredBy, openedAt };
}
