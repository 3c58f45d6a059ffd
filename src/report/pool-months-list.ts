import type { ExpiryTrap, PoolMonth } from "../flex/analysis";
import { minus, plus } from "./expression";
import { monthName } from "./formats";
import { ListTable } from "./list-table";
import type { ReportContext } from "./report-context";

/**
 * The pool month by month.
 *
 * The closing stands beside the month, as the chart needs it; each opening is the closing of the month before.
 */
export function poolMonthsList(
  { names, formats }: ReportContext,
  { months }: ExpiryTrap,
): ListTable<PoolMonth> {
  const format = formats.tokens;
  return new ListTable(names.expiry, {
    name: "FlexPoolMonthsTable",
    rows: months,
    none: "No month",
    columns: [
      { key: "month", header: "Month", content: ({ month }) => monthName(month) },
      {
        key: "closing",
        header: "Pool at month end",
        format,
        content: (_, inRow) =>
          minus(plus(inRow("opening"), inRow("bought")), inRow("used"), inRow("expired")),
      },
      {
        key: "opening",
        header: "Opening",
        format,
        content: ({ opening }, _, inRowBefore) => inRowBefore("closing") ?? opening,
      },
      { key: "bought", header: "Bought", format, content: ({ bought }) => bought },
      { key: "used", header: "Used", format, content: ({ used }) => used },
      { key: "expired", header: "Expired", format, content: ({ expired }) => expired },
    ],
  });
}
