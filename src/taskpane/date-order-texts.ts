import { civilOf } from "../flex/dates";
import { readDateText } from "../intake/dates/date-text";
import type { DateOrder, DateOrderFinding } from "../intake/recognition";
import { MONTH_NAMES } from "../messages/month-names";

/** The two orders, as an answer calls them. */
export const ORDER_NAMES: Readonly<Record<DateOrder, string>> = { dmy: "day first", mdy: "month first" };

/** What a date means in each order. */
export interface DateMeaning {
  readonly order: DateOrder;
  /** "3 April 2025 (day first)"; the order alone where the date is none in it. */
  readonly text: string;
}

/**
 * What a date such as 03/04/2025 means with the day or the month first.
 *
 * @param date as written
 * @example dateMeanings("03/04/2025")[0].text //=> "3 April 2025 (day first)"
 */
export function dateMeanings(date: string): readonly DateMeaning[] {
  const read = readDateText(date);
  return [
    { order: "dmy", text: meaning(read?.dayFirst, "dmy") },
    { order: "mdy", text: meaning(read?.monthFirst, "mdy") },
  ];
}

function meaning(day: number | undefined, order: DateOrder): string {
  const name = ORDER_NAMES[order];
  if (day === undefined || Number.isNaN(day)) return `${name[0]!.toUpperCase()}${name.slice(1)}`;
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${dayOfMonth} ${MONTH_NAMES[month - 1]} ${year} (${name})`;
}

/**
 * Which order was found, and why.
 *
 * @param chosen whether the user chose it
 * @example orderReason(finding, false) //=> "day first, as 13/03/2025 shows"
 */
export function orderReason({ order, example }: DateOrderFinding, chosen: boolean): string {
  if (order === "ambiguous") return "to be settled above";
  return `${ORDER_NAMES[order]}, as ${chosen ? "you chose" : `${example} shows`}`;
}
