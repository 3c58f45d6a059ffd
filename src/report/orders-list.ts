import type { OrderCheck, TierBoundaryTrap } from "../flex/analysis";
import type { Tier } from "../flex/tier";
import { constant, max, minus, over, times } from "./expression";
import { DATE_FORMAT, DECIMAL_FORMAT } from "./formats";
import { ListTable, type ListColumn } from "./list-table";
import { originLink } from "./origins";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";

/**
 * The orders made, each held against the price list at its own price.
 *
 * @param tiers the price list on the same sheet
 */
export function ordersList(
  context: ReportContext,
  trap: TierBoundaryTrap,
  tiers: ListTable<Tier>,
): ListTable<OrderCheck> {
  return new ListTable(context.names["tier-boundary"], {
    name: "FlexOrdersTable",
    rows: trap.orders,
    none: "No order",
    columns: [...orderColumns(context), ...nextTierColumns(context, trap, tiers), rowColumn(context)],
  });
}

function orderColumns({ analysis, formats }: ReportContext): ListColumn<OrderCheck>[] {
  const { currency } = analysis.terms;
  return [
    {
      key: "purchased",
      header: "Purchased",
      format: DATE_FORMAT,
      align: "left",
      content: ({ purchased }) => purchased,
    },
    { key: "tokens", header: "Tokens", format: formats.tokens, content: ({ tokens }) => tokens },
    { key: "price", header: `Price (${currency})`, format: formats.price, content: ({ price }) => price },
  ];
}

/** Blank where no lower price lies above the order. */
function nextTierColumns(
  { analysis, formats }: ReportContext,
  trap: TierBoundaryTrap,
  tiers: ListTable<Tier>,
): ListColumn<OrderCheck>[] {
  const { currency } = analysis.terms;
  const indexOf = (order: OrderCheck) => trap.tiers.findIndex((tier) => tier.from === order.nextTier);
  const column = (
    key: string,
    header: string,
    format: string,
    content: ListColumn<OrderCheck>["content"],
  ): ListColumn<OrderCheck> => ({
    key,
    header,
    format,
    content: (order, ...cells) => (order.nextTier === null ? null : content(order, ...cells)),
  });
  return [
    column("next", "Next cheaper tier", formats.tokens, (order) => tiers.cell("from", indexOf(order))),
    column("nextPrice", `Its price (${currency})`, formats.price, (order) =>
      tiers.cell("price", indexOf(order)),
    ),
    column("threshold", "Buying up pays from tokens", DECIMAL_FORMAT, (_, inRow) =>
      over(times(inRow("next"), inRow("nextPrice")), inRow("price")),
    ),
    column("overpaid", `Overpaid (${currency})`, formats.money, (_, inRow) =>
      max(
        constant(0),
        minus(times(inRow("tokens"), inRow("price")), times(inRow("next"), inRow("nextPrice"))),
      ),
    ),
  ];
}

function rowColumn({ origins }: ReportContext): ListColumn<OrderCheck> {
  return {
    key: "row",
    header: "Row",
    format: "0",
    content: (order) => order.sourceRow,
    style: origins.lots === undefined ? STYLES.body : STYLES.rowLink,
    link: (order) => originLink(origins.lots, order.sourceRow),
  };
}
