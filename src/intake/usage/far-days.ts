import type { DataIssue } from "../../flex/data-issue";
import { isoDate } from "../../flex/dates";
import type { Usage } from "../../flex/usage";
import { issueOf } from "../fault";
import type { SettledFile } from "./settle-file";

/** No usage for longer than that is more than a pause. */
const LONGEST_PAUSE = 366;

/**
 * A notice where more than a year without any usage sets some rows apart from most others, of equally many the later
 * ones: a mistyped year would move the as-of day, and with it everything that is judged.
 *
 * @param files whose used rows, file after file, are the rows of `usage`
 */
export function farDaysNotice(files: readonly SettledFile[], usage: Usage): readonly DataIssue[] {
  const { day, rows, sourceRow, aggregate } = usage;
  const { first, last } = daysOf(files);
  if (aggregate || last - first <= LONGEST_PAUSE) return [];
  const pause = longestPause(rowsOfDays(day, first, last));
  if (pause.days <= LONGEST_PAUSE) return [];
  const areLater = pause.rowsBefore >= rows - pause.rowsBefore;
  const isFar = (each: number): boolean => each - first >= pause.end === areLater;
  const row = day.findIndex(isFar);
  const params = {
    rows: areLater ? rows - pause.rowsBefore : pause.rowsBefore,
    days: pause.days,
    from: isoDate(first + pause.end - pause.days),
    to: isoDate(first + pause.end - 1),
  };
  const { rows: input } = fileOf(files, row);
  const column = input.headerOf("start", "date");
  return [
    issueOf(
      { code: areLater ? "intake.farLater" : "intake.farEarlier", column, value: isoDate(day[row]!), params },
      { source: "usage", severity: "notice", row: sourceRow[row]!, file: input.file.file },
    ),
  ];
}

/** First and last day of the files' rows, used or not. */
function daysOf(files: readonly SettledFile[]): { readonly first: number; readonly last: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const { columns } of files) {
    first = Math.min(first, columns.firstDay);
    last = Math.max(last, columns.lastDay);
  }
  return { first, last };
}

/** How many rows each day has; rows in the order of time repeat their day, so runs are counted. */
function rowsOfDays(day: Int32Array, first: number, last: number): Int32Array {
  const rows = new Int32Array(last - first + 1);
  for (let row = 0, start = 0; row < day.length; start = row) {
    const each = day[row]!;
    while (row < day.length && day[row] === each) row++;
    rows[each - first]! += row - start;
  }
  return rows;
}

/** The longest run of days without a row between days that have some. */
function longestPause(rowsOfDay: Int32Array): {
  readonly days: number;
  /** The first day after it. */
  readonly end: number;
  readonly rowsBefore: number;
} {
  let longest = { days: 0, end: 0, rowsBefore: 0 };
  let lastUsed = -1;
  let rowsBefore = 0;
  for (let each = 0; each < rowsOfDay.length; each++) {
    if (rowsOfDay[each] === 0) continue;
    const days = each - lastUsed - 1;
    if (lastUsed >= 0 && days > longest.days) longest = { days, end: each, rowsBefore };
    lastUsed = each;
    rowsBefore += rowsOfDay[each]!;
  }
  return longest;
}

function fileOf(files: readonly SettledFile[], row: number): SettledFile {
  let rest = row;
  let position = 0;
  while (rest >= files[position]!.kept.length) rest -= files[position++]!.kept.length;
  return files[position]!;
}
