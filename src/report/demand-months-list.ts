import type { MonthDemand } from "../flex/forecast/demand-by-month";
import { addMonths } from "../flex/dates";
import { COUNT_FORMAT, monthName } from "./formats";
import { ListTable } from "./list-table";
import type { ReportContext } from "./report-context";

/** The demand to come month by month; a month that is forecast in part says of how many days. */
export function demandMonthsList(
  { names }: ReportContext,
  months: readonly MonthDemand[],
): ListTable<MonthDemand> {
  const format = COUNT_FORMAT;
  return new ListTable(names.purchases, {
    name: "FlexDemandMonthsTable",
    rows: months,
    none: "No month",
    columns: [
      { key: "month", header: "Month", content: monthLabel },
      { key: "p10", header: "Low (P10), tokens", format, content: ({ p10 }) => p10 },
      { key: "p50", header: "Middle (P50), tokens", format, content: ({ p50 }) => p50 },
      { key: "p90", header: "High (P90), tokens", format, content: ({ p90 }) => p90 },
    ],
  });
}

function monthLabel({ month, days }: MonthDemand): string {
  const isWhole = days === addMonths(month, 1) - month;
  return isWhole ? monthName(month) : `${monthName(month)} (${days} days)`;
}
