import { isoDate } from "../../flex/dates";
import { message } from "../../messages/message";
import { IntakeError } from "../intake-error";
import type { UsageInput } from "./usage-input";

/** First and last serial day. */
type Days = { readonly from: number; readonly to: number } | null;

/**
 * The period that all usage reports cover: days of different periods cannot be told apart once they are added up.
 *
 * @returns null where none says, or the data are no reports
 * @throws IntakeError that names two reports of different periods
 */
export function commonPeriod(inputs: readonly UsageInput[]): Days {
  const [first, ...others] = inputs.filter(({ rows }) => rows.header.shape === "usage report");
  if (first === undefined) return null;
  const period = first.period();
  for (const other of others) {
    const otherPeriod = other.period();
    if (period?.from === otherPeriod?.from && period?.to === otherPeriod?.to) continue;
    throw new IntakeError("intake.mixedPeriods", {
      file: first.file.file ?? "",
      period: periodText(period),
      other: other.file.file ?? "",
      otherPeriod: periodText(otherPeriod),
    });
  }
  return period;
}

function periodText(period: Days): string {
  return period === null
    ? message("intake.period.unknown")
    : message("intake.period.days", { from: isoDate(period.from), to: isoDate(period.to) });
}
