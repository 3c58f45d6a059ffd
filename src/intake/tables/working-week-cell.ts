import type { CellValue } from "../../flex/data-issue";
import { WEEKDAYS, type WorkingWeek } from "../../flex/forecast/working-week";

const DAY_NAME = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/;

/**
 * A cell that names the days that are worked: days and spans of days, separated by commas, semicolons or blanks.
 *
 * @returns null where it names no day, or something else
 * @example readWorkingWeek("Sun-Thu") //=> Sunday to Thursday
 */
export function readWorkingWeek(cell: CellValue): WorkingWeek | null {
  if (typeof cell !== "string") return null;
  const text = cell.toLowerCase().replace(/\s*(?:-|\u2013|\bto\b)\s*/g, "-");
  const spans = text.split(/[\s,;]+/).filter((span) => span !== "");
  const week = WEEKDAYS.map(() => false);
  for (const span of spans) {
    const [first, last, ...more] = span.split("-").map(dayOf);
    if (first === undefined || first < 0 || more.length > 0) return null;
    const to = last ?? first;
    if (to < 0) return null;
    for (let day = first; ; day = (day + 1) % WEEKDAYS.length) {
      week[day] = true;
      if (day === to) break;
    }
  }
  return spans.length === 0 ? null : week;
}

/** 0 for Monday; -1 where it is no day. */
function dayOf(name: string): number {
  const known = DAY_NAME.exec(name)?.[1];
  return WEEKDAYS.findIndex((day) => day.toLowerCase() === known);
}
