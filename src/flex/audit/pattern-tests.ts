import { weekdayOf } from "../dates";
import type { ChargeTest } from "./audit-context";
import { eachCharge } from "./each-charge";

const FRIDAY = 4;
const SUNDAY = 6;

/**
 * Charges on weekdays that are not worked.
 *
 * @source domain notes, "Dispute tests on daily data": charges on non-working days
 */
export const weekend: ChargeTest = {
  code: "weekend",
  needs: () => null,
  run(context, report) {
    const { charges, workingWeek } = context;
    eachCharge(charges, (charge) => {
      if (workingWeek[weekdayOf(charges.day[charge]!)]!) return;
      report({ charge, expected: 0, strength: "circumstantial", sentence: "audit-weekend" });
    });
  },
};

/**
 * Charges on holidays and shutdowns that would otherwise be worked.
 *
 * @source domain notes, "Dispute tests on daily data": charges on non-working days
 */
export const dayOff: ChargeTest = {
  code: "day-off",
  needs: ({ calendar }) => (calendar === null ? "calendar" : null),
  run(context, report) {
    const { charges, workingWeek } = context;
    const kindOf = new Map(context.calendar!.map(({ date, kind }) => [date, kind]));
    eachCharge(charges, (charge) => {
      const day = charges.day[charge]!;
      const kind = kindOf.get(day);
      if (kind === undefined || !workingWeek[weekdayOf(day)]!) return;
      report({ charge, expected: 0, strength: "circumstantial", sentence: `audit-${kind}` });
    });
  },
};

/**
 * Charges of a user and product on a Friday, the Saturday and the Sunday after it: the pattern of a session, or a
 * service, that was left running over the weekend.
 *
 * @source domain notes, "Dispute tests on daily data": Friday-Saturday-Sunday chains
 */
export const weekendChain: ChargeTest = {
  code: "weekend-chain",
  needs: () => null,
  run(context, report) {
    const { charges } = context;
    // By pair: the length of the chain that ends with its last charge, counted from a Friday.
    const length = new Uint8Array(charges.pairs.count);
    const lastDay = new Int32Array(charges.pairs.count);
    const friday = new Int32Array(charges.pairs.count);
    const saturday = new Int32Array(charges.pairs.count);
    eachCharge(charges, (charge) => {
      const pair = charges.pair[charge]!;
      const day = charges.day[charge]!;
      const weekday = weekdayOf(day);
      const follows = lastDay[pair] === day - 1 && length[pair] === weekday - FRIDAY;
      lastDay[pair] = day;
      length[pair] = weekday === FRIDAY ? 1 : weekday > FRIDAY && follows ? weekday - FRIDAY + 1 : 0;
      if (weekday === FRIDAY) friday[pair] = charge;
      else if (weekday < SUNDAY) saturday[pair] = charge;
      else if (length[pair] === SUNDAY - FRIDAY + 1) {
        const first = friday[pair]!;
        report({
          charge: first,
          also: [saturday[pair]!, charge],
          expected: charges.tokens[first]!,
          strength: "circumstantial",
          sentence: "audit-weekend-chain",
        });
      }
    });
  },
};
