import type { Purchase } from "../flex/plan/evaluate-orders";
import { times } from "./expression";
import { COUNT_FORMAT, DATE_FORMAT } from "./formats";
import { ListTable } from "./list-table";
import type { ReportContext } from "./report-context";

/** The orders to place in the next twelve months, the next one first. */
export function purchasesList(
  { analysis, names, formats }: ReportContext,
  purchases: readonly Purchase[],
): ListTable<Purchase> {
  const { currency } = analysis.terms;
  const date = { format: DATE_FORMAT };
  return new ListTable(names.purchases, {
    name: "FlexPurchasesTable",
    rows: purchases,
    none: "Nothing to order",
    columns: [
      { key: "date", header: "Order on", ...date, align: "left", content: (order) => order.date },
      { key: "tokens", header: "Tokens", format: COUNT_FORMAT, content: ({ tokens }) => tokens },
      { key: "price", header: `Price (${currency})`, format: formats.price, content: ({ price }) => price },
      {
        key: "cost",
        header: `Cost (${currency})`,
        format: formats.money,
        content: (_, inRow) => times(inRow("tokens"), inRow("price")),
      },
      { key: "usable", header: "Usable from", ...date, content: ({ usableFrom }) => usableFrom },
      { key: "expires", header: "Last day", ...date, content: ({ expires }) => expires },
    ],
  });
}
