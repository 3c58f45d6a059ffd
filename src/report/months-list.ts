import type { MonthTokens } from "../flex/analysis";
import { fixed, times } from "./expression";
import { monthName } from "./formats";
import { ListTable } from "./list-table";
import type { ReportContext } from "./report-context";

/** Net tokens month by month: what the total tokens are the sum of. */
export function monthsList({ analysis, names, formats, shared }: ReportContext): ListTable<MonthTokens> {
  return new ListTable(names.summary, {
    name: "FlexMonthsTable",
    rows: analysis.months,
    none: analysis.aggregate ? "A usage report only sums up its period" : "No month",
    columns: [
      { key: "month", header: "Month", content: ({ month }) => monthName(month) },
      { key: "tokens", header: "Tokens", format: formats.tokens, content: ({ tokens }) => tokens },
      {
        key: "cost",
        header: `Cost (${analysis.terms.currency})`,
        format: formats.money,
        content: (_, inRow) => times(inRow("tokens"), fixed(shared.price.reference)),
      },
    ],
  });
}
