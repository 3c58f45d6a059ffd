import type { LedgerAdvice } from "../flex/advice/advice";
import type { LotAccount } from "../flex/ledger-accounts/account-ledger";
import type { AtRisk } from "../flex/plan/run-out";
import { isoDate } from "../flex/dates";
import { times } from "./expression";
import { COUNT_FORMAT, DATE_FORMAT, tokenFormat } from "./formats";
import { ListTable } from "./list-table";
import { originLink } from "./origins";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";

/** A lot with tokens left. */
export interface LotInHandRow {
  readonly lot: LotAccount;
  /** null without a forecast. */
  readonly atRisk: AtRisk | null;
}

/** The lots that have tokens left at the end of the as-of day, and how much of them is likely to expire. */
export function lotsInHandList(
  { analysis, names, formats, origins }: ReportContext,
  { lots, atRisk }: LedgerAdvice,
): ListTable<LotInHandRow> {
  const { currency } = analysis.terms;
  const rows = lots
    .map((lot, index): LotInHandRow => ({ lot, atRisk: atRisk[index] ?? null }))
    .filter(({ lot }) => lot.left > 0);
  return new ListTable(names.purchases, {
    name: "FlexLotsInHandTable",
    rows,
    none: "No token left",
    columns: [
      {
        key: "lot",
        header: "Lot",
        content: ({ lot }) => `${isoDate(lot.purchased)} to ${isoDate(lot.expires)}`,
      },
      {
        key: "left",
        header: "Tokens left",
        format: tokenFormat(rows.map(({ lot }) => lot.left)),
        content: ({ lot }) => lot.left,
      },
      {
        key: "price",
        header: `Price (${currency})`,
        format: formats.price,
        content: ({ lot }) => lot.price,
      },
      {
        key: "value",
        header: `Value (${currency})`,
        format: formats.money,
        content: (_, inRow) => times(inRow("left"), inRow("price")),
      },
      { key: "expires", header: "Last day", format: DATE_FORMAT, content: ({ lot }) => lot.expires },
      {
        key: "atRisk",
        header: "Tokens expected to expire",
        format: COUNT_FORMAT,
        content: ({ atRisk: risk }) => risk && risk.expected,
      },
      {
        key: "row",
        header: "Row",
        format: "0",
        content: ({ lot }) => lot.sourceRow,
        style: origins.lots === undefined ? STYLES.body : STYLES.rowLink,
        link: ({ lot }) => originLink(origins.lots, lot.sourceRow),
      },
    ],
  });
}
