import type { ExpiryTrap, LotOutcome } from "../flex/analysis";
import { isoDate } from "../flex/dates";
import { constant, fixed, ifAtMost, minus, times } from "./expression";
import { DATE_FORMAT } from "./formats";
import { ListTable, type ListColumn } from "./list-table";
import { originLink } from "./origins";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";

/** Whether any lot's expiry is a range because its opening is unknown. */
export function isUncertain(trap: ExpiryTrap): boolean {
  return trap.lots.some((lot) => lot.expired !== lot.expiredLow);
}

/**
 * The lots and what became of them. The lower bounds have columns only where one differs from the upper bound.
 *
 * Columns "lot" to "left" stand side by side: the chart shows them.
 */
export function lotsList(context: ReportContext, trap: ExpiryTrap): ListTable<LotOutcome> {
  return new ListTable(context.names.expiry, {
    name: "FlexLotsOutcomeTable",
    rows: trap.lots,
    none: "No lot",
    columns: [
      ...outcomeColumns(context),
      ...purchaseColumns(context),
      ...valueColumns(context, isUncertain(trap)),
      rowColumn(context),
    ],
  });
}

function outcomeColumns({ formats }: ReportContext): ListColumn<LotOutcome>[] {
  const format = formats.tokens;
  return [
    { key: "lot", header: "Lot", content: ({ purchased, expires }) => lotLabel(purchased, expires) },
    { key: "used", header: "Used", format, content: (lot) => lot.used },
    { key: "expired", header: "Expired", format, content: (lot) => lot.expired },
    {
      key: "left",
      header: "Left",
      format,
      content: (_, inRow) => minus(inRow("opening"), inRow("used"), inRow("expired")),
    },
  ];
}

function lotLabel(purchased: number, expires: number): string {
  return `${isoDate(purchased)} to ${isoDate(expires)}`;
}

function purchaseColumns({ analysis, formats, shared }: ReportContext): ListColumn<LotOutcome>[] {
  return [
    { key: "opening", header: "Opening", format: formats.tokens, content: (lot) => lot.opening },
    { key: "known", header: "Opening known", content: (lot) => lot.openingKnown, align: "center" },
    { key: "bought", header: "Bought", format: formats.tokens, content: (lot) => lot.bought },
    { key: "purchased", header: "Purchased", format: DATE_FORMAT, content: (lot) => lot.purchased },
    { key: "expires", header: "Last day", format: DATE_FORMAT, content: (lot) => lot.expires },
    {
      key: "matured",
      header: "Matured",
      format: formats.tokens,
      content: (_, inRow) =>
        ifAtMost(inRow("expires"), fixed(shared.asOf.reference), inRow("opening"), constant(0)),
    },
    {
      key: "price",
      header: `Price (${analysis.terms.currency})`,
      format: formats.price,
      content: (lot) => lot.price,
    },
  ];
}

function valueColumns({ analysis, formats }: ReportContext, uncertain: boolean): ListColumn<LotOutcome>[] {
  const { currency } = analysis.terms;
  const upper: ListColumn<LotOutcome> = {
    key: "cost",
    header: `Cost of expired (${currency})`,
    format: formats.money,
    content: (_, inRow) => times(inRow("expired"), inRow("price")),
  };
  if (!uncertain) return [upper];
  return [
    upper,
    {
      key: "expiredLow",
      header: "Expired, lower bound",
      format: formats.tokens,
      content: (lot) => lot.expiredLow,
    },
    {
      key: "costLow",
      header: `Cost, lower bound (${currency})`,
      format: formats.money,
      content: (_, inRow) => times(inRow("expiredLow"), inRow("price")),
    },
  ];
}

function rowColumn({ origins }: ReportContext): ListColumn<LotOutcome> {
  return {
    key: "row",
    header: "Row",
    format: "0",
    content: (lot) => lot.sourceRow,
    style: origins.lots === undefined ? STYLES.body : STYLES.rowLink,
    link: (lot) => originLink(origins.lots, lot.sourceRow),
  };
}
