import type { CellValue } from "../flex/data-issue";
import { MS_PER_DAY } from "../intake/dates/instants";
import type { ColumnRole, Recognition } from "../intake/recognition";
import type { CellRange } from "../report/sheet-spec";
import { rangeAt } from "./cell-ranges";
import { isTimeFormat } from "./date-system";

/** A column of lengths whose cells Excel shows as times, such as 1:30:00: its numbers are parts of a day. */
export interface ClockColumn {
  /** 0-based, within the range. */
  readonly index: number;
  /** Units of the column in a day: 1440 for minutes, 24 for hours. */
  readonly unitsADay: number;
}

const UNITS_A_DAY: Readonly<Partial<Record<ColumnRole, number>>> = { minutes: 1440, hours: 24 };

/** Rows below the header in which a length is looked for. */
const LOOKED_AT = 100;

/**
 * The columns of lengths that Excel shows as times, as it does with a CSV file that it has opened. A number alone does
 * not tell, so the format of the first length below the header is asked for.
 *
 * @param place the data, its header included
 * @param recognition of the same data
 */
export async function clockColumns(
  sheet: Excel.Worksheet,
  place: CellRange,
  { columns, headerRow }: Recognition,
): Promise<readonly ClockColumn[]> {
  const first = headerRow ?? place.row + 1;
  const rows = Math.min(LOOKED_AT, place.row + place.rows - first);
  if (rows <= 0) return [];
  const lengths = columns.flatMap(({ index, role }) => {
    const unitsADay = role === null ? undefined : UNITS_A_DAY[role];
    if (unitsADay === undefined) return [];
    const range = rangeAt(sheet, { row: first, column: place.column + index, rows, columns: 1 });
    range.load("values,numberFormat");
    return [{ index, unitsADay, range }];
  });
  if (lengths.length === 0) return [];
  await sheet.context.sync();
  return lengths.flatMap(({ index, unitsADay, range }) => {
    const row = range.values.findIndex(([value]) => typeof value === "number");
    const format = String((range.numberFormat as unknown[][])[row]?.[0] ?? "");
    range.untrack();
    return isTimeFormat(format) ? [{ index, unitsADay }] : [];
  });
}

/**
 * Puts the lengths of such columns in the unit that their headers say, in the rows themselves.
 *
 * @param rows cells of the whole range, or of a page of it
 */
export function clocksAsLengths(rows: CellValue[][], columns: readonly ClockColumn[]): void {
  for (const { index, unitsADay } of columns) {
    for (const row of rows) {
      const value = row[index];
      // To the millisecond, to which Excel keeps times.
      if (typeof value === "number") row[index] = Math.round(value * MS_PER_DAY) / (MS_PER_DAY / unitsADay);
    }
  }
}
