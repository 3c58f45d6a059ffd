import type { CellValue } from "../../flex/data-issue";
import { isBlank } from "../cells";
import { readDateText } from "../dates/date-text";
import type { DateText } from "../dates/date-text";
import { normalizeHeader } from "../normalize-header";
import type { DateOrder } from "../recognition";

/** Dates inside a text: with an English month name, year first, or as three numbers. */
const DATE_IN_TEXT =
  /\d{1,2}(?:st|nd|rd|th)?[-/. ]\s?[a-z]{3,9}\.?[-/., ]\s?\d{2,4}|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/gi;

/** What says when the report was made, not what it covers. */
const MADE_ON = /(generated|created|exported|downloaded|printed|refreshed|updated|run|asof|reportdate)/;
const FROM = /(from|start|begin|since|first)/;
const TO = /(to|end|until|through|last)$|(enddate|dateto|lastday)/;

/** Serial days that a real date of a filter can be: 2000 to 2173. */
const FIRST_REAL_DAY = 36_526;
const LAST_REAL_DAY = 100_000;

interface FoundDates {
  readonly label: string;
  readonly dates: readonly DateText[];
}

/**
 * Looks for the period of a usage report in the rows above its header: a row with two dates, or one row for the first
 * and one for the last day.
 *
 * @param rows above the header, and of other sheets
 * @param order of day and month, where it is known
 * @returns serial days; null where the rows do not say, or where the order of day and month is not plain
 * @example periodOf([["Date range:", "2025-03-01 to 2025-03-31"]]) //=> { from: 45717, to: 45747 }
 */
export function periodOf(
  rows: readonly (readonly CellValue[])[],
  order?: DateOrder,
): { readonly from: number; readonly to: number } | null {
  const found = rows.map(datesOfRow).filter(({ dates, label }) => dates.length > 0 && !MADE_ON.test(label));
  const pair = found.find(({ dates }) => dates.length === 2)?.dates ?? labeledPair(found);
  if (pair === null) return null;
  const [first, last] = pair as readonly [DateText, DateText];
  const readings = [
    { from: first.dayFirst, to: last.dayFirst },
    { from: first.monthFirst, to: last.monthFirst },
  ].filter(({ from, to }) => from <= to);
  const [reading, other] =
    order === undefined ? readings : order === "dmy" ? [readings[0]] : [readings.at(-1)];
  if (reading === undefined) return null;
  const isPlain = other === undefined || (other.from === reading.from && other.to === reading.to);
  return isPlain ? reading : null;
}

function labeledPair(found: readonly FoundDates[]): readonly DateText[] | null {
  const single = found.filter(({ dates }) => dates.length === 1);
  const from = single.find(({ label }) => FROM.test(label));
  const to = single.find((each) => each !== from && TO.test(each.label));
  return from === undefined || to === undefined ? null : [from.dates[0]!, to.dates[0]!];
}

/** The dates of a row, and its other words. */
function datesOfRow(row: readonly CellValue[]): FoundDates {
  const dates: DateText[] = [];
  let label = "";
  for (const cell of row) {
    if (isBlank(cell)) continue;
    if (typeof cell === "number") {
      if (cell >= FIRST_REAL_DAY && cell < LAST_REAL_DAY)
        dates.push({ dayFirst: Math.floor(cell), monthFirst: Math.floor(cell) });
      continue;
    }
    const text = String(cell);
    for (const [match] of text.matchAll(DATE_IN_TEXT)) {
      const date = readDateText(match.trim());
      if (date !== null) dates.push(date);
    }
    label += normalizeHeader(text.replace(DATE_IN_TEXT, " "));
  }
  return { label, dates };
}
