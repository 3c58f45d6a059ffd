import { isoDate } from "../dates";
import { MS_PER_DAY } from "../rolling-windows";
import type { ChargeTest } from "./audit-context";
import { eachCharge } from "./each-charge";

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
    const { charges, terms } = context;
    const isRule = terms.billingDay === "rolling24h";
    const { coveredBy, openedAt } = context.rolling();
    eachCharge(charges, (charge) => {
      const earlier = coveredBy[charge]!;
      if (earlier < 0) return;
      report({
        charge,
        expected: 0,
        strength: isRule ? "contradicts a published rule" : "circumstantial",
        sentence: isRule ? "audit-within-24-hours" : "audit-within-24-hours-by-calendar",
        values: { opened: timeText(openedAt[earlier]!) },
      });
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
