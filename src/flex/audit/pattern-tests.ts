import { weekdayOf } from "../dates";
import { CIRCUMSTANTIAL } from "./audit";
import type { AuditContext, ChargeTest, Report } from "./audit-context";
import { chargeDays } from "./charge-days";

const FRIDAY = 4;
const SATURDAY = 5;

/**
 * Charges on weekdays that are not worked.
 *
 * @source domain notes, "Dispute tests on daily data": charges on non-working days
 */
export const weekend: ChargeTest = {
  code: "weekend",
  needs: () => null,
  run(context, report) {
    reportDays(context, (day) => !context.workingWeek[weekdayOf(day)]!, report);
    return () => ({ sentence: "audit-weekend" });
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
    const { charges, calendar, workingWeek } = context;
    const kindOf = new Map(calendar!.map(({ date, kind }) => [date, kind]));
    reportDays(context, (day) => kindOf.has(day) && workingWeek[weekdayOf(day)]!, report);
    return ({ charge }) => ({ sentence: `audit-${kindOf.get(charges.day[charge]!)!}` });
  },
};

/** Reports the usage days of all users and products on some days. */
function reportDays({ charges }: AuditContext, isSuspect: (day: number) => boolean, report: Report): void {
  for (const { day, start, end } of chargeDays(charges)) {
    if (!isSuspect(day)) continue;
    for (let charge = start; charge < end; charge++) {
      if (charges.tokens[charge]! > 0) report(charge, 0, CIRCUMSTANTIAL);
    }
  }
}

/**
 * Charges of a user and product on a Friday, the Saturday and the Sunday after it: the pattern of a session, or a
 * service, that was left running over the weekend.
 *
 * @source domain notes, "Dispute tests on daily data": Friday-Saturday-Sunday chains
 */
export const weekendChain: ChargeTest = {
  code: "weekend-chain",
  needs: () => null,
  run({ charges, lookup }, report) {
    const { day, pair, pairs, tokens } = charges;
    // By pair: its last charge on a Friday, and that on the Saturday after a Friday.
    const friday = new Int32Array(pairs.count).fill(-1);
    const saturday = new Int32Array(pairs.count).fill(-1);
    for (const { day: date, start, end } of chargeDays(charges)) {
      const weekday = weekdayOf(date);
      if (weekday < FRIDAY) continue;
      for (let charge = start; charge < end; charge++) {
        if (tokens[charge]! <= 0) continue;
        const each = pair[charge]!;
        if (weekday === FRIDAY) friday[each] = charge;
        else if (weekday === SATURDAY) {
          if (friday[each]! >= 0 && day[friday[each]!] === date - 1) saturday[each] = charge;
        } else if (saturday[each]! >= 0 && day[saturday[each]!] === date - 1) {
          const first = friday[each]!;
          const further = tokens[saturday[each]!]! + tokens[charge]!;
          report(first, tokens[first]!, CIRCUMSTANTIAL, charge, further);
        }
      }
    }
    return ({ charge, detail: sunday }) => ({
      sentence: "audit-weekend-chain",
      also: [lookup.chargeOn(pair[charge]!, day[charge]! + 1), sunday],
    });
  },
};
