import { isoDate } from "../dates";
import { MS_PER_DAY } from "../rolling-windows";
import { CIRCUMSTANTIAL, CONTRADICTS } from "./audit";
import type { ChargeTest } from "./audit-context";

const MS_PER_MINUTE = 60_000;

/**
 * Charges whose sessions all started less than 24 hours after an earlier charge had opened.
 *
 * Under the rolling rule they contradict it. Under the terms' calendar day they are as they should be, so they are
 * shown but stay outside the total.
 *
 * @source the vendor: 24 hours from the first launch, per user and product, booked to the start day
 */
export const within24Hours: ChargeTest = {
  code: "within-24-hours",
  needs: ({ usage }) => (usage.startMs ? null : "startTimes"),
  run(context, report) {
    const { count, tokens } = context.charges;
    const isRule = context.terms.billingDay === "rolling24h";
    const strength = isRule ? CONTRADICTS : CIRCUMSTANTIAL;
    const { coveredBy, openedAt } = context.rolling();
    for (let charge = 0; charge < count; charge++) {
      if (coveredBy[charge]! >= 0 && tokens[charge]! > 0) report(charge, 0, strength);
    }
    return ({ charge }) => ({
      sentence: isRule ? "audit-within-24-hours" : "audit-within-24-hours-by-calendar",
      values: { opened: timeText(openedAt[coveredBy[charge]!]!) },
    });
  },
};

/** A point in time as ISO 8601 text, to the minute. */
function timeText(instant: number): string {
  const day = Math.floor(instant / MS_PER_DAY);
  const minutes = Math.floor((instant - day * MS_PER_DAY) / MS_PER_MINUTE);
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  return `${isoDate(day)} ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
