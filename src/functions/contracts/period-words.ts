import { MONTH_NAMES } from "../../messages/month-names";
import type { WordArgument } from "../arguments/argument-contract";

export type FiscalYear = `fiscal year from ${(typeof MONTH_NAMES)[number]}`;
export type PeriodWord = "month" | "quarter" | "year" | FiscalYear;

/** How usage and pool are cut into periods. */
export const period: WordArgument<PeriodWord> & { readonly empty: "month" } = {
  kind: "word",
  name: "Period",
  list: "FLEXPERIOD",
  words: [
    { word: "month", text: "Calendar months." },
    { word: "quarter", text: "Calendar quarters." },
    { word: "year", text: "Calendar years." },
    ...MONTH_NAMES.slice(1).map((month) => ({
      word: `fiscal year from ${month}` as FiscalYear,
      text: `Years that begin on the first of ${month}.`,
    })),
  ],
  empty: "month",
  text: 'How to cut the time: "month", "quarter", "year" or a fiscal year, e.g. "fiscal year from April".',
  emptyText: '"month".',
};

/**
 * The month, 1 to 12, in which the years of a period begin.
 *
 * @example firstMonthOf("fiscal year from April") //=> 4
 */
export function firstMonthOf(word: PeriodWord): number {
  const index = MONTH_NAMES.findIndex((month) => word.endsWith(month));
  return index < 0 ? 1 : index + 1;
}
