import type { RenewalReason, SeatNotRenewed } from "../flex/seat-mix/renewals";
import { COUNT_FORMAT, DATE_FORMAT, tokenFormat } from "./formats";
import { ListTable } from "./list-table";
import { originLink } from "./origins";
import { STYLES } from "./palette";
import type { ReportContext } from "./report-context";

const REASONS: Readonly<Record<RenewalReason, string>> = {
  duplicate: "the user has another like it",
  unused: "not used",
  replaced: "another seat covers its products",
  "under-used": "its products are cheaper on Flex",
};

/** The seats held that the cheapest mix does without, next renewal first. */
export function renewalsList(
  { analysis, names, formats, origins }: ReportContext,
  renewals: readonly SeatNotRenewed[],
): ListTable<SeatNotRenewed> {
  const { currency } = analysis.terms;
  return new ListTable(names.savings, {
    name: "FlexRenewalsTable",
    rows: renewals,
    none: "None",
    columns: [
      { key: "user", header: "User", content: ({ user }) => user },
      { key: "renewal", header: "Renewal", format: DATE_FORMAT, content: ({ renewal }) => renewal },
      {
        key: "cost",
        header: `Cost a year (${currency})`,
        format: formats.money,
        content: ({ costPerYear }) => costPerYear,
      },
      { key: "days", header: "Days used", format: COUNT_FORMAT, content: ({ usedDays }) => usedDays },
      {
        key: "tokens",
        header: "Tokens a year instead",
        format: tokenFormat(renewals.map(({ flexTokens }) => flexTokens)),
        content: ({ flexTokens }) => flexTokens,
      },
      { key: "seat", header: "Seat", align: "left", content: ({ product }) => product },
      { key: "reason", header: "Why", content: ({ reason }) => REASONS[reason] },
      {
        key: "row",
        header: "Row",
        format: "0",
        content: ({ sourceRow }) => sourceRow,
        style: origins.seats === undefined ? STYLES.body : STYLES.rowLink,
        link: ({ sourceRow }) => originLink(origins.seats, sourceRow),
      },
    ],
  });
}
