import type { DataIssue } from "../../flex/data-issue";
import { civilOf } from "../../flex/dates";
import type { DateOrderFinding } from "../recognition";
import { inputNotice } from "./usage-notices";
import type { SettledFile } from "./settle-file";
import type { UsageRows } from "./usage-rows";

/** Addresses of merged cells that a notice lists. */
const LISTED_MERGES = 3;
/** A day of the month that can be a month as well. */
const LAST_MONTH = 12;

/** Notices about how the cells of a sheet or file were taken, and which of them were not seen. */
export function cellNotices(
  { rows, columns }: SettledFile,
  period: { readonly from: number; readonly to: number } | null,
): readonly DataIssue[] {
  const notices = columns.orders.flatMap(({ finding }) => orderNotices(rows, finding));
  if (
    mayBeSwapped(
      rows,
      columns.orders.map(({ finding }) => finding),
    )
  )
    notices.push(inputNotice(rows, "intake.swappedDates", rows.headerOf("start", "date")));
  const { mergedCells = [] } = rows.file;
  // Titles above the header may be merged as they like.
  const merged = mergedCells.filter((address) => lastRowOf(address) >= rows.headerRow);
  if (merged.length > 0) {
    const cells = merged.slice(0, LISTED_MERGES).join(", ");
    notices.push(inputNotice(rows, "intake.mergedCells", null, { count: merged.length, cells }));
  }
  for (const column of rows.file.clockColumns ?? [])
    notices.push(inputNotice(rows, "intake.timesAsLengths", rows.header.headers[column] ?? ""));
  if (rows.header.shape === "usage report" && period === null)
    notices.push(inputNotice(rows, "intake.noPeriod", null));
  return notices;
}

/** The last row of an address such as "A1:B2", 1-based. */
function lastRowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? Infinity);
}

/** Which order the text dates of a column were read in, and why. */
function orderNotices(rows: UsageRows, { column, reason, example }: DateOrderFinding): DataIssue[] {
  const notice = inputNotice(rows, "intake.dateOrder", column, { reason });
  return [{ ...notice, value: example }];
}

/**
 * Whether real dates beside text dates were probably made by an Excel of another locale: it turns 03/04 into a real
 * date of the wrong month and leaves 13/04 as text. Then no text date has a day up to 12, and every real date has.
 */
function mayBeSwapped(rows: UsageRows, orders: readonly DateOrderFinding[]): boolean {
  if (orders.length === 0) return false;
  const { waiting } = rows.instants;
  const realDays = rows.instants.realDaysSeen();
  const textsCannot = waiting.dates.every(
    ({ dayFirst, monthFirst }) => Number.isNaN(dayFirst) || Number.isNaN(monthFirst),
  );
  return textsCannot && realDays.length > 0 && realDays.every((day) => civilOf(day).day <= LAST_MONTH);
}
