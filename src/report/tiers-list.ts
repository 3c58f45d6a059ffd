import type { TierBoundaryTrap } from "../flex/analysis";
import type { Tier } from "../flex/tier";
import { fixed, max, times, type Expression } from "./expression";
import { COUNT_FORMAT } from "./formats";
import { ListTable } from "./list-table";
import type { ReportContext } from "./report-context";

/**
 * The price list, and what a year's tokens cost in one order placed at each tier.
 *
 * @param annualTokens cell that holds a year's tokens
 */
export function tiersList(
  { analysis, names, formats }: ReportContext,
  { tiers }: TierBoundaryTrap,
  annualTokens: Expression,
): ListTable<Tier> {
  const { currency } = analysis.terms;
  return new ListTable(names["tier-boundary"], {
    name: "FlexTierCostsTable",
    rows: tiers,
    none: "No tier",
    columns: [
      { key: "tier", header: "Tier", content: ({ from }) => `from ${from.toLocaleString("en-US")} tokens` },
      {
        key: "cost",
        header: `A year at this tier (${currency})`,
        format: formats.money,
        content: (_, inRow) => times(max(inRow("from"), fixed(annualTokens)), inRow("price")),
      },
      { key: "from", header: "From tokens", format: COUNT_FORMAT, content: ({ from }) => from },
      { key: "price", header: `Price (${currency})`, format: formats.price, content: ({ price }) => price },
    ],
  });
}
