import { CALENDAR_KINDS, type CalendarDay } from "../flex/calendar-day";
import type { DataIssue } from "../flex/data-issue";
import type { Grid } from "./grid";
import { normalizeHeader } from "./normalize-header";
import type { DateOrder } from "./recognition";
import { CALENDAR_LAYOUT } from "./table-layout";
import type { TableReading } from "./table-reading";
import type { TableRow } from "./tables/table-row";
import { tableRows } from "./tables/table-rows";

/**
 * Reads the days on which nobody is expected to work, `FlexCalendar`.
 *
 * @param grid rows of the table, header row optional
 * @param dateOrder order of day and month that the user states
 * @returns days in the order of the table; of two rows with the same date the first counts
 * @throws IntakeError where a header row lacks a required header
 */
export function readCalendar(grid: Grid, dateOrder?: DateOrder): TableReading<readonly CalendarDay[]> {
  const { rows, issues } = tableRows(grid, CALENDAR_LAYOUT, dateOrder);
  const value = new Map<number, CalendarDay>();
  const found: DataIssue[] = [...issues];
  for (const row of rows) {
    const day = { date: row.day("Date"), kind: kindOf(row), sourceRow: row.row };
    if (value.has(day.date)) row.block("Date", "calendar.duplicate");
    if (row.issue) found.push(row.issue);
    else value.set(day.date, day);
  }
  return { value: [...value.values()], issues: found };
}

/** A blank kind is a holiday: that is what a bare list of dates means. */
function kindOf(row: TableRow): CalendarDay["kind"] {
  if (row.isBlank("Kind")) return "holiday";
  const word = normalizeHeader(row.cell("Kind"));
  const kind = CALENDAR_KINDS.find((each) => each === word);
  if (kind === undefined) row.block("Kind", "calendar.badKind");
  return kind ?? "holiday";
}
